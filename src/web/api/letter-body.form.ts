import { type AuthorityKey } from '../../agreements/authority';
import { line, localDay, matching, prose } from '../../agreements/entry/field-rules';
import { type LetterKind, type LetterTerms } from '../../letters/content/letter-terms';
import { readLetterTerms } from '../../letters/content/read-letter-terms';
import { type ReplyElsewhere } from '../../letters/passage/letter-action';
import { choice, closed, optional, parsed, type Rule, wholeNumber } from '../../scheme/shape';
import { bodyBy, PAPER_ID } from './agreement-body.form';

const anything: Rule = () => [];
const WORDS = prose(4000);
const VERSION = wholeNumber(1, 1_000_000_000);
const SHOWN = matching(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal, as it was shown');
const ID = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be the id of a signatory');
const RECOMMENDATION = matching(/^[1-9]\d{0,2}$/, 'must be the number of a recommendation');

const one =
  <T>(rules: Rule) =>
  (body: unknown): T =>
    bodyBy(parsed<T>(body, rules));

export interface LetterToBegin {
  authority?: AuthorityKey;
  kind?: LetterKind;
}

/** Of a letter to be begun: what it rests on. */
export const readLetterToBegin = one<LetterToBegin>(
  closed<LetterToBegin>({
    authority: optional(
      closed<AuthorityKey>({ paperId: PAPER_ID, recommendation: RECOMMENDATION }),
    ),
    kind: optional(choice('award', 'money', 'term', 'schedules')),
  }),
);

export interface TermsToSave {
  version: number;
  terms: LetterTerms;
  signatoryId?: string;
}

export function readTermsToSave(body: unknown): TermsToSave {
  const rules = closed<TermsToSave>({
    version: VERSION,
    terms: anything,
    signatoryId: optional(ID),
  });
  const read = bodyBy(parsed<TermsToSave>(body, rules));
  return { ...read, terms: bodyBy(readLetterTerms(read.terms), '/terms') };
}

export const readVersionBody = one<{ version: number }>(
  closed<{ version: number }>({ version: VERSION }),
);
export const readShownBody = one<{ shown: string }>(closed<{ shown: string }>({ shown: SHOWN }));
export const readReasonBody = one<{ reason: string }>(
  closed<{ reason: string }>({ reason: WORDS }),
);
export const readWordsBody = one<{ words: string }>(closed<{ words: string }>({ words: WORDS }));

export interface AnotherSignatory {
  signatoryId: string;
  reason: string;
}
export const readAnotherSignatory = one<AnotherSignatory>(
  closed<AnotherSignatory>({ signatoryId: ID, reason: WORDS }),
);

/** Of a form with a scan: every field is text. */
export const readReplyBody = one<Omit<ReplyElsewhere, 'scan'>>(
  closed<Omit<ReplyElsewhere, 'scan'>>({
    how: choice('paper', 'own-signature'),
    name: line(200),
    post: line(200),
    on: localDay,
    reason: WORDS,
  }),
);

export const readDoneBody = one<{ note?: string }>(
  closed<{ note?: string }>({ note: optional(prose(500)) }),
);
