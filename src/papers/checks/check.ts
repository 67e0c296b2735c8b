import { type Place, type Severity } from '../../kernel/findings';
import { type Claim } from '../claims/claim';
import { type Paper } from '../content/paper';
import { type Numbering } from '../numbering';
import { type CheckContext } from './check-context';

/** Everything a check looks at. */
export interface Examined {
  paper: Paper;
  context: CheckContext;
  claims: Claim[];
  numbering: Numbering;
}

/** The words of one finding. What a place says is needed where the fact is data, not a quotation. */
export interface FindingWords {
  sentence: string;
  /** What would settle it, as a request. */
  settle: string;
  at: string;
  against?: string;
}

/** A code of a check. A code without words does not compile, nor a finding that lacks a parameter. */
export interface CodeRule<Params extends Record<string, string> = Record<string, string>> {
  severity: Severity;
  /** In plain words, at most a line. */
  title: string;
  words: (params: Params) => FindingWords;
  /** A case in point, from which the documentation is written. */
  example: Params;
}

/** Any rule, whatever parameters it takes. */
export interface AnyCodeRule {
  severity: Severity;
  title: string;
  words: (params: never) => FindingWords;
  example: Record<string, string>;
}
export type Codes = Record<string, AnyCodeRule>;

/** A finding as a check reports it; severity comes from its code. */
export type Found<Rules extends Codes> = {
  [Code in keyof Rules & string]: {
    code: Code;
    at: Place;
    against?: Place;
    params: Rules[Code]['example'];
    /** Offset of the words in the text at the pointer, by which findings of one text are ordered. */
    offset?: number;
  };
}[keyof Rules & string];

export interface Check<Rules extends Codes = Codes> {
  name: string;
  /** What is compared with what. */
  compares: string;
  /** By what authority it matters. */
  source: string;
  codes: Rules;
  check: (examined: Examined) => Found<Rules>[];
}

/** Keeps the parameters of one code together while the rule is written. */
export const code = <Params extends Record<string, string>>(
  rule: CodeRule<Params>,
): CodeRule<Params> => rule;

/** Ties what a check may report to the codes it has words for. */
export const defineCheck = <Rules extends Codes>(check: Check<Rules>): Check<Rules> => check;
