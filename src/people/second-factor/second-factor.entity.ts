import { EntitySchema } from 'typeorm';

/** A person's authenticator app. */
export interface SecondFactor {
  accountId: string;
  /** The secret, sealed under the service's own key: a copy of the table makes no codes. */
  sealedSecret: string;
  /** Time step of the last code taken (RFC 6238): no code is taken twice, nor an older one. */
  lastStep: number;
  begunAt: Date;
  /** Null until a first code has shown that the app has the secret. */
  confirmedAt: Date | null;
}

export const SecondFactorEntity = new EntitySchema<SecondFactor>({
  name: 'second_factor',
  columns: {
    accountId: { name: 'account_id', type: 'varchar', length: 36, primary: true },
    sealedSecret: { name: 'sealed_secret', type: 'varchar', length: 200 },
    lastStep: { name: 'last_step', type: 'integer' },
    begunAt: { name: 'begun_at', type: 'datetime' },
    confirmedAt: { name: 'confirmed_at', type: 'datetime', nullable: true },
  },
  foreignKeys: [
    {
      name: 'fk_second_factor_account',
      target: 'account',
      columnNames: ['account_id'],
      referencedColumnNames: ['id'],
      onDelete: 'RESTRICT',
    },
  ],
});
