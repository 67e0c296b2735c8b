import { LETTER_LIMITS } from '../../letters/content/read-letter-terms';
import { LETTER_STATES } from '../../letters/passage/letter-state';
import { type JsonSchema } from '../../papers/content/schema';
import { listOf, number, object, refTo, text } from './openapi-schemas';

const day: JsonSchema = { type: 'string', format: 'date' };
const instant: JsonSchema = { type: 'string', format: 'date-time' };
const upTo = (maxLength: number): JsonSchema => ({ type: 'string', minLength: 1, maxLength });
/** Pence by year or `unsplit`; less than nil in a cut. */
const sums: JsonSchema = { type: 'object', additionalProperties: { type: 'integer' } };
const kind: JsonSchema = { enum: ['award', 'money', 'term', 'schedules'] };
const sha256: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const told = object({ code: text, at: refTo('Place'), words: text });

const standing = {
  number: text,
  version: number,
  kind,
  state: { enum: [...LETTER_STATES] },
  agreement: text,
  recipient: text,
  money: sums,
  replyBy: day,
  waitingFor: listOf(object({ act: text, whose: text, since: text })),
};

const terms = object(
  {
    money: sums,
    payments: listOf(
      object(
        {
          share: text,
          period: upTo(LETTER_LIMITS.period),
          pence: { type: 'integer' },
          timing: { enum: ['advance', 'arrears'] },
          trigger: upTo(LETTER_LIMITS.words),
          dueOn: day,
          conditions: upTo(LETTER_LIMITS.words),
          clawback: upTo(LETTER_LIMITS.words),
        },
        ['conditions', 'clawback'],
      ),
    ),
    performance: listOf(
      object(
        {
          outcome: upTo(LETTER_LIMITS.words),
          indicator: upTo(LETTER_LIMITS.words),
          target: upTo(LETTER_LIMITS.target),
          reportOn: listOf(day),
          demographics: upTo(LETTER_LIMITS.words),
        },
        ['demographics'],
      ),
    ),
    specialConditions: listOf(upTo(LETTER_LIMITS.condition)),
    replyBy: day,
    effectiveFrom: day,
  },
  ['replyBy', 'effectiveFrom'],
);

/** What the API answers and takes of letters. */
export const LETTER_SCHEMAS: Record<string, JsonSchema> = {
  LetterTerms: terms,
  LetterListAnswer: object({
    letters: listOf(object(standing, ['replyBy'])),
    total: { type: 'integer' },
    page: number,
    pages: number,
  }),
  LetterAnswer: object(
    {
      ...standing,
      authority: refTo('AuthorityKey'),
      terms: refTo('LetterTerms'),
      signatoryId: text,
      figures: object({ previous: sums, change: sums, newTotal: sums }),
      newEndDate: day,
      file: sha256,
      supersededBy: text,
      findings: listOf(told),
      yours: listOf(object({ act: text, shown: sha256, withheld: listOf(told) }, ['shown'])),
      acts: listOf(object({ kind: text, at: instant, post: text, words: text }, ['post', 'words'])),
    },
    ['replyBy', 'authority', 'signatoryId', 'newEndDate', 'file', 'supersededBy'],
  ),
  ObligationsAnswer: object({
    obligations: listOf(
      object(
        {
          id: text,
          kind: { enum: ['report', 'condition'] },
          title: text,
          dueOn: day,
          doneAt: instant,
          note: text,
        },
        ['dueOn', 'doneAt', 'note'],
      ),
    ),
  }),
  LetterToBegin: object({ authority: refTo('AuthorityKey'), kind }, ['authority', 'kind']),
  LetterTermsToSave: object({ version: number, terms: refTo('LetterTerms'), signatoryId: text }, [
    'signatoryId',
  ]),
  VersionShown: object({ version: number }),
  LetterShown: object({ shown: sha256 }),
  LetterReason: object({ reason: upTo(4000) }),
  LetterWords: object({ words: upTo(4000) }),
  AnotherSignatory: object({ signatoryId: text, reason: upTo(4000) }),
  ReplyToRecord: object({
    file: { type: 'string', format: 'binary' },
    how: { enum: ['paper', 'own-signature'] },
    name: upTo(200),
    post: upTo(200),
    on: day,
    reason: upTo(4000),
  }),
  ObligationDone: object({ note: upTo(500) }, ['note']),
};
