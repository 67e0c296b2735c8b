import { NotFound, Refused, Stale } from '../../../src/kernel/errors';
import { blankPaper } from '../../../src/papers/content/blank-paper';
import { type Paper } from '../../../src/papers/content/paper';
import { partHashes } from '../../../src/papers/parts-changed';
import { PaperReader } from '../../../src/papers/paper.reader';
import { AuditReader } from '../../../src/record/audit.reader';
import { AnswerFinding } from '../../../src/workflow/answer-finding.action';
import { CreatePaper } from '../../../src/workflow/create-paper.action';
import { JudgedPaperReader } from '../../../src/workflow/judged-paper.reader';
import { SavePaper } from '../../../src/workflow/save-paper.action';
import { startTestService, type TestService } from '../../web/test-service';

let service: TestService;
let author: string;
let other: string;
beforeEach(async () => {
  service = await startTestService();
  author = (await service.account('officer')).id;
  other = (await service.account('other')).id;
});
afterEach(() => service.close());

const titled = (title: string): Paper => blankPaper({ title, draftingOfficer: 'Policy officer' });
/** Relies on a decision that it does not list: a warning. */
const relying = (title: string): Paper => ({
  ...titled(title),
  summary: [{ kind: 'paragraph', text: 'This rests on PCD 1307.' }],
});

const create = (content: Paper) => service.app.get(CreatePaper).run({ author, content });
const save = (number: number, version: number, content: Paper) =>
  service.app.get(SavePaper).run({ author, number, version, content });
const read = (number: number, viewer = author) =>
  service.app.get(PaperReader).one({ viewer, number });
const events = async (id: string) =>
  (await service.app.get(AuditReader).eventsAbout({ kind: 'paper', id })).map(
    ({ name, actor, detail }) => ({ name, actor, detail }),
  );

describe('a paper', () => {
  it('is on record from its start, with each save and who did it', async () => {
    const { id, number, sha256 } = await create(titled('First'));
    await save(number, 1, titled('Second'));
    const actor = { kind: 'person', id: author };
    expect(await events(id)).toEqual([
      {
        name: 'workflow.paper-started',
        actor,
        detail: { number, author, revision: 1, sha256 },
      },
      {
        name: 'workflow.paper-saved',
        actor,
        detail: {
          version: 2,
          from: 'draft',
          to: 'draft',
          round: 1,
          revision: 2,
          parts: Object.fromEntries(partHashes(titled('Second'))),
          acts: [],
        },
      },
    ]);
    expect(await service.app.get(AuditReader).verify()).toBeUndefined();
  });

  it('started by the service for somebody is theirs, and says who did it', async () => {
    const { id, number } = await service.app
      .get(CreatePaper)
      .run({ author, content: titled('Example'), actor: { kind: 'system' } });
    expect((await events(id))[0]!.actor).toEqual({ kind: 'system' });
    expect((await read(number)).authorId).toBe(author);
  });

  it('that nothing changes is not on record again', async () => {
    const { id, number } = await create(titled('Same'));
    expect(await save(number, 1, titled('Same'))).toMatchObject({ version: 1, changed: [] });
    expect(await events(id)).toHaveLength(1);
  });

  it('keeps the words of a revision that was saved over', async () => {
    const { number } = await create(titled('First'));
    await save(number, 1, titled('Second'));
    const reader = service.app.get(PaperReader);
    const first = await reader.revision({ viewer: author, number, revision: 1 });
    expect(first.content.title).toBe('First');
    expect((await reader.revisions({ viewer: author, number })).map((each) => each.number)).toEqual(
      [2, 1],
    );
  });

  it('is found by a sign of its title as it stands there, never as a wildcard', async () => {
    for (const title of ['100% funding', 'Fund_2024 part one', 'Fund 2024 whole'])
      await create(titled(title));
    const found = async (words: string) => {
      const { papers } = await service.app.get(PaperReader).list({ viewer: author, words });
      return papers.map(({ title }) => title);
    };
    expect(await found('%')).toEqual(['100% funding']);
    expect(await found('0%')).toEqual(['100% funding']);
    expect(await found('_')).toEqual(['Fund_2024 part one']);
    expect(await found('FUND_2024')).toEqual(['Fund_2024 part one']);
    expect((await found('fund 2024')).length).toBe(2);
    for (const nowhere of ['1_0', '%%', '!', '…']) expect(await found(nowhere)).toEqual([]);
  });

  it('is nobody else’s to read or write', async () => {
    const { number } = await create(titled('Mine'));
    const theirs = { author: other, number, version: 1, content: titled('Theirs') };
    await expect(service.app.get(SavePaper).run(theirs)).rejects.toThrow(NotFound);
    await expect(read(number, other)).rejects.toThrow(NotFound);
    await expect(read(number + 1)).rejects.toThrow(NotFound);
    expect((await read(number)).revision.content.title).toBe('Mine');
  });

  it('saved by ten at once from one version is saved once; the others are told', async () => {
    const { id, number } = await create(titled('Contested'));
    const saves = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) => save(number, 1, titled(`Writer ${at}`))),
    );
    const refused = saves.filter((each) => each.status === 'rejected');
    expect(refused).toHaveLength(9);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(Stale);
    expect(await read(number)).toMatchObject({ version: 2, revision: { number: 2 } });
    expect(await events(id)).toHaveLength(2);
  });

  it('that cannot be put on record is not started, and its number is used again', async () => {
    const { dataSource } = service.database;
    await dataSource.query('ALTER TABLE audit_head RENAME TO audit_head_away');
    await expect(create(titled('Lost'))).rejects.toThrow();
    await dataSource.query('ALTER TABLE audit_head_away RENAME TO audit_head');
    expect(await dataSource.manager.count('paper')).toBe(0);
    expect(await dataSource.manager.count('paper_revision')).toBe(0);
    expect((await create(titled('Kept'))).number).toBe(1);
  });
});

