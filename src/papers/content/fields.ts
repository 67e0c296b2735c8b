import { ValidateBy } from 'class-validator';
import { FINANCIAL_YEAR_PATTERN, isFinancialYear } from '../../kernel/financial-year';
import {
  isLocalDate,
  isPartialDate,
  LOCAL_DATE_PATTERN,
  PARTIAL_DATE_PATTERN,
} from '../../kernel/local-date';
import { LARGEST_SUM } from '../../kernel/money';
import { field, type Presence } from './field-entry';

/**
 * The value fields of the paper's content. Each states its rule twice from one place: to
 * class-validator and to the entry from which `schema/paper.schema.json` is generated. The stock
 * validators are not used because some count or match otherwise than JSON Schema does
 * (`Length` leaves variation selectors out).
 */

/** What the value should have been, undefined when it is that. */
type Expectation = (value: unknown) => string | undefined;

interface ValueRule {
  schema: Record<string, unknown>;
  expectation: Expectation;
}

const value = ({ schema, expectation }: ValueRule, presence: Presence = {}): PropertyDecorator =>
  field(
    { shape: 'value', schema },
    [
      ValidateBy({
        name: 'value',
        validator: {
          validate: (given) => expectation(given) === undefined,
          defaultMessage: (args) => expectation(args?.value) ?? '',
        },
      }),
    ],
    presence,
  );

/**
 * What no text of a paper may hold, because no reader of the printed page could see it: control
 * characters but tab and line feed, halves of a surrogate pair, soft hyphen, zero-width characters,
 * and the marks that reverse the direction of writing, by which a sum could be shown otherwise than
 * it is stored. The document refuses the same (`documents/reading/characters.ts`).
 */
const UNSEEN =
  '\\p{Cs}\\p{Noncharacter_Code_Point}\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u00AD' +
  '\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB';
const PLAIN_TEXT = `^[^${UNSEEN}]*$`;
const NOT_BLANK = '\\S';
const isPlain = new RegExp(PLAIN_TEXT, 'u');
const isWritten = new RegExp(NOT_BLANK, 'u');

/** In characters (code points), as JSON Schema's `maxLength` counts. */
function isLongerThan(text: string, max: number): boolean {
  if (text.length <= max) return false;
  return text.length > 2 * max || [...text].length > max;
}

const textExpectation =
  (max: number): Expectation =>
  (text) => {
    if (typeof text !== 'string') return 'must be text';
    if (text === '' || isLongerThan(text, max)) return `must be text of 1 to ${max} characters`;
    if (!isPlain.test(text)) return 'must hold no control characters and no invisible ones';
    return isWritten.test(text) ? undefined : 'must not be blank';
  };

export const Text = ({ max, optional }: { max: number } & Presence): PropertyDecorator =>
  value(
    {
      schema: {
        type: 'string',
        minLength: 1,
        maxLength: max,
        allOf: [{ pattern: PLAIN_TEXT }, { pattern: NOT_BLANK }],
      },
      expectation: textExpectation(max),
    },
    { optional },
  );

interface Form {
  pattern: string;
  expected: string;
  holds: (text: string) => boolean;
}

const IDENTIFIER_PATTERN = '^[a-z][a-z0-9-]{0,39}$';
const identifier = new RegExp(IDENTIFIER_PATTERN, 'u');

const FORMS = {
  'local-date': {
    pattern: LOCAL_DATE_PATTERN,
    expected: 'must be a day that exists, like 2024-03-18',
    holds: isLocalDate,
  },
  'partial-date': {
    pattern: PARTIAL_DATE_PATTERN,
    expected: 'must be a year, month or day, like 2025, 2020-04 or 2024-03-18',
    holds: isPartialDate,
  },
  'financial-year': {
    pattern: FINANCIAL_YEAR_PATTERN,
    expected: 'must be a financial year, like 2024/25',
    holds: isFinancialYear,
  },
  identifier: {
    pattern: IDENTIFIER_PATTERN,
    expected: 'must be 1 to 40 lower-case letters, digits and hyphens, like r1',
    holds: (text) => identifier.test(text),
  },
} satisfies Record<string, Form>;

/** The schema's `format` names and the tests behind them, for whoever validates with the schema. */
export const FORMATS: Record<string, (text: string) => boolean> = Object.fromEntries(
  Object.entries(FORMS).map(([name, { holds }]) => [name, holds]),
);

const formed =
  (format: keyof typeof FORMS) =>
  (presence: Presence = {}): PropertyDecorator => {
    const { pattern, expected, holds }: Form = FORMS[format];
    const expectation: Expectation = (text) =>
      typeof text === 'string' && holds(text) ? undefined : expected;
    return value({ schema: { type: 'string', pattern, format }, expectation }, presence);
  };

export const DayField = formed('local-date');
export const PartialDateField = formed('partial-date');
export const YearField = formed('financial-year');
export const IdentifierField = formed('identifier');

const isPence = (pence: unknown): boolean =>
  Number.isInteger(pence) && Number(pence) >= 0 && Number(pence) <= LARGEST_SUM;

/** A whole number of pence, nil included; a cut is its own kind of change, never a negative sum. */
export const PenceField = (presence: Presence = {}): PropertyDecorator =>
  value(
    {
      schema: { type: 'integer', minimum: 0, maximum: LARGEST_SUM },
      expectation: (pence) =>
        isPence(pence) ? undefined : `must be a whole number of pence from 0 to ${LARGEST_SUM}`,
    },
    presence,
  );

export const Choice = (values: readonly string[], presence: Presence = {}): PropertyDecorator =>
  value(
    {
      schema: { type: 'string', enum: values },
      expectation: (chosen) =>
        values.some((one) => one === chosen) ? undefined : `must be one of ${values.join(', ')}`,
    },
    presence,
  );

/** The word by which a union knows the class. */
export const Kind = (kind: string): PropertyDecorator =>
  value({
    schema: { type: 'string', const: kind },
    expectation: (given) => (given === kind ? undefined : `must be ${kind}`),
  });
