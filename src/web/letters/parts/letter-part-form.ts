import { Injectable } from '@nestjs/common';
import { type Response } from 'express';
import { NotAllowed, NotFound, Refused, Stale } from '../../../kernel/errors';
import { asSentence } from '../../../kernel/sentences';
import { letterActAsked } from '../../../letters/letter.reader';
import { wordsOfLetterRefusal } from '../../../letters/letter-words';
import { letterRefusalKind } from '../../../letters/passage/letter-refusal';
import { ReviseLetter } from '../../../letters/revise-letter.action';
import { announce } from '../../page-locals.middleware';
import { actOf } from '../../papers/form/act';
import { errorList, formView } from '../../papers/form/form.view';
import { type FormFault, FormReading } from '../../papers/form/form-reading';
import { textIn, typedFields, type TypedGroup } from '../../papers/form/typed-fields';
import { letterAddress } from '../letter-address';
import { type LetterScene, LetterScenes } from '../letter-scene';
import { type LetterVisit } from '../letter-visit';
import { type LetterPart } from './letter-part';

interface Shown {
  typed: TypedGroup;
  faults?: readonly FormFault[];
  focus?: string;
  status?: number;
  /** The letter was changed while the form was open. */
  isStale?: boolean;
}

/** The one way every page that changes a part of a letter's terms is opened and saved. */
@Injectable()
export class LetterPartForm {
  constructor(
    private readonly scenes: LetterScenes,
    private readonly revise: ReviseLetter,
  ) {}

  async open({ person, number, response }: LetterVisit, part: LetterPart): Promise<void> {
    const scene = await this.opened(person.id, number);
    show(response, { part, scene }, { typed: part.fields(scene) });
  }

  async submit(visit: LetterVisit, part: LetterPart): Promise<void> {
    const { person, number, request, response } = visit;
    const scene = await this.opened(person.id, number);
    const body = request.body as Record<string, unknown>;
    const form = new FormReading(typedFields(body));
    const act = actOf(body.act);
    const here = { part, scene };
    if (act.verb !== 'save') return show(response, here, part.edited(form.typed, act, scene));
    if (Number(textIn(form.typed, 'version')) !== scene.standing.version) {
      return show(response, here, { typed: form.typed, status: 409, isStale: true });
    }
    const read = part.read(form, scene);
    if (!read || form.faults.length > 0) {
      return show(response, here, { typed: form.typed, faults: form.faults, status: 400 });
    }
    const { version } = scene.standing;
    try {
      await this.revise.run({ person: person.id, number, version, ...read });
    } catch (error) {
      return this.failed(visit, part, { error, typed: form.typed });
    }
    announce(request, `${part.heading} of letter ${number} saved`);
    response.redirect(303, letterAddress(number));
  }

  /** @throws NotFound, NotAllowed: nobody else is told why and when; Refused where it is too late. */
  private async opened(viewer: string, number: string): Promise<LetterScene> {
    const scene = await this.scenes.of({ viewer, number });
    const { blockers } = letterActAsked(scene.standing, 'revise');
    const kind = letterRefusalKind(blockers);
    if (kind === 'unknown-to-you') throw new NotFound('letter');
    if (kind === 'wrong-person') throw new NotAllowed('revise', blockers);
    if (blockers.length > 0) throw new Refused(blockers);
    return scene;
  }

  /** The letter is read again: it is not what it was when the form was sent. */
  private async failed(
    { person, number, response }: LetterVisit,
    part: LetterPart,
    { error, typed }: { error: unknown; typed: TypedGroup },
  ): Promise<void> {
    const here = { part, scene: await this.opened(person.id, number) };
    if (error instanceof Stale) return show(response, here, { typed, status: 409, isStale: true });
    if (!(error instanceof Refused)) throw error;
    const faults = error.findings.map((finding) => ({
      name: finding.at.pointer === '/signatoryId' ? 'signatory' : 'act',
      message: asSentence(wordsOfLetterRefusal(finding) ?? finding.code),
    }));
    show(response, here, { typed, faults, status: 409 });
  }
}

function show(
  response: Response,
  { part, scene }: { part: LetterPart; scene: LetterScene },
  { typed, faults = [], focus = '', status = 200, isStale = false }: Shown,
): void {
  const { number, version, recipient, passage } = scene.standing;
  response.status(status).render(part.template, {
    title: [part.heading, `Letter ${number}`],
    backLink: { text: `Letter ${number}`, href: letterAddress(number) },
    caption: `Letter ${number}, ${recipient}`,
    heading: part.heading,
    errors: errorList(faults),
    form: formView(typed, faults, focus),
    action: `${letterAddress(number)}/${part.path}`,
    version,
    isStale,
    voids: passage.state === 'to-clear',
    ...part.shows(typed, scene),
  });
}
