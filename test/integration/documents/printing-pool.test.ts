import { join } from 'node:path';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import {
  MissingGlyph,
  RightToLeftText,
  TableTooWide,
} from '../../../src/documents/pdf/print-errors';
import {
  PrintingPool,
  type PoolLimits,
} from '../../../src/documents/printing/printing-pool.adapter';
import { writeText } from '../../../src/documents/write-text';
import { Unavailable } from '../../../src/kernel/errors';
import { paragraph, samplePaper, treeOf, wideTable } from './sample-trees';

const THREAD = join(__dirname, 'printing-thread.cjs');
const LIMITS: PoolLimits = { threads: 1, waiting: 2, patience: 20_000, memory: 512 };

const pools: PrintingPool[] = [];
function pool(limits: Partial<PoolLimits> = {}): PrintingPool {
  const opened = new PrintingPool({ file: THREAD }, { ...LIMITS, ...limits });
  pools.push(opened);
  return opened;
}
afterEach(() => Promise.all(pools.splice(0).map((each) => each.close())));

const small = (title = 'T') => ({ ...treeOf(paragraph('Words.')), title });

it('makes in a thread the very bytes that are made in place, in every form', async () => {
  const printing = pool();
  const tree = samplePaper();
  expect((await printing.write(tree, 'pdf')).equals(renderPdf(tree))).toBe(true);
  expect((await printing.write(tree, 'text')).toString()).toBe(writeText(tree));
});

it('tells what cannot be printed as it is told in place', async () => {
  const printing = pool();
  const refused = (tree: Parameters<typeof renderPdf>[0]) => printing.write(tree, 'pdf');
  await expect(refused(treeOf(paragraph('snow ☃', '3.1')))).rejects.toThrow(MissingGlyph);
  await expect(refused(treeOf(paragraph('snow ☃', '3.1')))).rejects.toMatchObject({
    codePoint: 0x2603,
    block: '3.1 snow ☃',
  });
  await expect(refused(treeOf(paragraph('שלום')))).rejects.toThrow(RightToLeftText);
  await expect(refused(treeOf(wideTable({ rows: 1, columns: 60 })))).rejects.toThrow(TableTooWide);
});

it('refuses a document where too many wait, and makes every one it has taken', async () => {
  const printing = pool();
  const asked = Array.from({ length: 6 }, () => printing.write(small(), 'pdf'));
  const answers = await Promise.allSettled(asked);
  const made = answers.filter(({ status }) => status === 'fulfilled');
  const refused = answers.flatMap((answer) =>
    answer.status === 'rejected' ? [answer.reason as unknown] : [],
  );
  expect(made).toHaveLength(3);
  for (const reason of refused) expect(reason).toBeInstanceOf(Unavailable);
  await expect(printing.write(small(), 'pdf')).resolves.toBeInstanceOf(Buffer);
});

it.each(['ends its thread', 'hangs its thread'])(
  'fails a document that %s, and makes the others in a new one',
  async (title) => {
    const printing = pool({ patience: 4000 });
    await printing.write(small(), 'text');
    const bad = printing.write(small(title), 'text');
    const good = printing.write(small(), 'text');
    await expect(bad).rejects.toThrow(/the printer \(it ended while it made the document\)/);
    await expect(good).resolves.toBeInstanceOf(Buffer);
  },
);

it('makes what it has taken before it closes, and takes nothing after', async () => {
  const printing = pool({ threads: 2 });
  const taken = [printing.write(small(), 'pdf'), printing.write(small(), 'pdf')];
  const closed = printing.close();
  await expect(printing.write(small(), 'pdf')).rejects.toThrow(Unavailable);
  await closed;
  for (const bytes of await Promise.all(taken))
    expect(bytes.subarray(0, 5)).toEqual(Buffer.from('%PDF-'));
});
