import { Injectable } from '@nestjs/common';
import { type LocalDate } from '../../../kernel/local-date';
import { asSentence } from '../../../kernel/sentences';
import { actAsked } from '../../../workflow/passage.reader';
import { refusalWords } from '../../../workflow/passage/blockers.words';
import { PaperToSignReader } from '../../../workflow/paper-to-sign.reader';
import { PostponeDecision } from '../../../workflow/postpone-decision.action';
import { RefusePaper } from '../../../workflow/refuse-paper.action';
import { type ActPage } from '../acts/act-page';
import { type PaperScene } from '../acts/paper-scene';
import { readWords } from '../acts/words.form';
import { readDay } from '../form/date.form';
import { type FormReading } from '../form/form-reading';
import { paperAddress } from '../page/place-link';
import { exactDocument } from './exact-document.view';

interface PostponementSent {
  reason: string;
  until?: LocalDate;
}

const POSTPONE = { missing: 'Say why you postpone it', called: 'The reason' };
const REFUSE = { missing: 'Say why you refuse it', called: 'The reason' };

function readPostponement(form: FormReading): PostponementSent | undefined {
  const reason = readWords(form, 'postponeReason', POSTPONE);
  const until = readDay(form.group('until'), { called: 'day you expect to decide' });
  if (reason === undefined || form.faults.length > 0) return undefined;
  return { reason, ...(until !== undefined && { until }) };
}

function readRefusal(form: FormReading): { reason: string } | undefined {
  const reason = readWords(form, 'refuseReason', REFUSE);
  return reason === undefined ? undefined : { reason };
}

const done = ({ standing: { number, passage } }: PaperScene, outcome: string) => ({
  words: `${passage.reference} is ${outcome}`,
  href: paperAddress(number),
});

/** Postponing and refusing: a record with its reason, not a signature. */
@Injectable()
export class OtherwisePages {
  constructor(
    private readonly papers: PaperToSignReader,
    private readonly postponeDecision: PostponeDecision,
    private readonly refusePaper: RefusePaper,
  ) {}

  postpone(scene: PaperScene): ActPage<PostponementSent> {
    const { number } = scene.standing;
    return {
      ...this.page(scene),
      asked: { kind: 'postpone' },
      verb: 'postpone this decision',
      read: readPostponement,
      run: (sent, { person }) => this.postponeDecision.run({ ...sent, person, number }),
      done: () => done(scene, 'postponed'),
    };
  }

  refuse(scene: PaperScene): ActPage<{ reason: string }> {
    return {
      ...this.page(scene),
      asked: { kind: 'refuse' },
      verb: 'refuse this request',
      read: readRefusal,
      run: ({ reason }, by) => this.refusePaper.run({ ...by, reason }),
      done: () => done(scene, 'refused'),
    };
  }

  private page({ viewer, standing }: PaperScene) {
    const { number, passage } = standing;
    const { blockers, shown } = actAsked(standing, { kind: 'refuse' });
    return {
      template: 'papers/signing/otherwise',
      heading: 'Postpone, refuse or return',
      words: ['postponeReason', 'refuseReason'],
      shows: async () => ({
        reference: passage.reference,
        document: exactDocument(await this.papers.one({ viewer, number })),
        refusable: shown,
        notRefused: blockers.map((blocker) => asSentence(refusalWords(blocker))),
      }),
    };
  }
}
