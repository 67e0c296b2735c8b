import { type Response } from 'supertest';
import { formsIn, type FormInPage, mainWords, partForm } from './form-in-page';
import { examplePaper, PaperVisitor } from './paper-visitor';
import { PASSWORD, startTestService, type TestService } from './test-service';

const WORDS = 'Typed for an hour: “£5” & <b>more</b>\r\nand a second line';
const CHANGED = { 'blocks.1.text': WORDS };

let service: TestService;
let ann: PaperVisitor;
let paper: string;
beforeEach(async () => {
  service = await startTestService();
  await service.account('ann');
  await service.account('ben');
  ann = await PaperVisitor.signedIn(service, 'ann');
  paper = await ann.start(examplePaper('pcd-1653-corrected'));
});
afterEach(() => service.close());

const post = (action: string, fields: Record<string, string>, site = 'same-origin') =>
  ann.agent.post(action).type('form').set('sec-fetch-site', site).send(fields);
const formTo = (html: string, action: string): FormInPage =>
  formsIn(html).find((form) => form.action === action)!;
const signIn = ({ text }: Response, signInName = 'ann', password = PASSWORD) =>
  post('/sign-in', { ...formTo(text, '/sign-in').fields, signInName, password });
const revision = async () => /Revision (\d+),/.exec(mainWords(await ann.page(paper)))![1];

/** The answer to a save that came after the session was over. */
async function savedTooLate(page = 'sections/financial', changed: object = CHANGED) {
  const form = partForm(await ann.page(`${paper}/${page}`));
  service.clock.pass(61);
  return post(form.action, { ...form.fields, ...changed, act: 'save' });
}

describe('words that were typed before the session was over', () => {
  it('are carried through a sign-in, wrong tries too, shown again in their form and saved there', async () => {
    const late = await savedTooLate();
    expect(late.status).toBe(401);
    expect(mainWords(late.text)).toContain('What you typed is kept on this page.');
    const wrong = await signIn(late, 'ann', 'not the password');
    expect(wrong.status).toBe(400);
    const again = await signIn(wrong);
    expect(again.status).toBe(200);
    expect(mainWords(again.text)).toContain('What you typed is kept and is not saved yet');
    const back = formTo(again.text, `${paper}/sections/financial`);
    const shown = await post(back.action, back.fields);
    expect(shown.status).toBe(200);
    expect(mainWords(shown.text)).toContain('What you see is not saved yet.');
    const { action, fields } = partForm(shown.text);
    expect(fields['blocks.1.text']).toBe(WORDS);
    expect(await revision()).toBe('1');

    expect((await post(action, { ...fields, act: 'save' })).status).toBe(303);
    expect(await revision()).toBe('2');
    const { sections } = await ann.content(paper);
    expect(sections.find(({ key }) => key === 'financial')!.blocks[1]).toMatchObject({
      text: WORDS.replace('\r\n', '\n'),
    });
  });

  it('are carried without the token of the session that is over, and without what proves a person', async () => {
    const form = partForm(await ann.page(`${paper}/sections/financial`));
    const late = await savedTooLate('sections/financial', {
      password: 'a secret typed',
      code: '123456',
    });
    const { kept } = formTo(late.text, '/sign-in').fields;
    expect(kept).toContain('blocks.1.text');
    for (const secret of ['a secret typed', '123456', form.fields._csrf!])
      expect(kept).not.toContain(secret);
  });

  it('are shown to nobody else who signs in there', async () => {
    const late = await savedTooLate();
    const other = await signIn(late, 'ben');
    expect(other.status).toBe(200);
    expect(mainWords(other.text)).toContain('was somebody else’s');
    expect(other.text).not.toContain('Typed for an hour');
    expect(await ann.agent.get('/account').expect(200)).toMatchObject({
      text: expect.stringContaining('Example ben'),
    });
  });

  it('are not taken from a page that is none of this service’s', async () => {
    const form = partForm(await ann.page(`${paper}/summary`));
    service.clock.pass(61);
    for (const site of ['cross-site', 'same-site', 'none']) {
      const { status, headers } = await post(
        form.action,
        { ...form.fields, title: 'Planted' },
        site,
      );
      expect([status, headers.location]).toEqual([303, '/sign-in']);
    }
  });

  it('are kept where the person signed in anew in another window, and nothing is saved by it', async () => {
    const form = partForm(await ann.page(`${paper}/sections/financial`));
    await ann.agent.post('/sign-out').type('form').send({ _csrf: form.fields._csrf });
    await signIn(await ann.agent.get('/sign-in'));
    const sent = { ...form.fields, ...CHANGED, act: 'save' };
    const { status, text } = await post(form.action, sent);
    expect(status).toBe(403);
    expect(mainWords(text)).toContain('You signed in again since this page was opened');
    const back = formTo(text, form.action);
    const shown = await post(back.action, back.fields);
    expect(partForm(shown.text).fields['blocks.1.text']).toBe(WORDS);
    expect(await revision()).toBe('1');
    expect((await post(form.action, sent, 'cross-site')).text).toContain('open too long');
    expect((await post(form.action, { ...sent, _by: 'another' })).text).toContain('open too long');
  });

  it('of an act are shown again and the act is not done', async () => {
    const page = await ann.page(`${paper}/withdraw`);
    const form = formTo(page, `${paper}/withdraw`);
    service.clock.pass(61);
    const late = await post(form.action, { ...form.fields, reason: 'A long reason' });
    expect(late.status).toBe(401);
    const back = formTo((await signIn(late)).text, form.action);
    const shown = await post(back.action, back.fields);
    expect(shown.status).toBe(200);
    expect(formTo(shown.text, form.action).fields.reason).toBe('A long reason');
    expect(mainWords(await ann.page(paper))).toContain('Draft');
  });

  it('are asked for again where a form cannot be shown without being done', async () => {
    service.clock.pass(61);
    const { status, headers } = await post('/papers/new', { how: 'blank', title: 'New', _by: 'x' });
    expect([status, headers.location]).toEqual([303, '/sign-in']);
  });
});
