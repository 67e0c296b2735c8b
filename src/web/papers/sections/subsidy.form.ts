import { type Subsidy, SubsidyAssessed } from '../../../papers/content/statements';
import { type FormReading } from '../form/form-reading';
import { requiredText } from '../form/text.form';
import { type TypedGroup } from '../form/typed-fields';

function wordsOf(subsidy: Subsidy): string {
  if (subsidy.kind === 'not-stated') return '';
  return subsidy.kind === 'assessed' ? subsidy.conclusion : subsidy.because;
}

export const subsidyFields = (subsidy: Subsidy): TypedGroup => ({
  kind: subsidy.kind,
  words: wordsOf(subsidy),
});

const POSITIONS: Record<string, (words: string) => Subsidy> = {
  'not-a-subsidy': (because) => ({ kind: 'not-a-subsidy', because }),
  'minimal-financial-assistance': (because) => ({ kind: 'minimal-financial-assistance', because }),
  assessed: (conclusion) => ({ kind: 'assessed', conclusion }),
};

export function readSubsidy(form: FormReading): Subsidy | undefined {
  const kind = form.text('kind');
  if (!Object.hasOwn(POSITIONS, kind)) {
    if (form.text('words') === '') return { kind: 'not-stated' };
    return form.fault('kind', 'Select what the money is under the Subsidy Control Act 2022');
  }
  const words = requiredText(form, 'words', {
    called: kind === 'assessed' ? 'conclusion of the assessment' : 'reason',
    of: [SubsidyAssessed, 'conclusion'],
  });
  return words === undefined ? undefined : POSITIONS[kind]!(words);
}
