import { type Finding } from '../../kernel/findings';
import { capitalised } from '../../kernel/sentences';
import { type AnyCodeRule, type Codes, type FindingWords } from './check';
import { CHECKS } from './checks';

/** A finding as a person reads it. */
export interface SpokenFinding {
  /** `More is promised than comes in`. */
  title: string;
  /** What disagrees, as a sentence or two. */
  text: string;
  /** What would settle it. */
  settle: string;
  /** What each of the two places says: a quotation from prose, or the fact of the data in words. */
  at: string;
  against?: string;
}

const RULES = new Map<string, AnyCodeRule>(
  CHECKS.flatMap(({ codes }) => Object.entries(codes as Codes)),
);

const quoted = (words: string | undefined, fact: string): string =>
  words === undefined ? fact : `“${words}”`;

/** @throws Error for a code that is of no check of a paper. */
export function wordsOf({ code, at, against, params }: Finding): SpokenFinding {
  const rule = RULES.get(code);
  if (!rule) throw new Error(`no check of a paper reports ${code}`);
  // The check that reported the code gave it the parameters its words take: `Found` holds it to that.
  const words: FindingWords = (rule.words as (some: Record<string, string>) => FindingWords)(
    params,
  );
  return {
    title: rule.title,
    text: capitalised(words.sentence),
    settle: words.settle,
    at: quoted(at.words, words.at),
    ...(against ? { against: quoted(against.words, words.against ?? against.printed) } : {}),
  };
}
