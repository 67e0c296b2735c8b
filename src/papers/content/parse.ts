import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { type Fault, type Parsed } from '../../kernel/findings';
import { pointerTo } from '../../kernel/json-pointer';
import { type LocalDate } from '../../kernel/local-date';
import { AgreementEnvelope, type Illustrative } from './agreement-facts';
import { inDocumentOrder } from './document-order';
import { PaperEnvelope } from './envelope';
import { ExemptFacts } from './exempt-facts';
import { knownProperties } from './known-properties';
import { isObject, NotAnObject } from './one-of';
import { Paper } from './paper';
import { type Plain, plainJson } from './plain-json';

/** A paper, with the business date and notes of its envelope where it came in one. */
export interface PaperInput {
  paper: Paper;
  asOf?: LocalDate;
  illustrative?: Illustrative[];
}

function faultsOf(errors: readonly ValidationError[], parent = ''): Fault[] {
  return errors.flatMap(({ property, constraints, children = [], target, value }) => {
    const pointer = target instanceof NotAnObject ? parent : `${parent}${pointerTo(property)}`;
    const own = Object.values(constraints ?? {})
      .slice(0, 1)
      .map((expected) => ({ pointer, expected }));
    // What stands in the place of a list is refused as a whole; only a list's items are looked into.
    const inside = own.length > 0 && !Array.isArray(value) ? [] : faultsOf(children, pointer);
    return [...own, ...inside];
  });
}

function parseAs<T extends object>(
  type: new () => T,
  { copy, faults: notPlain }: Plain,
): Parsed<T> {
  if (!isObject(copy)) {
    const expected = 'must be an object';
    return { faults: notPlain.length > 0 ? notPlain : [{ pointer: '', expected }] };
  }
  const { known, faults: unknown } = knownProperties(type, copy);
  const value = plainToInstance(type, known);
  const faults = [...notPlain, ...unknown, ...faultsOf(validateSync(value))];
  return faults.length === 0 ? { value } : { faults: inDocumentOrder(faults, copy) };
}

/** A bare paper. Pointers lead into it: `/title`. */
export const parsePaper = (input: unknown): Parsed<Paper> => parseAs(Paper, plainJson(input));

/** `{ asOf, illustrative, paper }`. Pointers begin at the envelope: `/paper/title`. */
export const parsePaperEnvelope = (input: unknown): Parsed<PaperEnvelope> =>
  parseAs(PaperEnvelope, plainJson(input));

/** `{ asOf, illustrative, agreement }`. */
export const parseAgreementEnvelope = (input: unknown): Parsed<AgreementEnvelope> =>
  parseAs(AgreementEnvelope, plainJson(input));

/** The facts of a Part 2, from a file of their own. */
export const parseExemptFacts = (input: unknown): Parsed<ExemptFacts> =>
  parseAs(ExemptFacts, plainJson(input));

const isEnvelope = (copy: unknown): boolean =>
  isObject(copy) &&
  (Object.hasOwn(copy, 'paper') || (Object.hasOwn(copy, 'asOf') && !Object.hasOwn(copy, 'title')));

/** An envelope or a bare paper, told apart by the envelope's own properties. */
export function parsePaperInput(input: unknown): Parsed<PaperInput> {
  const plain = plainJson(input);
  if (isEnvelope(plain.copy)) return parseAs(PaperEnvelope, plain);
  const parsed = parseAs(Paper, plain);
  return 'faults' in parsed ? parsed : { value: { paper: parsed.value } };
}
