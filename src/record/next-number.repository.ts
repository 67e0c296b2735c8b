import { CounterEntity } from './counter.entity';
import type { Transaction } from './unit-of-work.repository';

/**
 * The next number of a series, `first` first. It belongs to the caller's transaction: rolled back with it,
 * so a series has no gaps; the series stays locked until the transaction ends.
 */
export async function nextNumber(
  { manager }: Transaction,
  series: string,
  first = 1,
): Promise<number> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(CounterEntity)
    .values({ name: series, value: first - 1 })
    .orIgnore()
    .execute();
  await manager.increment(CounterEntity, { name: series }, 'value', 1);
  const counter = await manager.findOneByOrFail(CounterEntity, { name: series });
  return counter.value;
}
