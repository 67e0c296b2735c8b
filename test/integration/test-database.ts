import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/migrations';
import { PaperRevisionEntity } from '../../src/papers/paper-revision.entity';
import { PaperEntity } from '../../src/papers/paper.entity';
import { AccountEntity } from '../../src/people/account.entity';
import { SessionEntity } from '../../src/people/session.entity';
import { SignInAttemptEntity } from '../../src/people/sign-in-attempt.entity';
import { migrate, openDatabase } from '../../src/platform/database.adapter';
import { SettingEntity } from '../../src/platform/setting.entity';
import { AuditEventEntity, AuditHeadEntity } from '../../src/record/audit-event.entity';
import { CounterEntity } from '../../src/record/counter.entity';
import { temporaryFolder } from './temporary-folder';

export const ENTITIES = [
  SettingEntity,
  CounterEntity,
  AuditEventEntity,
  AuditHeadEntity,
  AccountEntity,
  SessionEntity,
  SignInAttemptEntity,
  PaperEntity,
  PaperRevisionEntity,
];

export interface TestDatabase {
  dataSource: DataSource;
  /** The SQLite file, in a folder of its own. */
  file: string;
  close(): Promise<void>;
}

/** A real SQLite file in a temporary folder, with every migration run (or none). */
export async function openTestDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const folder = temporaryFolder();
  const file = join(folder.path, 'decision-papers.sqlite');
  const dataSource = await openDatabase({ file, entities: ENTITIES, migrations: MIGRATIONS });
  if (migrated) await migrate(dataSource);
  const close = async () => {
    if (dataSource.isInitialized) await dataSource.destroy();
    folder.remove();
  };
  return { dataSource, file, close };
}
