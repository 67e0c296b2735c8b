import { PaperEntity, type PaperRow } from '../../src/papers/paper.entity';
import { CALLED, Cast, type Post } from '../integration/workflow/cast';
import { withEquality } from '../integration/workflow/with-equality';
import { mainWords } from './form-in-page';
import { SigningVisitor } from './signing-visitor';

jest.setTimeout(120_000);

let cast: Cast;
const visitors = new Map<Post | 'stranger', SigningVisitor>();
beforeAll(async () => {
  cast = await Cast.gather();
  await cast.service.account('stranger@example.org', 'police-service');
  for (const who of [
    'policy-officer',
    'equality-adviser',
    'legal-adviser',
    'head-of-service',
    'auditor',
    'stranger',
  ] as const) {
    visitors.set(who, await SigningVisitor.signedIn(cast, who));
  }
});
afterAll(() => cast.close());

const as = (who: Post | 'stranger'): SigningVisitor => visitors.get(who)!;
const words = (html: string): string => mainWords(html).replaceAll('\u00a0', ' ');
const rowOf = (number: number): Promise<PaperRow> =>
  cast.service.database.dataSource.manager.findOneByOrFail(PaperEntity, { workingNumber: number });

const advised = async (): Promise<number> => {
  const number = await cast.submitted();
  for (const advice of CALLED) await cast.advise(number, advice);
  return number;
};

describe('the page to submit a paper', () => {
  it('submits exactly what it showed, and says so once on the paper', async () => {
    const number = await cast.draft();
    const path = `/papers/${number}/submit`;
    const opened = await as('policy-officer').open(path);
    expect(words(opened.text)).toContain('advice on finance, legal, commercial, equality');
    const sent = await as('policy-officer').send(await as('policy-officer').form(path));
    expect([sent.status, sent.headers.location]).toEqual([303, `/papers/${number}`]);
    expect(await cast.state(number)).toBe('submitted');
    const after = await as('policy-officer').open(`/papers/${number}`);
    expect(words(after.text)).toContain(`Paper ${number} is submitted.`);
  });

  it('says why it is withheld in place of a button, and refuses the form for the same reasons', async () => {
    const number = await cast.draft(withoutDecider());
    const path = `/papers/${number}/submit`;
    const opened = await as('policy-officer').open(path);
    expect(opened.status).toBe(200);
    expect(words(opened.text)).toContain('Submit for advice');
    expect(words(opened.text)).toContain('You cannot submit this paper yet');
    expect(opened.text).not.toContain('disabled');
    expect(await as('policy-officer').forms(path)).toEqual([]);
    const before = await rowOf(number);
    const shown = await cast.shown('policy-officer', number, { kind: 'submit' });
    const sent = await as('policy-officer').send({ action: path, fields: { shown } });
    expect(sent.status).toBe(409);
    expect(words(sent.text)).toContain('You cannot submit this paper yet');
    expect(await rowOf(number)).toEqual(before);
  });
});

/** A paper with stops: nobody may decide it. */
function withoutDecider() {
  const paper = withEquality('Considered.');
  return { ...paper, recommendations: [] };
}

describe('the page of an adviser', () => {
  it('shows the parts of the advice and nothing else of the paper', async () => {
    const number = await cast.submitted();
    const { text } = await as('equality-adviser').open(`/papers/${number}/advise/equality`);
    expect(words(text)).toContain('Your advice covers the ask');
    expect(words(text)).toMatch(/\d Equality comments/);
    expect(words(text)).not.toContain('Commercial issues');
  });

  it('takes an objection with its words, and asks for them where they are missing', async () => {
    const number = await cast.submitted();
    const path = `/papers/${number}/advise/legal`;
    const form = await as('legal-adviser').form(path);
    const before = await rowOf(number);
    const nothing = await as('legal-adviser').send(form);
    expect(nothing.status).toBe(400);
    expect(words(nothing.text)).toContain('Select what you advise');
    const wordless = await as('legal-adviser').send(form, { opinion: 'object', words: ' ' });
    expect(wordless.status).toBe(400);
    expect(words(wordless.text)).toContain('Say why you object');
    const lost = await as('legal-adviser').send(form, { opinion: 'agree', words: 'But see 4.4.' });
    expect(lost.status).toBe(400);
    expect(lost.text).toContain('But see 4.4.');
    expect(await rowOf(number)).toEqual(before);
    const sent = await as('legal-adviser').send(form, { opinion: 'object', words: 'No power.' });
    expect(sent.status).toBe(303);
    const { text } = await as('policy-officer').open(`/papers/${number}/advise/legal/answer`);
    expect(words(text)).toContain('No power.');
  });

  it('keeps what was typed when the paper changed meanwhile, shows both, and takes it then', async () => {
    const number = await cast.submitted();
    const path = `/papers/${number}/advise/equality`;
    const visitor = as('equality-adviser');
    const form = await visitor.form(path);
    await cast.save(number, withEquality('Other groups were considered.'));
    const typed = { opinion: 'agree-with-comments', words: 'Keep the evidence.' };
    for (const seenRevision of ['99999999999', '-1', 'x', '']) {
      const odd = await visitor.send(form, { ...typed, seenRevision });
      expect([seenRevision, odd.status]).toEqual([seenRevision, 409]);
    }
    const stale = await visitor.send(form, typed);
    expect(stale.status).toBe(409);
    expect(words(stale.text)).toContain(`Paper ${number} changed while you were reading it`);
    expect(words(stale.text)).toContain('added: Other');
    expect(stale.text).toContain('Keep the evidence.');
    const { passage } = await cast.standing('auditor', number);
    expect(passage.acts.filter(({ kind }) => kind === 'advice')).toEqual([]);
    const again = visitor.formOf(stale, path);
    expect(again.fields.shown).not.toBe(form.fields.shown);
    expect((await visitor.send(again, {})).status).toBe(303);
  });

  it('shows whoever advised before what changed in the parts of the advice', async () => {
    const number = await cast.submitted();
    await cast.advise(number, 'equality');
    await cast.save(number, withEquality('Another text.'));
    const { text } = await as('equality-adviser').open(`/papers/${number}/advise/equality`);
    expect(words(text)).toContain('What changed since you advised');
    expect(text).toMatch(/<ins><span class="govuk-visually-hidden">added: <\/span>Another/);
  });
});

