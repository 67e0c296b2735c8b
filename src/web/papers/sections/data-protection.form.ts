import {
  AssessmentDone,
  AssessmentNotNeeded,
  AssessmentToBeDone,
  type DataProtection,
} from '../../../papers/content/statements';
import { dateFields, readPartialDate } from '../form/date.form';
import { type FormReading } from '../form/form-reading';
import { optionalText, present, requiredText } from '../form/text.form';
import { type TypedGroup } from '../form/typed-fields';

const NOBODY: { controller?: string; processor?: string } = {};

/** Every question stands on the page at once, since nothing is revealed by a choice. */
export function dataProtectionFields(position: DataProtection): TypedGroup {
  const { controller = '', processor = '' } = position.kind === 'not-stated' ? NOBODY : position;
  return {
    kind: position.kind,
    on: dateFields(position.kind === 'done' ? position.on : undefined),
    because: position.kind === 'not-needed' ? position.because : '',
    by: position.kind === 'to-be-done' ? position.by : '',
    when: dateFields(position.kind === 'to-be-done' ? position.when : undefined),
    controller,
    processor,
  };
}

const QUESTIONS: Record<string, { of: string; choice: string }> = {
  on: { of: 'done', choice: 'Done' },
  because: { of: 'not-needed', choice: 'Not needed' },
  by: { of: 'to-be-done', choice: 'Still to be done' },
  when: { of: 'to-be-done', choice: 'Still to be done' },
};

const isTyped = (form: FormReading, field: string): boolean =>
  form.text(field) !== '' || !form.group(field).isBlank;

/** What is typed under another choice would be lost, so it is asked about. */
function refuseOthers(form: FormReading, kind: string): void {
  const other = Object.keys(QUESTIONS).find(
    (field) => QUESTIONS[field]!.of !== kind && isTyped(form, field),
  );
  if (other === undefined) return;
  form.fault(
    'kind',
    `Select ‘${QUESTIONS[other]!.choice}’, or take out what is typed under that heading`,
  );
}

type Roles = typeof NOBODY;

function readRoles(form: FormReading): Roles {
  const of = (field: 'controller' | 'processor'): string | undefined =>
    optionalText(form, field, { called: field, of: [AssessmentDone, field] });
  return { controller: of('controller'), processor: of('processor') };
}

function readDone(form: FormReading, roles: Roles): DataProtection | undefined {
  const on = readPartialDate(form.group('on'), {
    called: 'date of the assessment',
    required: true,
  });
  return on ? { kind: 'done', on, ...roles } : undefined;
}

function readNotNeeded(form: FormReading, roles: Roles): DataProtection | undefined {
  const because = requiredText(form, 'because', {
    called: 'reason why no assessment is needed',
    of: [AssessmentNotNeeded, 'because'],
  });
  return because ? { kind: 'not-needed', because, ...roles } : undefined;
}

function readToBeDone(form: FormReading, roles: Roles): DataProtection | undefined {
  const by = requiredText(form, 'by', {
    called: 'post or body that does the assessment',
    of: [AssessmentToBeDone, 'by'],
  });
  const when = readPartialDate(form.group('when'), { called: 'date of the assessment' });
  return by ? { kind: 'to-be-done', by, when, ...roles } : undefined;
}

function readNotStated(form: FormReading, roles: Roles): DataProtection | undefined {
  if (!roles.controller && !roles.processor) return { kind: 'not-stated' };
  return form.fault('kind', 'Select where the assessment stands');
}

const READERS: Record<string, typeof readDone> = {
  done: readDone,
  'not-needed': readNotNeeded,
  'to-be-done': readToBeDone,
};

/** UK GDPR article 35: where the impact assessment stands, and who is controller and processor. */
export function readDataProtection(form: FormReading): DataProtection | undefined {
  const kind = form.text('kind');
  refuseOthers(form, kind);
  const roles = readRoles(form);
  const read = Object.hasOwn(READERS, kind) ? READERS[kind]! : readNotStated;
  const position = read(form, roles);
  return position && present(position);
}
