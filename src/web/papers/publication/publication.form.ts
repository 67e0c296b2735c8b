import { type Publication } from '../../../papers/content/paper';
import { Deferred, type Deferral, HasPart2, type Part2 } from '../../../papers/content/statements';
import { dateFields, readDay } from '../form/date.form';
import { type FormReading } from '../form/form-reading';
import { optionalText, present, requiredText } from '../form/text.form';
import { type TypedGroup } from '../form/typed-fields';

/** Freedom of Information Act 2000, Part II, as `HasPart2` takes them. */
export const EXEMPTIONS: Record<string, string> = {
  s22: 'Section 22: information intended for future publication',
  s24: 'Section 24: national security',
  s31: 'Section 31: law enforcement',
  s36: 'Section 36: prejudice to effective conduct of public affairs',
  s38: 'Section 38: health and safety',
  s40: 'Section 40: personal information',
  s41: 'Section 41: information provided in confidence',
  s42: 'Section 42: legal professional privilege',
  s43: 'Section 43: commercial interests',
};

export const publicationFields = ({ deferral, part2 }: Publication): TypedGroup => ({
  deferral: {
    kind: deferral.kind,
    reason: deferral.kind === 'yes' ? deferral.reason : '',
    until: dateFields(deferral.kind === 'yes' ? deferral.until : undefined),
  },
  part2: {
    kind: part2.kind,
    exemption: part2.kind === 'yes' ? part2.exemption : '',
    publicInterestTest: part2.kind === 'yes' ? (part2.publicInterestTest ?? '') : '',
    reviewOn: dateFields(part2.kind === 'yes' ? part2.reviewOn : undefined),
  },
});

/** What is typed under a question that was answered with no would be lost, so it is asked about. */
function readNo(form: FormReading, fields: string[], message: string): { kind: 'no' } | undefined {
  const typed = fields.find((field) => form.text(field) !== '' || !form.group(field).isBlank);
  return typed === undefined ? { kind: 'no' } : form.fault('kind', message);
}

function readDeferral(form: FormReading): Deferral | undefined {
  const kind = form.text('kind');
  if (kind === 'no') {
    return readNo(form, ['reason', 'until'], 'Select yes, or take the reason and date out');
  }
  if (kind !== 'yes') return form.fault('kind', 'Select whether publication is to be delayed');
  const reason = requiredText(form, 'reason', {
    called: 'reason for the delay',
    of: [Deferred, 'reason'],
  });
  const until = readDay(form.group('until'), { called: 'day the delay ends', required: true });
  return reason && until ? { kind, reason, until } : undefined;
}

function readPart2(form: FormReading): Part2 | undefined {
  const kind = form.text('kind');
  if (kind === 'no') {
    const fields = ['exemption', 'publicInterestTest', 'reviewOn'];
    return readNo(form, fields, 'Select yes, or take the ground, test and date out');
  }
  if (kind !== 'yes') return form.fault('kind', 'Select whether there is a Part 2');
  const chosen = form.text('exemption');
  const exemption = Object.hasOwn(EXEMPTIONS, chosen)
    ? chosen
    : form.fault('exemption', 'Select the ground for keeping it back');
  const publicInterestTest = optionalText(form, 'publicInterestTest', {
    called: 'public interest test',
    of: [HasPart2, 'publicInterestTest'],
  });
  const reviewOn = readDay(form.group('reviewOn'), { called: 'review date', required: true });
  return exemption && reviewOn
    ? present<Part2>({ kind, exemption, publicInterestTest, reviewOn })
    : undefined;
}

export function readPublication(form: FormReading): Publication | undefined {
  const deferral = readDeferral(form.group('deferral'));
  const part2 = readPart2(form.group('part2'));
  return form.faults.length === 0 && deferral && part2 ? { deferral, part2 } : undefined;
}
