import { EntitySchema } from 'typeorm';

/** What the service keeps about itself: the mark of a demonstration, the offset of its clock. */
export interface Setting {
  key: string;
  value: string;
}

export const SettingEntity = new EntitySchema<Setting>({
  name: 'setting',
  columns: {
    key: { type: 'varchar', length: 64, primary: true },
    value: { type: 'text' },
  },
});
