import { ReturnPaper } from '../../src/workflow/return-paper.action';
import { CALLED, Cast, type Post } from '../integration/workflow/cast';
import { withEquality } from '../integration/workflow/with-equality';
import { formsIn, mainWords, partForm } from './form-in-page';
import { SigningVisitor } from './signing-visitor';

jest.setTimeout(120_000);

let cast: Cast;
const visitors = new Map<string, SigningVisitor>();
beforeAll(async () => {
  cast = await Cast.gather();
  await cast.service.account('stranger@example.org', 'police-service');
});
afterAll(() => cast.close());

async function as(who: Post | 'stranger'): Promise<SigningVisitor> {
  const visitor = visitors.get(who) ?? (await SigningVisitor.signedIn(cast, who));
  visitors.set(who, visitor);
  return visitor;
}
async function seen(who: Post, path: string): Promise<string> {
  const { status, text } = await (await as(who)).open(path);
  expect([path, status]).toEqual([path, 200]);
  return mainWords(text).replaceAll('\u00a0', ' ');
}

describe('the page of a paper', () => {
  it('is the list of tasks for the author of a draft, with the way to submit it', async () => {
    const number = await cast.draft();
    const words = await seen('policy-officer', `/papers/${number}`);
    expect(words).toContain('The sections');
    expect(words).toContain('Submit for advice Ready');
  });

  it('says once it is submitted where it is, what it asks, and what is the reader’s to do', async () => {
    const number = await cast.submitted();
    const adviser = await seen('legal-adviser', `/papers/${number}`);
    expect(adviser).toContain('With advisers');
    expect(adviser).toContain('Waiting for 6 advisers and the Deputy Mayor');
    expect(adviser).toContain('Yours to do Give legal advice');
    expect(adviser).toContain('Vary the grant agreement with Suzy Lamplugh Trust');
    expect(adviser).toContain('£480,000 comes in');
    const auditor = await seen('auditor', `/papers/${number}`);
    expect(auditor).not.toContain('Yours to do');
    expect(auditor).toContain('Example legal-adviser@example.org');
  });

  it('tells the author why it was returned, and keeps others from its tasks', async () => {
    const number = await cast.reviewed();
    const person = cast.id('head-of-service');
    const why = { reason: 'The table leaves out 2025/26.', rerun: 'everything' } as const;
    await cast.get(ReturnPaper).run({ person, number, ...why });
    const author = await seen('policy-officer', `/papers/${number}`);
    expect(author).toContain('Head of service returned this paper: “The table leaves out');
    expect(author).toContain('everything runs again');
    const other = await seen('auditor', `/papers/${number}`);
    expect(other).toContain('Returned');
    expect(other).not.toContain('The sections');
  });
});

describe('a section of a paper under way', () => {
  it('is changed by the adviser whose it is, and exactly what covers it falls', async () => {
    const number = await cast.submitted();
    for (const advice of CALLED) await cast.advise(number, advice);
    const path = `/papers/${number}/sections/equality`;
    const adviser = await as('equality-adviser');
    const form = partForm((await adviser.open(path)).text);
    const sent = await adviser.send(form, { 'blocks.0.text': 'Reworded.', act: 'save' });
    expect(sent.status).toBe(303);
    const { passage } = await cast.standing('auditor', number);
    const fallen = passage.acts.filter(({ fell }) => fell);
    expect(fallen).toMatchObject([{ kind: 'advice', advice: 'equality' }]);
    expect(passage.revision).toBe(2);
  });

  it('is not there to change for another adviser or a reader, and no more for anybody later', async () => {
    const number = await cast.submitted();
    const path = `/papers/${number}/sections/equality`;
    for (const who of ['legal-adviser', 'auditor'] as const) {
      expect([who, (await (await as(who)).open(path)).status]).toEqual([who, 403]);
      const fields = { act: 'save', version: '2', 'blocks.0.kind': 'paragraph' };
      const sent = await (await as(who)).send({ action: path, fields });
      expect([who, sent.status]).toEqual([who, 403]);
    }
    expect((await (await as('stranger')).open(path)).status).toBe(404);
    const opened = await cast.opened();
    const late = await (await as('policy-officer')).open(`/papers/${opened}/sections/equality`);
    expect(late.status).toBe(409);
    expect(mainWords(late.text)).toContain('waiting for officer approval');
    expect((await cast.standing('auditor', number)).passage.revision).toBe(1);
  });

  it('is found by whoever may change it on a page of the parts', async () => {
    const number = await cast.submitted();
    const adviser = await seen('equality-adviser', `/papers/${number}/parts`);
    expect(adviser).toContain('Equality comments');
    expect(adviser).toContain('Attachments (0)');
    expect(adviser).not.toContain('Legal comments');
    const author = await seen('policy-officer', `/papers/${number}/parts`);
    for (const part of ['Recommendations (3)', 'Legal comments', 'Publication']) {
      expect(author).toContain(part);
    }
    const auditor = await seen('auditor', `/papers/${number}/parts`);
    expect(auditor).toContain('No part of this paper is yours to change now.');
  });
});

describe('the page of advice', () => {
  it('gives opinions to those they are for, and only that they were given to others', async () => {
    const number = await cast.submitted();
    await cast.advise(number, 'legal', { kind: 'object', because: 'No power is stated.' });
    for (const who of ['policy-officer', 'legal-adviser', 'deputy-mayor', 'auditor'] as const) {
      const words = await seen(who, `/papers/${number}/advice`);
      expect([who, words.includes('No power is stated.')]).toEqual([who, true]);
    }
    const other = await seen('equality-adviser', `/papers/${number}/advice`);
    expect(other).toContain('Advice given by Legal adviser');
    expect(other).not.toContain('No power');
    expect(other).not.toContain('Objects');
  });
});

