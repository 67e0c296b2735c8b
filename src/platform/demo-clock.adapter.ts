import type { DataSource } from 'typeorm';
import { RealClock, ShiftedClock, type Clock } from './clock';
import { oneAtATime } from './database-locks.adapter';
import { readSetting, writeSetting } from './setting.repository';

const KEY = 'clock-offset-ms';

/**
 * The clock of a demonstration. At the first start `begins` is the time; the distance to real time is
 * stored then and kept ever after, so that the demonstration's time goes on through a restart.
 */
export async function demoClock(
  dataSource: DataSource,
  begins: Date,
  real: Clock = new RealClock(),
): Promise<Clock> {
  const offset = await dataSource.transaction(async (manager) => {
    await oneAtATime(manager, KEY);
    const stored = await readSetting(manager, KEY);
    if (stored !== undefined) return Number(stored);
    const first = begins.getTime() - real.now().getTime();
    await writeSetting(manager, { key: KEY, value: String(first) });
    return first;
  });
  return new ShiftedClock(offset, real);
}
