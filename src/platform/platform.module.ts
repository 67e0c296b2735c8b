import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Clock } from './clock';
import type { Configuration } from './configuration';
import { DatabaseModule } from './database.module';
import { FILES_FOLDER, FileStore } from './file-store.adapter';
import { openMailer } from './mail.adapter';
import { Mailer } from './mailer';
import { StoredFilesReader } from './stored-files.reader';
import { TextSender } from './text-sender';
import { openTextSender } from './text-sender.adapter';

/** Token of the `Configuration`: `@Inject(CONFIGURATION) configuration: Configuration`. */
export const CONFIGURATION = Symbol('configuration');

export interface Platform {
  configuration: Configuration;
  clock: Clock;
  dataSource: DataSource;
}

/** What every room is given: configuration, clock, the opened, migrated database, files, mail, texts. */
@Module({})
export class PlatformModule {
  static of({ configuration, clock, dataSource }: Platform): DynamicModule {
    const files = new FileStore(join(configuration.dataDirectory, FILES_FOLDER));
    return {
      module: PlatformModule,
      global: true,
      imports: [DatabaseModule.of(dataSource)],
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: Clock, useValue: clock },
        { provide: FileStore, useValue: files },
        { provide: Mailer, useFactory: () => openMailer(configuration, clock) },
        { provide: TextSender, useFactory: () => openTextSender(configuration, clock) },
        StoredFilesReader,
      ],
      exports: [CONFIGURATION, Clock, FileStore, Mailer, StoredFilesReader, TextSender],
    };
  }
}
