import { RecordTables1763985600001 } from './1763985600001-record-tables';
import { PeopleTables1763985600002 } from './1763985600002-people-tables';
import { PaperTables1763985600003 } from './1763985600003-paper-tables';
import { PeoplePosts1763985600004 } from './1763985600004-people-posts';
import { OutboxAndFiles1763985600005 } from './1763985600005-outbox-and-files';
import { Passages1763985600006 } from './1763985600006-passages';
import { Authority1763985600007 } from './1763985600007-authority';
import { Register1763985600008 } from './1763985600008-register';
import { Ledger1763985600009 } from './1763985600009-ledger';
import { Letters1763985600010 } from './1763985600010-letters';
import { LetterReplies1763985600011 } from './1763985600011-letter-replies';
import { Budgets1763985600015 } from './1763985600015-budgets';

/** Every migration, oldest first. A migration that has been released is never changed. */
export const MIGRATIONS = [
  RecordTables1763985600001,
  PeopleTables1763985600002,
  PaperTables1763985600003,
  PeoplePosts1763985600004,
  OutboxAndFiles1763985600005,
  Passages1763985600006,
  Authority1763985600007,
  Register1763985600008,
  Ledger1763985600009,
  Letters1763985600010,
  LetterReplies1763985600011,
  Budgets1763985600015,
];
