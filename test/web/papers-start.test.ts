import { canonicalJson } from '../../src/kernel/canonical-json';
import { formsIn, mainWords } from './form-in-page';
import { examplePaper, PaperVisitor } from './paper-visitor';
import { startTestService, type TestService } from './test-service';

describe('starting a paper', () => {
  let service: TestService;
  let ann: PaperVisitor;

  beforeAll(async () => {
    service = await startTestService();
    await service.account('ann');
    ann = await PaperVisitor.signedIn(service, 'ann');
  });
  afterAll(() => service.close());

  const forms = async () => formsIn(await ann.page('/papers/new')).filter(({ action }) => action);
  const blankForm = async () => (await forms()).find(({ fields }) => fields.how === 'blank')!;
  const earlierForm = async () => (await forms()).find(({ fields }) => fields.how === 'earlier')!;
  const listed = async (): Promise<string | undefined> =>
    /\d+ papers?/.exec(mainWords(await ann.page('/papers')))?.[0];

  it('offers the post of whoever starts it', async () => {
    expect((await blankForm()).fields.draftingOfficer).toBe('Policy officer');
  });

  it('begins a blank paper with its title and goes to it', async () => {
    const { status, header } = await ann.send(await blankForm(), { title: 'A new matter' });
    expect(status).toBe(303);
    expect(await ann.page(header.location as string)).toContain('A new matter');
  });

  it('asks for a title, keeps what was typed and saves nothing', async () => {
    const before = await listed();
    const { status, text } = await ann.send(await blankForm(), {
      title: ' ',
      draftingOfficer: 'Senior policy officer',
    });
    expect(status).toBe(400);
    expect(mainWords(text)).toContain('Enter the title');
    expect(text).toContain('value="Senior policy officer"');
    expect(text).toContain('<title>Error: ');
    expect(await listed()).toBe(before);
  });

  it('copies an earlier paper of one’s own, which stays as it is', async () => {
    const content = examplePaper('pcd-664');
    const earlier = await ann.start(content);
    const number = earlier.split('/').at(-1)!;
    const { header } = await ann.send(await earlierForm(), { earlier: `Paper ${number}` });
    expect(header.location).not.toBe(earlier);
    expect(await ann.content(header.location as string)).toEqual(content);
  });

  it.each([
    ['9999', 'You have no paper 9999'],
    ['twelve', 'Enter the number of one of your papers, like 412'],
  ])('says of %s as an earlier paper what to do', async (earlier, message) => {
    const { status, text } = await ann.send(await earlierForm(), { earlier });
    expect(status).toBe(400);
    expect(mainWords(text)).toContain(message);
  });

  it('takes a file as the service exports it, and an example in its envelope', async () => {
    const paper = examplePaper('pcd-1653-corrected');
    for (const file of [paper, { asOf: '2024-03-18', illustrative: [], paper }]) {
      const { status, header } = await ann.upload(Buffer.from(canonicalJson(file)));
      expect(status).toBe(303);
      expect(await ann.content(header.location as string)).toEqual(paper);
    }
  });

  it('lists every fault of a file with its path and saves nothing', async () => {
    const before = await listed();
    const faulty = { ...examplePaper('pcd-664'), title: 7, colour: 'red' };
    const { status, text } = await ann.upload(Buffer.from(JSON.stringify(faulty)));
    expect(status).toBe(400);
    expect(mainWords(text)).toContain('/title must be text');
    expect(mainWords(text)).toContain('/colour is not a property of paper');
    expect(await listed()).toBe(before);
  });

  it.each([
    ['no JSON', Buffer.from('{"title":')],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ])('says what is wrong with a file that is %s', async (_what, bytes) => {
    const { status, text } = await ann.upload(bytes);
    expect(status).toBe(400);
    expect(mainWords(text)).toContain('There is a problem');
  });

  it('asks for a file where none is chosen, or an empty one, and never says it cannot be read', async () => {
    const none = await ann.agent.post('/papers/upload').field('_csrf', await ann.token());
    for (const { status, text } of [none, await ann.upload(Buffer.from(''))]) {
      expect(status).toBe(400);
      expect(mainWords(text)).toContain('Select a paper.json that is not empty');
      expect(mainWords(text)).not.toContain('cannot be read');
    }
  });

  it('names the largest size of a file that is larger', async () => {
    const { status, text } = await ann.upload(Buffer.alloc(2_000_001, ' '));
    expect(status).toBe(413);
    expect(mainWords(text)).toContain('A file must be 2 MB or smaller');
  });
});
