import { Injectable } from '@nestjs/common';
import { NotAllowed, NotFound, Refused, Stale } from '../../../kernel/errors';
import { type Finding } from '../../../kernel/findings';
import { letterActAsked } from '../../../letters/letter.reader';
import { letterRefusalKind } from '../../../letters/passage/letter-refusal';
import { announce } from '../../page-locals.middleware';
import { FormReading } from '../../papers/form/form-reading';
import { typedFields } from '../../papers/form/typed-fields';
import { readShown } from '../../papers/acts/shown.form';
import { ownFailure } from '../../papers/signing/signing-proof';
import { letterAddress } from '../letter-address';
import { type LetterScene, LetterScenes } from '../letter-scene';
import { type LetterVisit } from '../letter-visit';
import { letterActView } from './letter-act.view';
import { readLetterAct } from './letter-act.form';
import { LetterActRuns } from './letter-act-runs';
import { isLetterAct, LETTER_ACTS, type LetterActPath } from './letter-act-words';

interface Opened {
  path: LetterActPath;
  scene: LetterScene;
  blockers: readonly Finding[];
  shown: string;
  withCode: boolean;
}

interface Answer {
  status: number;
  form: FormReading;
  isStale?: boolean;
}

/** The one way every page on which somebody acts on a letter is opened and its form sent. */
@Injectable()
export class LetterActForm {
  constructor(
    private readonly scenes: LetterScenes,
    private readonly runs: LetterActRuns,
  ) {}

  async open(visit: LetterVisit): Promise<void> {
    const opened = await this.opened(visit);
    show(visit, opened, { status: 200, form: new FormReading({}) });
  }

  async submit(visit: LetterVisit): Promise<void> {
    const { request, response, person, number } = visit;
    const opened = await this.opened(visit);
    const { path, withCode, scene } = opened;
    const form = new FormReading(typedFields(request.body as Record<string, unknown>));
    const shown = opened.shown === '' ? '' : readShown(form);
    if (opened.blockers.length > 0) return show(visit, opened, { status: 409, form });
    const sent = readLetterAct(LETTER_ACTS[path], { form, withCode, file: request.file?.buffer });
    if (!sent) return show(visit, opened, { status: 400, form });
    // What is no longer so is told before a password or a code is used up on it.
    if (shown !== opened.shown) return show(visit, opened, { status: 409, form, isStale: true });
    const version = Number(form.text('version')) || scene.standing.version;
    try {
      await this.runs.run(path, { person: person.id, number, shown, version }, sent);
    } catch (error) {
      return this.failed(visit, error, form);
    }
    announce(request, LETTER_ACTS[path].done(number));
    response.redirect(303, letterAddress(number));
  }

  /** @throws NotFound, NotAllowed: nobody else is told why and when. */
  private async opened({ person, number, request }: LetterVisit): Promise<Opened> {
    const path = request.params.act ?? '';
    if (!isLetterAct(path)) throw new NotFound('page');
    const scene = await this.scenes.of({ viewer: person.id, number });
    const { kind } = LETTER_ACTS[path];
    const { blockers, shown = '' } = letterActAsked(scene.standing, kind);
    const refusal = letterRefusalKind(blockers);
    if (refusal === 'unknown-to-you') throw new NotFound('letter');
    if (refusal === 'wrong-person') throw new NotAllowed(kind, [...blockers]);
    return { path, scene, blockers, shown, withCode: await this.runs.withCode(person.id) };
  }

  /** The letter is read again: it is not what it was when the form was sent. */
  private async failed(visit: LetterVisit, error: unknown, form: FormReading): Promise<void> {
    const own = ownFailure(error);
    if (!own && !(error instanceof Stale) && !(error instanceof Refused)) throw error;
    const opened = await this.opened(visit);
    if (own) {
      form.faults.push(...own.faults);
      return show(visit, opened, { status: own.status, form });
    }
    if (error instanceof Refused) {
      return show(visit, { ...opened, blockers: error.findings }, { status: 409, form });
    }
    show(visit, opened, { status: 409, form, isStale: true });
  }
}

function show({ response }: LetterVisit, opened: Opened, { status, form, isStale }: Answer): void {
  const view = letterActView(opened, { form, isStale: isStale ?? false });
  response.status(status).render('letters/act', view);
}