describe('the answer to a warning', () => {
  const judged = (number: number) =>
    service.app.get(JudgedPaperReader).one({ viewer: author, number });
  const warningOf = async (number: number) =>
    (await judged(number)).findings.find(({ severity }) => severity === 'warn')!;
  const answer = (number: number, key: string, words: string) =>
    service.app.get(AnswerFinding).run({ author, number, key, answer: words });

  it('stands with it, with who gave it, when, and in which revision', async () => {
    const { id, number } = await create(relying('Answered'));
    const { key, code } = await warningOf(number);
    await answer(number, key, 'It is listed in another paper.');
    expect((await warningOf(number)).answer).toEqual({
      key,
      code,
      answer: 'It is listed in another paper.',
      by: author,
      at: service.clock.time.toISOString(),
      revision: 1,
    });
    expect((await events(id)).at(-1)).toMatchObject({
      name: 'workflow.finding-answered',
      detail: { key, code, revision: 1, version: 2 },
    });
  });

  it('stays through a save that leaves the words, and is gone with them', async () => {
    const { number } = await create(relying('Answered'));
    const { key } = await warningOf(number);
    const { version } = await answer(number, key, 'Yes.');
    await save(number, version, relying('Another title'));
    expect((await warningOf(number)).answer?.answer).toBe('Yes.');
    const content = { ...relying('Another title') };
    content.summary = [{ kind: 'paragraph', text: 'This rests on PCD 1308.' }];
    await save(number, version + 1, content);
    expect((await warningOf(number)).answer).toBeUndefined();
  });

  it('is in nobody’s way: a page opened before it can still be saved', async () => {
    const { number } = await create(relying('Answered'));
    await answer(number, (await warningOf(number)).key, 'Yes.');
    expect(await save(number, 1, relying('Saved after'))).toMatchObject({ version: 3 });
  });

  it('takes the place of an earlier one, which stays on record', async () => {
    const { id, number } = await create(relying('Answered'));
    const { key } = await warningOf(number);
    await answer(number, key, 'First.');
    await answer(number, key, 'Second.');
    expect((await read(number)).passage.answers).toHaveLength(1);
    expect((await read(number)).passage.answers[0]!.answer).toBe('Second.');
    expect((await events(id)).map(({ name }) => name)).toEqual([
      'workflow.paper-started',
      'workflow.finding-answered',
      'workflow.finding-answered',
    ]);
  });

  it('is refused for a stop, and there is none for what the paper does not have', async () => {
    const { number } = await create(relying('Refused'));
    const stop = (await judged(number)).findings.find(({ severity }) => severity === 'stop')!;
    const { key } = await warningOf(number);
    await expect(answer(number, stop.key, 'No.')).rejects.toThrow(Refused);
    await expect(answer(number, '0'.repeat(16), 'No.')).rejects.toThrow(NotFound);
    const theirs = { author: other, number, key, answer: 'No.' };
    await expect(service.app.get(AnswerFinding).run(theirs)).rejects.toThrow(NotFound);
    expect((await read(number)).passage.answers).toEqual([]);
  });
});