describe('the findings of a paper under way', () => {
  it('are answered by its author alone', async () => {
    const number = await cast.submitted();
    expect(await seen('auditor', `/papers/${number}/findings`)).toContain('Timeline');
    const { text } = await (await as('auditor')).open(`/papers/${number}/findings`);
    expect(formsIn(text).filter(({ action }) => action.includes('/findings/'))).toEqual([]);
  });
});

describe('the timeline', () => {
  it('says who did what, when and on what, the newest first', async () => {
    const number = await cast.opened();
    await cast.approve(number);
    const words = await seen('auditor', `/papers/${number}/timeline`);
    const order = [
      'Approved and signed by Chief Executive Officer',
      'given, document fixed',
      'Cleared by Head of service',
      'No interest declared by Deputy Mayor',
      'Finance advice: agrees by Finance adviser',
      'Submitted for advice by Author',
      'Started by Author',
    ].map((what) => words.indexOf(what));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(words).toMatch(/Covers the ask and section 3\. SHA-256 [0-9a-f]{4} [0-9a-f]{4} … /);
  });

  it('has an act that fell as an entry of its own, which leads to what changed', async () => {
    const number = await cast.submitted();
    await cast.advise(number, 'equality');
    await cast.save(number, withEquality('Other groups were considered.'));
    const words = await seen('auditor', `/papers/${number}/timeline`);
    expect(words).toContain('Equality advice: no longer counts, because section 8 changed');
    const { text } = await (await as('auditor')).open(`/papers/${number}/timeline`);
    expect(text).toContain(`/papers/${number}/revisions?from=1&amp;to=2`);
    const redline = await seen('auditor', `/papers/${number}/revisions?from=1&to=2`);
    expect(redline).toContain('Paragraph 8.1');
    expect(redline).toContain('added: Other groups');
  });

  it('keeps the words of advice from those they are not for, in its CSV as well', async () => {
    const number = await cast.submitted();
    await cast.advise(number, 'legal', { kind: 'object', because: '=cmd()' });
    const path = `/papers/${number}/timeline`;
    expect(await seen('equality-adviser', path)).not.toContain('cmd()');
    const hers = await (await as('equality-adviser')).open(`${path}.csv`);
    expect(hers.text).not.toContain('cmd()');
    expect(hers.text).toContain('"Legal advice given"');
    const { text, headers } = await (await as('auditor')).open(`${path}.csv`);
    expect(headers['content-type']).toMatch(/^text\/csv/);
    expect(text).toMatch(/^"When \(UTC\)","What","By"[^\r]*\r\n/);
    expect(text).toContain(`"'=cmd()"`);
  });

  it('goes on over pages of thirty, and does not know one that is not there', async () => {
    const number = await cast.submitted();
    for (let revision = 2; revision <= 31; revision += 1) {
      await cast.save(number, withEquality(`Version ${revision}.`));
    }
    const path = `/papers/${number}/timeline`;
    expect(await seen('auditor', path)).not.toContain('Started by Author');
    expect(await seen('auditor', `${path}?page=2`)).toContain('Started by Author');
    expect((await (await as('auditor')).open(`${path}?page=3`)).status).toBe(404);
    expect((await (await as('auditor')).open(`${path}?page=0`)).status).toBe(400);
  });
});

describe('the documents of a paper', () => {
  it('have the one to sign with its fingerprint, and keep the void ones', async () => {
    const number = await cast.opened();
    const { passage } = await cast.standing('auditor', number);
    const [copy] = passage.copies;
    const before = await seen('auditor', `/papers/${number}/documents`);
    expect(before).toContain(copy!.sha256);
    expect(before).toContain('Nobody has signed it.');
    await cast.approve(number);
    expect(await seen('auditor', `/papers/${number}/documents`)).toContain(
      'Signed by the Chief Executive Officer.',
    );
    const person = cast.id('deputy-mayor');
    await cast.get(ReturnPaper).run({ person, number, reason: 'Say when', rerun: 'touched' });
    const after = await seen('auditor', `/papers/${number}/documents`);
    expect(after).toContain('Void documents');
    expect(after).toContain('because the paper was returned');
    const path = `/papers/${number}/signing-copies`;
    const file = await (await as('auditor')).open(`${path}/1`);
    expect(file.headers['content-type']).toBe('application/pdf');
    expect((await (await as('auditor')).open(`${path}/2`)).status).toBe(404);
    expect((await (await as('stranger')).open(`${path}/1`)).status).toBe(404);
  });
});

const READ = ['', 'parts', 'advice', 'route', 'findings', 'documents', 'timeline', 'revisions'];

describe('every page of a paper', () => {
  it('is the same as not there for whoever it is not to know', async () => {
    const number = await cast.submitted();
    for (const page of [...READ, 'timeline.csv']) {
      const known = await (await as('stranger')).open(`/papers/${number}/${page}`);
      const unknown = await (await as('stranger')).open(`/papers/99999/${page}`);
      expect([page, known.status, unknown.status]).toEqual([page, 404, 404]);
      expect(mainWords(known.text).slice(0, 100)).toBe(mainWords(unknown.text).slice(0, 100));
    }
  });

  it('does not know revisions that are none', async () => {
    const number = await cast.submitted();
    for (const [query, status] of [
      ['from=1&to=9', 404],
      ['from=0&to=1', 400],
      ['from=1&to=x', 400],
      ['', 200],
    ]) {
      const { status: answered } = await (
        await as('auditor')
      ).open(`/papers/${number}/revisions?${query}`);
      expect([query, answered]).toEqual([query, status]);
    }
  });
});
