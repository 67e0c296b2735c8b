import { Paper } from '../../../papers/content/paper';
import {
  DecisionRelied,
  DelegationCited,
  EqualityEvidence,
  OtherDocument,
  Power,
  type SupportingPaper,
} from '../../../papers/content/statements';
import { type FormReading } from '../form/form-reading';
import { itemsOf, textsOf } from '../form/list-items';
import { mostIn, optionalText, present, requiredText, whyNotKept } from '../form/text.form';
import { textIn } from '../form/typed-fields';

function readPower(form: FormReading): Power | undefined {
  const act = form.text('act');
  if (act === '') return form.fault('act', 'Select the Act');
  const provision = requiredText(form, 'provision', {
    called: 'section or paragraph of the Act',
    of: [Power, 'provision'],
  });
  return provision === undefined ? undefined : { act, provision };
}

function readDelegation(form: FormReading): DelegationCited | undefined {
  const paragraph = requiredText(form, 'paragraph', {
    called: 'paragraph of the scheme, like 4.8',
    of: [DelegationCited, 'paragraph'],
  });
  const limb = form.text('limb') || undefined;
  return paragraph === undefined ? undefined : present({ paragraph, limb });
}

function readSupportingPaper(form: FormReading): SupportingPaper | undefined {
  const reference = optionalText(form, 'reference', {
    called: 'reference of the decision',
    of: [DecisionRelied, 'reference'],
  });
  const title = optionalText(form, 'title', {
    called: 'title of the paper',
    of: [OtherDocument, 'title'],
  });
  if (reference !== undefined)
    return present<SupportingPaper>({ kind: 'decision', reference, title });
  return title === undefined ? undefined : { kind: 'document', title };
}

type ListedFact = 'powers' | 'delegations' | 'supportingPapers';

/** Lines in which nothing is typed are none. */
function rowsOf<T>(
  form: FormReading,
  field: ListedFact,
  read: (row: FormReading) => T | undefined,
): T[] {
  const rows = form.list(field).filter((row) => !row.isBlank);
  const most = mostIn(Paper, field);
  if (rows.length > most) form.fault(field, `The list must have ${most} lines or fewer`);
  return rows.map(read).filter((row) => row !== undefined);
}

export const readPowers = (form: FormReading): Power[] => rowsOf(form, 'powers', readPower);

export const readDelegations = (form: FormReading): DelegationCited[] =>
  rowsOf(form, 'delegations', readDelegation);

export const readSupportingPapers = (form: FormReading): SupportingPaper[] =>
  rowsOf(form, 'supportingPapers', readSupportingPaper);

/** One piece of evidence a line. */
export function readEvidence(form: FormReading): EqualityEvidence[] {
  const items = textsOf(itemsOf(textIn(form.typed, 'equalityEvidence'))).map((text) => ({ text }));
  const most = mostIn(Paper, 'equalityEvidence');
  const messages = items.map(({ text }) =>
    whyNotKept(text, { called: 'line of evidence', of: [EqualityEvidence, 'text'] }),
  );
  const tooMany = items.length > most ? `The evidence must have ${most} lines or fewer` : undefined;
  const message = messages.find((why) => why !== undefined) ?? tooMany;
  if (message !== undefined) form.fault('equalityEvidence', message);
  return items;
}
