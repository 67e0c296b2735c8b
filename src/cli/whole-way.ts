import { type NestExpressApplication } from '@nestjs/platform-express';
import { AuthorityReader } from '../agreements/authority.reader';
import { OutboxRunner } from '../jobs/outbox-runner';
import { wordsOf } from '../papers/checks/words-of';
import { type PaperInput } from '../papers/content/parse';
import { type Route } from '../papers/route';
import { AnswerFinding } from '../workflow/answer-finding.action';
import { CreatePaper } from '../workflow/create-paper.action';
import { JudgedPaperReader } from '../workflow/judged-paper.reader';
import { type StandingPassage } from '../workflow/passage.reader';

import { actStep, authorityStep, copyStep, type Step } from './act-lines';
import { type CastMember, gatherCast } from './demo-cast';
import { type Led, leadTo, Withheld } from './lead-paper';

export interface WayOf {
  input: PaperInput;
  route: Route;
  /** Told every step as it is done. */
  tell(step: Step): void;
}

export interface Gone {
  app: NestExpressApplication;
  cast: CastMember[];
  /** Decided; published too unless its publication is put off. */
  paper: StandingPassage;
}

const ANSWER = 'Left as it stands, for this run alone.';

/** What an author does before submitting; a run cannot know the reasons. */
async function answerWarnings({ app, author, number }: Led, tell: WayOf['tell']): Promise<void> {
  const { findings } = await app.get(JudgedPaperReader).one({ viewer: author, number });
  for (const finding of findings.filter(({ severity, answer }) => severity === 'warn' && !answer)) {
    await app.get(AnswerFinding).run({ author, number, key: finding.key, answer: ANSWER });
    tell({ what: 'answered', text: `${finding.at.printed}, ${wordsOf(finding).title}: ${ANSWER}` });
  }
}

/** Tells what is new on the passage since it was last told. */
function teller({ route, tell }: WayOf, cast: CastMember[]): (now: StandingPassage) => void {
  const names = new Map(cast.map(({ id, displayName }) => [id, displayName]));
  const frame = { route, nameOf: (person: string) => names.get(person) ?? '' };
  let acts = 0;
  let copies = 0;
  return ({ passage }) => {
    for (const act of passage.acts.slice(acts)) tell(actStep(act, frame));
    acts = passage.acts.length;
    for (const copy of passage.copies.slice(copies)) tell(copyStep(copy, passage.reference));
    copies = passage.copies.length;
  };
}

/** A paper whose publication is put off stays decided. */
async function publish(led: Led, tell: WayOf['tell'], decided: StandingPassage) {
  try {
    return await leadTo('published', led);
  } catch (error) {
    if (!(error instanceof Withheld)) throw error;
    tell({ what: 'waits', text: error.message });
    return decided;
  }
}

/**
 * From a new paper to its published decision, by the people of the demonstration.
 * @throws Withheld where the paper may not go on before it is decided
 */
export async function goWholeWay(app: NestExpressApplication, way: WayOf): Promise<Gone> {
  const { tell } = way;
  const cast = await gatherCast(app);
  const [first] = cast;
  if (!first) throw new Error('the scheme has no post');
  const { number } = await app.get(CreatePaper).run({ author: first.id, content: way.input.paper });
  const led = { app, cast, author: first.id, number, seen: teller(way, cast) };
  tell({ what: 'drafted', text: `${first.displayName}: paper ${number}, revision 1` });
  await answerWarnings(led, tell);
  const decided = await leadTo('decided', led);
  for (const given of await app.get(AuthorityReader).ofPaper(decided.id))
    tell(authorityStep(given));
  const paper = await publish(led, tell, decided);
  await app.get(OutboxRunner).runDue();
  return { app, cast, paper };
}
