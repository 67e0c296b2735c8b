import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, EntitySchema, Table } from 'typeorm';
import { Unavailable } from '../../../src/kernel/errors';
import { OutsideOwnTransaction } from '../../../src/platform/database-gate.adapter';
import { GatedDataSource } from '../../../src/platform/gated-data-source.adapter';
import { SqliteDatabase } from '../../../src/platform/sqlite-driver.adapter';
import { temporaryFolder } from '../temporary-folder';

interface Mark {
  name: string;
}
const MarkEntity = new EntitySchema<Mark>({
  name: 'mark',
  columns: { name: { type: 'varchar', primary: true } },
});

const RANDOM_SEED = 20261124;
/** Park and Miller's minimal generator: the same pauses in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** 200 transactions of which 30 % fail and 100 single inserts, all begun within 40 ms. */
async function stress(dataSource: DataSource) {
  const random = randomFrom(RANDOM_SEED);
  const confirmed: string[] = [];
  const insert = async (name: string, fails: boolean) => {
    const [start, hold] = [random() * 40, random() * 2];
    await pause(start);
    await dataSource.transaction(async (manager) => {
      await manager.insert(MarkEntity, { name: `${name}-first` });
      await pause(hold);
      await manager.insert(MarkEntity, { name: `${name}-second` });
      if (fails) throw new Error('meant to fail');
    });
    confirmed.push(`${name}-first`, `${name}-second`);
  };
  const single = async (name: string) => {
    await pause(random() * 40);
    await dataSource.getRepository(MarkEntity).insert({ name });
    confirmed.push(name);
  };
  const all = [
    ...Array.from({ length: 200 }, (_, n) => insert(`transaction-${n}`, n % 10 < 3)),
    ...Array.from({ length: 100 }, (_, n) => single(`single-${n}`)),
  ];
  const refused = (await Promise.allSettled(all)).filter(({ status }) => status === 'rejected');
  return { confirmed, refused: refused.length };
}

