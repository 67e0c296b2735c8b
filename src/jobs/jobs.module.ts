import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { LettersModule } from '../letters/letters.module';
import { PeopleModule } from '../people/people.module';
import { RecordModule } from '../record/record.module';
import { NoticeReader } from '../workflow/notices/notice.reader';
import { Rulebook } from '../workflow/rulebook';
import { WorkflowModule } from '../workflow/workflow.module';
import { GoOn } from './go-on';
import { KeepHouse } from './keep-house';
import { LETTER_HANDLERS, LETTER_JOB_PROVIDERS } from './letters/letter-handlers';
import { SendNotice } from './mail/send-notice';
import { OUTBOX_HANDLERS } from './outbox-handler';
import { OutboxRunner } from './outbox-runner';
import { TimeTableRunner } from './time-table-runner';

/** Runs from the service's start to its end; the database is closed only after. */
@Module({})
export class JobsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly outbox: OutboxRunner,
    private readonly timeTable: TimeTableRunner,
  ) {}

  static of(rulebook: Rulebook): DynamicModule {
    return {
      module: JobsModule,
      imports: [
        PeopleModule,
        RecordModule,
        WorkflowModule.of(rulebook),
        LettersModule.of(rulebook),
      ],
      providers: [
        { provide: Rulebook, useValue: rulebook },
        {
          provide: OUTBOX_HANDLERS,
          useFactory: (...handlers: unknown[]) => handlers,
          inject: [SendNotice, KeepHouse, GoOn, ...LETTER_HANDLERS],
        },
        NoticeReader,
        SendNotice,
        KeepHouse,
        GoOn,
        ...LETTER_JOB_PROVIDERS,
        OutboxRunner,
        TimeTableRunner,
      ],
      exports: [OutboxRunner, TimeTableRunner],
    };
  }

  onApplicationBootstrap(): void {
    this.timeTable.start();
    this.outbox.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.timeTable.stop(), this.outbox.stop()]);
  }
}
