import { type RecordDispensation } from '../../../workflow/record-dispensation.action';
import { type PaperToSignReader } from '../../../workflow/paper-to-sign.reader';
import { type ActPageOf } from '../acts/act-page';
import { readWords } from '../acts/words.form';
import { type FormReading } from '../form/form-reading';
import { paperAddress } from '../page/place-link';
import { MalformedBody } from '../../errors/request-errors';
import { askedTo } from './asked-to.view';
import { declaredOnFile } from './declared.view';

export interface DispensationSent {
  declaration: number;
  reason: string;
}

const REASON = {
  missing: 'Say why the interest need not keep them from deciding',
  called: 'The reason',
};

function readDispensation(form: FormReading): DispensationSent | undefined {
  const declaration = Number(form.text('declaration'));
  if (!Number.isSafeInteger(declaration) || declaration < 1) {
    const expected = 'must be the number of the declaration';
    throw new MalformedBody([{ pointer: '/declaration', expected }]);
  }
  const reason = readWords(form, 'reason', REASON);
  return reason === undefined ? undefined : { declaration, reason };
}

/** Somebody else records that a prejudicial interest does not keep its holder from deciding. */
export const dispensationPage =
  (
    papers: PaperToSignReader,
    recordDispensation: RecordDispensation,
  ): ActPageOf<DispensationSent> =>
  ({ viewer, standing }) => {
    const { number } = standing;
    return {
      asked: { kind: 'record-dispensation' },
      template: 'papers/signing/dispensation',
      heading: 'Dispense from the interest declared',
      verb: 'record a dispensation',
      words: ['reason'],
      shows: async () => ({
        askedTo: askedTo(await papers.one({ viewer, number })),
        declared: declaredOnFile(standing),
        reRoute: `${paperAddress(number)}/re-route`,
      }),
      read: readDispensation,
      run: (sent, by) => recordDispensation.run({ ...by, ...sent }),
      done: () => ({ words: 'The dispensation is on record', href: paperAddress(number) }),
    };
  };
