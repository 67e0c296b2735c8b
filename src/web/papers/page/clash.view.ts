import { valuesByName } from '../form/form.view';
import { type TypedGroup } from '../form/typed-fields';

/** One field that somebody else changed meanwhile, as both have it. */
export interface ClashRow {
  field: string;
  yours: string;
  theirs: string;
}
export interface ClashView {
  /** The revision that was saved meanwhile, and when. */
  revision: number;
  savedAt: Date;
  /** Empty where the other save changed nothing on this page. */
  rows: ClashRow[];
}

export interface ClashOf {
  /** The page as it was opened; absent where that revision cannot be found. */
  base: TypedGroup;
  yours: TypedGroup;
  theirs: TypedGroup;
  /** What a field is called. */
  words: (name: string, typed: TypedGroup) => string;
}

/** Fields that need no comparing: what the page itself carries. */
const OWN = /(^|\.)(act|version|revision|kind|was)$/;

/** Only what the other save changed is shown: what you alone changed is in the form below. */
export function clashRows({ base, yours, theirs, words }: ClashOf): ClashRow[] {
  const [was, mine, now] = [base, yours, theirs].map(valuesByName) as [
    Record<string, string>,
    Record<string, string>,
    Record<string, string>,
  ];
  const names = [...new Set([...Object.keys(mine), ...Object.keys(now)])];
  const of = (values: Record<string, string>, name: string): string => (values[name] ?? '').trim();
  return names
    .filter((name) => !OWN.test(name))
    .filter((name) => of(now, name) !== of(was, name) && of(now, name) !== of(mine, name))
    .map((name) => ({
      field: words(name, name in mine ? yours : theirs),
      yours: of(mine, name),
      theirs: of(now, name),
    }));
}
