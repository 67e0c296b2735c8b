import { type DocumentTree } from '../../../src/documents/tree';
import { NotFound } from '../../../src/kernel/errors';
import { DecisionFileReader } from '../../../src/register/decision-file.reader';
import { DecisionReader } from '../../../src/register/decision.reader';
import { AttachFile } from '../../../src/workflow/attach-file.action';
import { Cast } from '../workflow/cast';

jest.setTimeout(120_000);

let cast: Cast;
beforeAll(async () => {
  cast = await Cast.gather();
});
afterAll(() => cast.close());

const addressOf = (reference: string) => reference.toLowerCase().replace(' ', '-');
const manager = () => cast.service.database.dataSource.manager;

describe('files of a paper', () => {
  const attach = (number: number, title: string, isPublic: boolean) =>
    cast.get(AttachFile).run({
      author: cast.id('policy-officer'),
      number,
      category: 'other',
      title,
      public: isPublic,
      file: { name: `${title}.txt`, bytes: Buffer.from(`What ${title} says`) },
    });

  it('become public where they are marked so, and are not there otherwise', async () => {
    const number = await cast.draft();
    await attach(number, 'Business case', false);
    await attach(number, 'Assessment', true);
    await cast.wayToDecision(number);
    await cast.publish(number);
    const { reference = '' } = (await cast.standing('auditor', number)).passage;
    const { entry, files } = await cast.get(DecisionReader).one(addressOf(reference));
    expect(entry.filesHeldBack).toBe(1);
    expect(files.map(({ number: one, title }) => [one, title])).toEqual([
      [0, `Signed decision, ${reference}`],
      [1, 'Assessment'],
    ]);
    const { bytes } = await cast.get(DecisionFileReader).open(addressOf(reference), 1);
    expect(bytes.toString()).toBe('What Assessment says');
    const second = cast.get(DecisionFileReader).open(addressOf(reference), 2);
    await expect(second).rejects.toThrow(NotFound);
  });
});

describe('the tree of a signing copy', () => {
  it('is kept once however often the same file is made', async () => {
    const rows = await manager().query('SELECT sha256, tree FROM composed_document');
    const trees = (rows as { sha256: string; tree: string }[]).map(
      ({ tree }) => JSON.parse(tree) as DocumentTree,
    );
    expect(rows).toHaveLength(
      new Set((rows as { sha256: string }[]).map((row) => row.sha256)).size,
    );
    for (const { reference } of trees) expect(reference).toMatch(/^PCD/);
  });
});
