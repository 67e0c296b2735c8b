import type { DataSource } from 'typeorm';
import { oneAtATime } from './database-locks.adapter';
import { readSetting, writeSetting } from './setting.repository';

const KEY = 'database-kind';

/** A demonstration was started on a body's own database, or the service on a demonstration's. */
export class WrongDatabase extends Error {
  constructor(readonly is: string) {
    super(`the database is marked ${is}`);
  }
}

/**
 * Marks a new database as the demonstration's or the service's, and refuses the other's ever after:
 * example papers never stand among real ones, and a reset never reaches those.
 * @throws WrongDatabase
 */
export async function markDatabase(dataSource: DataSource, demo: boolean): Promise<void> {
  const wanted = demo ? 'demo' : 'service';
  const is = await dataSource.transaction(async (manager) => {
    await oneAtATime(manager, KEY);
    const stored = await readSetting(manager, KEY);
    if (stored === undefined) await writeSetting(manager, { key: KEY, value: wanted });
    return stored ?? wanted;
  });
  if (is !== wanted) throw new WrongDatabase(is);
}

/** Whether the database is marked as a demonstration's. */
export const isDemo = async ({ manager }: DataSource): Promise<boolean> =>
  (await readSetting(manager, KEY)) === 'demo';

const LOADED = 'demo-loaded';

/** Whether the demonstration's papers and people are all there. */
export const isDemoLoaded = async ({ manager }: DataSource): Promise<boolean> =>
  (await readSetting(manager, LOADED)) !== undefined;

/** Says, once and after everything else, that they are. */
export const markDemoLoaded = ({ manager }: DataSource): Promise<void> =>
  writeSetting(manager, { key: LOADED, value: 'yes' });
