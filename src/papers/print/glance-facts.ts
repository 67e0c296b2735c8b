import { endOfYear, startOfYear } from '../../kernel/financial-year';
import { earliest, formatDate, latest, type LocalDate } from '../../kernel/local-date';
import { raiseOf } from '../agreement-raise';
import { type Amount } from '../content/money';
import { type Paper } from '../content/paper';
import { type Recommendation } from '../content/recommendation';
import { type Numbering } from '../numbering';
import { type Route } from '../route';
import { sumIn } from '../wording-money';
import { keepTogether } from '../../documents/no-break';
import { decisionWords, signingWords } from './route-words';

export interface GlanceFact {
  term: string;
  answers: string[];
}

export interface GlanceSources {
  paper: Paper;
  numbering: Numbering;
  route: Route;
  /** The date the paper bears. */
  paperDate: LocalDate;
}

export interface Span {
  from: LocalDate;
  until: LocalDate;
}

function spanOfYears(amount: Amount): Span | undefined {
  if (amount.kind === 'unsplit') return undefined;
  const years = amount.byYear.map(({ year }) => year).sort();
  return { from: startOfYear(years[0]!), until: endOfYear(years.at(-1)!) };
}

/** A stated period before the years of the money: it is the narrower of the two. */
function spanOf(one: Recommendation): Span | undefined {
  const period = 'period' in one ? one.period : undefined;
  if (period) return { from: earliest(period.from), until: latest(period.until) };
  const money = sumIn(one.money);
  // The years of a new maximum reach back to money that was decided before.
  const raise = one.kind === 'vary-grant' ? raiseOf(one) : undefined;
  return money && spanOfYears(raise?.kind === 'by-year' ? raise : money.amount);
}

/** First and last day of the money asked for; undefined where none is, or no days are stated. */
export function moneySpan(recommendations: readonly Recommendation[]): Span | undefined {
  const spans = recommendations.map(spanOf).filter((span) => span !== undefined);
  if (spans.length === 0) return undefined;
  const from = spans.map((span) => span.from).sort()[0]!;
  const until = spans
    .map((span) => span.until)
    .sort()
    .at(-1)!;
  return { from, until };
}

function moneyRuns(recommendations: Recommendation[]): string[] {
  if (recommendations.every(({ money }) => sumIn(money) === undefined)) return [];
  const span = moneySpan(recommendations);
  if (!span) return ['No period of the money is stated'];
  return [`Money runs ${formatDate(span.from)} to ${formatDate(span.until)}`];
}

/** Who decides, who signs what follows, when. */
export function glanceFacts({ paper, route, paperDate }: GlanceSources): GlanceFact[] {
  const { term, answers } = signingWords(route);
  const facts = [
    { term: 'Who decides', answers: decisionWords(route) },
    { term, answers },
    {
      term: 'When',
      answers: [`Paper of ${formatDate(paperDate)}`, ...moneyRuns(paper.recommendations)],
    },
  ];
  return facts.map((fact) => ({ ...fact, answers: fact.answers.map(keepTogether) }));
}
