import { RecordTables1763985600001 } from './1763985600001-record-tables';
import { PeopleTables1763985600002 } from './1763985600002-people-tables';
import { PaperTables1763985600003 } from './1763985600003-paper-tables';

/** Every migration, oldest first. A migration that has been released is never changed. */
export const MIGRATIONS = [
  RecordTables1763985600001,
  PeopleTables1763985600002,
  PaperTables1763985600003,
];