describe('the database gate', () => {
  const folder = temporaryFolder();
  let count = 0;
  const opened: DataSource[] = [];

  async function open(Source: typeof DataSource = GatedDataSource, patience?: number) {
    const options = {
      type: 'better-sqlite3' as const,
      driver: SqliteDatabase,
      database: join(folder.path, `${(count += 1)}.sqlite`),
      enableWAL: true,
      statementCacheSize: 0,
      entities: [MarkEntity],
    };
    const dataSource: DataSource = Reflect.construct(Source, [options, patience]);
    await dataSource.initialize();
    opened.push(dataSource);
    const runner = dataSource.createQueryRunner();
    await runner.createTable(
      new Table({ name: 'mark', columns: [{ name: 'name', type: 'varchar', isPrimary: true }] }),
    );
    await runner.release();
    return dataSource;
  }
  const names = async (dataSource: DataSource) =>
    (await dataSource.getRepository(MarkEntity).find({ order: { name: 'ASC' } })).map(
      ({ name }) => name,
    );

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((dataSource) => dataSource.destroy()));
  });
  afterAll(() => folder.remove());

  it('keeps every confirmed row and no rolled-back row under 300 concurrent writers', async () => {
    const dataSource = await open();
    const { confirmed, refused } = await stress(dataSource);
    expect(refused).toBe(60);
    expect(confirmed).toHaveLength(140 * 2 + 100);
    expect(await names(dataSource)).toEqual([...confirmed].sort());
  });

  it('is needed: the same writers lose confirmed rows on a plain data source', async () => {
    const dataSource = await open(DataSource);
    const { confirmed } = await stress(dataSource);
    await dataSource.query('ROLLBACK').catch(() => undefined);
    const kept = new Set(await names(dataSource));
    expect(confirmed.filter((name) => !kept.has(name)).length).toBeGreaterThan(0);
  });

  it('shows nobody a row before it is committed', async () => {
    const dataSource = await open();
    let inside!: () => void;
    const wrote = new Promise<void>((resolve) => (inside = resolve));
    const writing = dataSource.transaction(async (manager) => {
      await manager.insert(MarkEntity, { name: 'a' });
      inside();
      await pause(20);
      throw new Error('rolled back');
    });
    await wrote;
    const seen = names(dataSource);
    await expect(writing).rejects.toThrow('rolled back');
    expect(await seen).toEqual([]);
  });

  it('lets writers in in the order they came', async () => {
    const dataSource = await open();
    const order: number[] = [];
    const write = (number: number) =>
      dataSource.transaction(async (manager) => {
        order.push(number);
        await pause(3);
        await manager.insert(MarkEntity, { name: String(number) });
      });
    await Promise.all([0, 1, 2, 3, 4].map(write));
    expect(order).toEqual([0, 1, 2, 3, 4]);
  });

  it('refuses the global repository inside an open transaction instead of waiting for itself', async () => {
    const dataSource = await open();
    const outside = dataSource.transaction(async (manager) => {
      await manager.insert(MarkEntity, { name: 'a' });
      await dataSource.getRepository(MarkEntity).insert({ name: 'b' });
    });
    await expect(outside).rejects.toBeInstanceOf(OutsideOwnTransaction);
    const nested = dataSource.transaction(() => dataSource.transaction(async () => 'never'));
    await expect(nested).rejects.toBeInstanceOf(OutsideOwnTransaction);
    expect(await names(dataSource)).toEqual([]);
  });

  it('lets a call use the global repository again once its transaction has ended', async () => {
    const dataSource = await open();
    let later!: Promise<unknown>;
    await dataSource.transaction(async (manager) => {
      await manager.insert(MarkEntity, { name: 'a' });
      later = pause(10).then(() => dataSource.getRepository(MarkEntity).insert({ name: 'b' }));
    });
    await later;
    expect(await names(dataSource)).toEqual(['a', 'b']);
  });

  it('ends a wait that is too long and leaves the holder in peace', async () => {
    const dataSource = await open(GatedDataSource, 30);
    const holder = dataSource.transaction(async (manager) => {
      await manager.insert(MarkEntity, { name: 'holder' });
      await pause(120);
      await manager.insert(MarkEntity, { name: 'holder again' });
    });
    const waiting = [
      dataSource.transaction((manager) => manager.insert(MarkEntity, { name: 'late' })),
      dataSource.getRepository(MarkEntity).insert({ name: 'late too' }),
    ];
    const ended = await Promise.allSettled(waiting);
    expect(ended.map((end) => end.status === 'rejected' && end.reason)).toEqual([
      expect.any(Unavailable),
      expect.any(Unavailable),
    ]);
    await holder;
    expect(await names(dataSource)).toEqual(['holder', 'holder again']);
  });

  it('undoes a nested transaction alone', async () => {
    const dataSource = await open();
    await dataSource.transaction(async (manager) => {
      await manager.insert(MarkEntity, { name: 'outer' });
      const inner = manager.transaction(async (nested) => {
        await nested.insert(MarkEntity, { name: 'inner' });
        throw new Error('inner only');
      });
      await expect(inner).rejects.toThrow('inner only');
      await manager.transaction((nested) => nested.insert(MarkEntity, { name: 'kept' }));
    });
    expect(await names(dataSource)).toEqual(['kept', 'outer']);
  });

  it('lets a transaction go on after a refused statement', async () => {
    const dataSource = await open();
    await dataSource.transaction(async (manager) => {
      await manager.insert(MarkEntity, { name: 'a' });
      const twice = manager.insert(MarkEntity, { name: 'a' });
      await expect(twice).rejects.toMatchObject({
        driverError: { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' },
      });
    });
    expect(await names(dataSource)).toEqual(['a']);
  });

  it('rolls back what a released query runner left open', async () => {
    const dataSource = await open();
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.manager.insert(MarkEntity, { name: 'left open' });
    await runner.release();
    expect(await names(dataSource)).toEqual([]);
  });

  it('goes on after a COMMIT that SQLite refuses', async () => {
    const dataSource = await open();
    await dataSource.query(
      'CREATE TABLE child (mark varchar REFERENCES mark (name) DEFERRABLE INITIALLY DEFERRED)',
    );
    const orphan = dataSource.transaction((manager) =>
      manager.query("INSERT INTO child VALUES ('nobody')"),
    );
    await expect(orphan).rejects.toMatchObject({
      driverError: { code: 'SQLITE_CONSTRAINT_FOREIGNKEY' },
    });
    await dataSource.transaction((manager) => manager.insert(MarkEntity, { name: 'next' }));
    expect(await names(dataSource)).toEqual(['next']);
  });

  it('refuses a transaction begun by SQL', async () => {
    const dataSource = await open();
    await expect(dataSource.query('BEGIN')).rejects.toThrow('begin by startTransaction');
    await dataSource.getRepository(MarkEntity).insert({ name: 'a' });
    expect(await names(dataSource)).toEqual(['a']);
  });
});
