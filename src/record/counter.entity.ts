import { EntitySchema } from 'typeorm';

/** The last number given out of a running series. */
export interface Counter {
  name: string;
  value: number;
}

export const CounterEntity = new EntitySchema<Counter>({
  name: 'counter',
  columns: {
    name: { type: 'varchar', length: 64, primary: true },
    value: { type: 'integer' },
  },
});
