import { EntitySchema } from 'typeorm';
import { entitiesFor, spellingFor } from '../../../src/platform/column-spelling';

const Event = new EntitySchema<{ id: string; at: Date; ended: Date | null }>({
  name: 'event',
  columns: {
    id: { type: 'varchar', length: 36, primary: true },
    at: { type: 'datetime' },
    ended: { type: 'datetime', nullable: true },
  },
});

describe('columns', () => {
  it('spell an instant in each database’s own way and everything else alike', () => {
    const [event] = entitiesFor('postgres', [Event]);
    expect(event!.options).toEqual({
      name: 'event',
      columns: {
        id: { type: 'varchar', length: 36, primary: true },
        at: { type: 'timestamptz' },
        ended: { type: 'timestamptz', nullable: true },
      },
    });
    expect(entitiesFor('better-sqlite3', [Event])[0]!.options).toEqual(Event.options);
    expect(Event.options.columns.at).toEqual({ type: 'datetime' });
  });

  it('are not spelled for a database nobody has tried', () => {
    expect(() => spellingFor('mysql')).toThrow('No column spelling for mysql');
  });
});
