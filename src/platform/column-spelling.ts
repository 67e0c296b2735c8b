import type { QueryRunner } from 'typeorm';

interface Spelling {
  /** A point in time, UTC. */
  instant: string;
  no: string;
}

const SPELLINGS: Record<string, Spelling> = {
  'better-sqlite3': { instant: 'datetime', no: '0' },
  postgres: { instant: 'timestamptz', no: 'false' },
};

/** All that migrations must spell differently for the two databases; every other type is portable. */
export function spellingFor(database: string): Spelling {
  const spelling = SPELLINGS[database];
  if (!spelling) throw new Error(`No column spelling for ${database}`);
  return spelling;
}

export const spellingOf = (runner: QueryRunner): Spelling =>
  spellingFor(runner.dataSource.options.type);
