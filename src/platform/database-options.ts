import type { EntitySchema, MigrationInterface } from 'typeorm';

/** Which database is opened, and for what. */
export interface DatabaseOptions {
  /** Path of the SQLite file; its folder is made when missing. Not looked at where there is a `url`. */
  file: string;
  /** PostgreSQL's address, as `databaseUrl` takes it. */
  url?: string;
  entities: readonly EntitySchema[];
  migrations: readonly (new () => MigrationInterface)[];
  /** Opens what exists for reading alone. */
  readonly?: boolean;
}
