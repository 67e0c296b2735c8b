import { type Paper } from '../../../papers/content/paper';
import { inSeries } from '../../../kernel/sentences';
import { type Act } from '../../../workflow/passage/passage-act';
import { type PaperToSign } from '../../../workflow/paper-to-sign.reader';
import { contentChanges } from '../redline/content-changes';
import { redline, type RedlineRow } from '../redline/redline.view';

export interface ChangedSince {
  /** What the reader did last on the paper, and on which revision of it. */
  did: string;
  on: string;
  revision: number;
  /** Whether a sum, a party or a date is among the changes, in a sentence. */
  weight: string;
  rows: RedlineRow[];
  /** How many changes there are besides those shown. */
  more: number;
}

/** More than a person reads beside a decision; the rest stands in the redline. */
const MOST_ROWS = 8;

const DID: Partial<Record<Act['kind'], string>> = {
  interests: 'declared your interests',
  'interests-reconfirmed': 'confirmed your interests',
  dispensation: 'recorded a dispensation',
  advice: 'gave advice on it',
  answer: 'answered an objection',
  clearance: 'cleared it',
  approval: 'approved it',
  postponement: 'postponed the decision',
  return: 'returned it',
  're-route': 'gave the decision to another post',
  submission: 'submitted it',
};

const KINDS: [name: string, fields: RegExp][] = [
  ['a sum', /\/(money|maximum|holdsBack|fundedBy|as)(\/|$)/],
  ['a party', /\/(funder|recipient|to)$/],
  ['a date', /\/(newEndDate|period|from|until)(\/|$)/],
];
const WHOLE = /^\/recommendations\/\d+$/;

/** Which of these a reader must not miss is among the changes of the recommendations. */
export function weightOf(before: Paper, after: Paper): string {
  const pointers = contentChanges(before, after)
    .flatMap((change) => [change.before?.pointer, change.after?.pointer])
    .filter((pointer) => pointer !== undefined)
    .filter((pointer) => pointer.startsWith('/recommendations/'));
  if (pointers.some((pointer) => WHOLE.test(pointer))) return 'A recommendation came or went.';
  const changed = KINDS.filter(([, field]) => pointers.some((pointer) => field.test(pointer)));
  if (changed.length === 0) return 'No sum, party or date has changed since.';
  const names = inSeries(changed.map(([name]) => name));
  return `${names.charAt(0).toUpperCase()}${names.slice(1)} changed: read these first.`;
}

/**
 * What changed since the reader did something on the paper: opening a page leaves no record, so
 * nothing is claimed of that. Undefined for somebody who has done nothing on it yet.
 */
export function changedSince({ standing, seen, manifest }: PaperToSign): ChangedSince | undefined {
  if (!seen) return undefined;
  const rows = redline(seen.content, standing.content, manifest);
  return {
    did: DID[seen.act.kind] ?? 'did something on it',
    on: seen.act.on,
    revision: seen.act.revision,
    weight:
      rows.length === 0 ? 'Nothing has changed since.' : weightOf(seen.content, standing.content),
    rows: rows.slice(0, MOST_ROWS),
    more: Math.max(0, rows.length - MOST_ROWS),
  };
}
