import { type NestExpressApplication } from '@nestjs/platform-express';
import { OutboxRunner } from '../jobs/outbox-runner';
import { ShiftedClock } from '../platform/clock';
import { type Configuration } from '../platform/configuration';
import { packagePath } from '../platform/package-root';
import { openService, shutDown } from '../web/service';
import { CreatePaper } from '../workflow/create-paper.action';
import { type State } from '../workflow/passage/passage-state';
import { type CastMember, gatherCast } from './demo-cast';
import { enterGrantee } from './enter-grantee';
import { readPaperFile } from './input-file.adapter';
import { leadLetter } from './lead-letter';
import { leadTo } from './lead-paper';
import { type LetterExample, readLetterExample } from './letter-example.adapter';

/** Working numbers, as they come of the order below. */
export const DEMO_PAPERS = { published: 1, contradictions: 2, atDecision: 5 };
/** The agreement that has a letter, and the letter. */
export const DEMO_LETTER = { agreement: 'SLT-2023', number: 'SLT-2023-01' };

/** A paper of the demonstration: whose it is, and how far it is led. */
interface Placed {
  example: string;
  by: string;
  until?: State;
}

const OFFICER = 'policy-officer';
const SECOND_OFFICER = 'second-policy-officer';

/** Decided in its own year: under the duties of a later day it would have to say more. */
const EARLIER: Placed[] = [{ example: 'pcd-664-corrected.json', by: OFFICER, until: 'published' }];

const NOW: Placed[] = [
  { example: 'pcd-1653.json', by: OFFICER },
  { example: 'pcd-1653-corrected.json', by: OFFICER },
  { example: 'pcd-664.json', by: OFFICER },
  { example: 'pcd-1653-corrected.json', by: SECOND_OFFICER, until: 'decision-maker' },
];

const MORNING = 'T09:00:00Z';
const fileOf = (example: string): string => packagePath('examples', example);

async function place(
  app: NestExpressApplication,
  cast: CastMember[],
  { example, by, until }: Placed,
): Promise<void> {
  const author = cast.find(({ signInName }) => signInName === by)?.id ?? '';
  const { paper: content } = readPaperFile(fileOf(example));
  const actor = until === undefined ? ({ kind: 'system' } as const) : undefined;
  const { number } = await app.get(CreatePaper).run({ author, content, actor });
  if (until !== undefined) await leadTo(until, { app, cast, author, number });
}

async function within(app: NestExpressApplication, work: () => Promise<void>): Promise<void> {
  const outbox = app.get(OutboxRunner);
  await outbox.stop();
  await work();
  await outbox.runDue();
  outbox.start();
}

/** People and what they did before the demonstration begins, on the day of the earlier paper. */
export async function loadEarlier(configuration: Configuration): Promise<CastMember[]> {
  const [first] = EARLIER;
  const { asOf } = readPaperFile(fileOf(first!.example));
  const offset = Date.parse(`${asOf}${MORNING}`) - Date.now();
  const app = await openService(configuration, new ShiftedClock(offset));
  try {
    let cast: CastMember[] = [];
    await within(app, async () => {
      cast = await gatherCast(app);
      for (const placed of EARLIER) await place(app, cast, placed);
    });
    return cast;
  } finally {
    await shutDown(app);
  }
}

/** The same letter without its money: how the grantee reports is changed by no decision. */
const reportsAlone = (example: LetterExample): LetterExample => ({
  ...example,
  terms: { ...example.terms, money: {}, payments: [] },
});

/** A letter of the commercial team that waits for its signatory, with agreement and recipient. */
async function placeLetter(app: NestExpressApplication, cast: CastMember[]): Promise<void> {
  const example = readLetterExample();
  await enterGrantee(app, { cast, example });
  const led = { app, cast, example: reportsAlone(example), tell: () => undefined };
  await leadLetter('issued', led);
}

/** What lies before everybody on the demonstration's own first day. */
export const loadNow = (app: NestExpressApplication, cast: CastMember[]): Promise<void> =>
  within(app, async () => {
    await placeLetter(app, cast);
    for (const placed of NOW) await place(app, cast, placed);
  });
