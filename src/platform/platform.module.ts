import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Clock } from './clock';
import type { Configuration } from './configuration';
import { DatabaseModule } from './database.module';

/** Token of the `Configuration`: `@Inject(CONFIGURATION) configuration: Configuration`. */
export const CONFIGURATION = Symbol('configuration');

export interface Platform {
  configuration: Configuration;
  clock: Clock;
  dataSource: DataSource;
}

/** What every room is given: configuration, clock and the opened, migrated database. */
@Module({})
export class PlatformModule {
  static of({ configuration, clock, dataSource }: Platform): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [DatabaseModule.of(dataSource)],
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: Clock, useValue: clock },
      ],
      exports: [CONFIGURATION, Clock],
    };
  }
}