describe('the page to answer an objection', () => {
  it('takes the author’s answer to the objection it showed', async () => {
    const number = await cast.submitted();
    await cast.advise(number, 'legal', { kind: 'object', because: 'No power.' });
    const path = `/papers/${number}/advise/legal/answer`;
    const form = await as('policy-officer').form(path);
    const empty = await as('policy-officer').send(form, { answer: '' });
    expect(empty.status).toBe(400);
    const other = await as('policy-officer').send(form, { answer: 'It is.', objection: '1' });
    expect(other.status).toBe(409);
    expect(words(other.text)).toContain('It is.');
    const sent = await as('policy-officer').send(form, { answer: 'Section 143 is stated.' });
    expect(sent.status).toBe(303);
  });
});

describe('the page of the head of service', () => {
  it('shows the advice and the paper, and clears both', async () => {
    const number = await advised();
    const path = `/papers/${number}/clear`;
    const { text } = await as('head-of-service').open(path);
    for (const advice of ['Finance', 'Legal', 'Equality']) expect(words(text)).toContain(advice);
    expect(words(text)).toContain('Commercial issues');
    const sent = await as('head-of-service').send(await as('head-of-service').form(path));
    expect(sent.status).toBe(303);
    expect(await cast.state(number)).toBe('cleared');
  });

  it('says after an edit that the paper is with its advisers again, and clears nothing', async () => {
    const number = await advised();
    const path = `/papers/${number}/clear`;
    const form = await as('head-of-service').form(path);
    await cast.save(number, withEquality('Changed after it was opened.'));
    const sent = await as('head-of-service').send(form);
    expect(sent.status).toBe(409);
    expect(words(sent.text)).toContain('You cannot clear this paper yet');
    expect(words(sent.text)).toContain('Equality adviser: Example equality-adviser@example.org');
    expect(await cast.state(number)).toBe('submitted');
  });

  it('returns a paper for a reason, and says what has to run again', async () => {
    const number = await advised();
    const path = `/papers/${number}/return`;
    const form = await as('head-of-service').form(path);
    const empty = await as('head-of-service').send(form);
    expect(empty.status).toBe(400);
    expect(words(empty.text)).toContain('Say why you return it');
    expect(words(empty.text)).toContain('Select what has to run again');
    const sent = await as('head-of-service').send(form, { reason: 'Say more.', rerun: 'touched' });
    expect(sent.status).toBe(303);
    expect(await cast.state(number)).toBe('draft');
  });
});

describe('the page to withdraw a paper', () => {
  it('ends it for good, by a red button', async () => {
    const number = await cast.submitted();
    const path = `/papers/${number}/withdraw`;
    const { text } = await as('policy-officer').open(path);
    expect(text).toMatch(/govuk-button--warning[^>]*>\s*Withdraw paper/);
    const form = await as('policy-officer').form(path);
    expect((await as('policy-officer').send(form, { reason: ' ' })).status).toBe(400);
    const sent = await as('policy-officer').send(form, { reason: 'No longer needed' });
    expect(sent.status).toBe(303);
    expect(await cast.state(number)).toBe('withdrawn');
    const again = await as('policy-officer').open(path);
    expect(words(again.text)).toContain('You cannot withdraw this paper now');
  });
});

const PAGES: [path: string, whose: Post][] = [
  ['submit', 'policy-officer'],
  ['advise/equality', 'equality-adviser'],
  ['advise/equality/answer', 'policy-officer'],
  ['clear', 'head-of-service'],
  ['return', 'head-of-service'],
  ['withdraw', 'policy-officer'],
];

describe.each(PAGES)('the page %s', (path) => {
  it('is not there for a stranger, and is nobody else’s to act on', async () => {
    const number = await advised();
    const before = await rowOf(number);
    const fields = { shown: '0'.repeat(64), reason: 'x', rerun: 'touched', opinion: 'agree' };
    for (const [who, status] of [
      ['stranger', 404],
      ['auditor', 403],
    ] as const) {
      const address = `/papers/${number}/${path}`;
      expect([who, (await as(who).open(address)).status]).toEqual([who, status]);
      const sent = await as(who).send({ action: address, fields });
      expect([who, sent.status]).toEqual([who, status]);
    }
    const unknown = await as('policy-officer').open(`/papers/99999/${path}`);
    expect(unknown.status).toBe(404);
    expect(await rowOf(number)).toEqual(before);
  });
});

describe('a form that was made by hand', () => {
  it('is refused without the page’s token, and without the hash of what was shown', async () => {
    const number = await advised();
    const path = `/papers/${number}/clear`;
    const before = await rowOf(number);
    const form = await as('head-of-service').form(path);
    const bare = { ...form.fields, _csrf: '' };
    expect((await as('head-of-service').sendBare(path, bare)).status).toBe(403);
    for (const shown of ['', 'abc', 'F'.repeat(64)]) {
      expect((await as('head-of-service').send(form, { shown })).status).toBe(400);
    }
    expect(await rowOf(number)).toEqual(before);
  });
});
