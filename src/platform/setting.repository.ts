import type { EntityManager } from 'typeorm';
import { SettingEntity } from './setting.entity';

/** The value under the key, or undefined. */
export async function readSetting(
  manager: EntityManager,
  key: string,
): Promise<string | undefined> {
  const setting = await manager.findOneBy(SettingEntity, { key });
  return setting?.value;
}

export async function writeSetting(
  manager: EntityManager,
  setting: { key: string; value: string },
): Promise<void> {
  await manager.upsert(SettingEntity, setting, ['key']);
}
