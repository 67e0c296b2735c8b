import { Injectable } from '@nestjs/common';
import { NotAllowed, NotFound, Refused, Stale } from '../../../kernel/errors';
import { PaperReader } from '../../../papers/paper.reader';
import { actAsked, type AskedAct } from '../../../workflow/passage.reader';
import { kindOfAll, type Refusal } from '../../../workflow/passage/refusal';
import { asSentence } from '../../../kernel/sentences';
import { findingWords } from '../../errors/finding-words';
import { announce } from '../../page-locals.middleware';
import { SHOW_AGAIN } from '../form/act';
import { FormReading } from '../form/form-reading';
import { textIn, typedFields } from '../form/typed-fields';
import { type AnsweredVisit } from '../page/page-visit';
import { type ActPage, type ActPageOf } from './act-page';
import { type ActState, actView } from './act.view';
import { changedView, type Seen } from './changed.view';
import { PaperScenes, type PaperScene } from './paper-scene';
import { readShown } from './shown.form';
import { withheldView } from './withheld.view';

/** An act's page for a paper, with what its viewer may do. */
interface Opened<Sent> extends AskedAct {
  scene: PaperScene;
  page: ActPage<Sent>;
}

/** The one way every page on which somebody acts is opened and its form sent: see `act-page.ts`. */
@Injectable()
export class ActForm {
  constructor(
    private readonly scenes: PaperScenes,
    private readonly papers: PaperReader,
  ) {}

  async open<Sent>(visit: AnsweredVisit, pageOf: ActPageOf<Sent>): Promise<void> {
    const opened = await this.opened(visit, pageOf);
    await this.show(visit, opened, { status: 200, form: new FormReading({}) });
  }

  async submit<Sent>(visit: AnsweredVisit, pageOf: ActPageOf<Sent>): Promise<void> {
    const { request, response, person, number } = visit;
    const opened = await this.opened(visit, pageOf);
    const { page } = opened;
    const form = new FormReading(typedFields(request.body as Record<string, unknown>));
    if (textIn(form.typed, 'act') === SHOW_AGAIN) {
      return this.show(visit, opened, { status: 200, form });
    }
    const shown = opened.shown === undefined ? '' : readShown(form);
    if (opened.blockers.length > 0) return this.show(visit, opened, { status: 409, form });
    const sent = page.read(form);
    if (sent === undefined || form.faults.length > 0) {
      return this.show(visit, opened, { status: 400, form, shown });
    }
    try {
      await page.run(sent, { person: person.id, number, shown });
    } catch (error) {
      return this.failed(visit, pageOf, { error, form });
    }
    const { words, href } = page.done(sent);
    announce(request, words);
    response.redirect(303, href);
  }

  /** @throws NotFound, NotAllowed: nobody else is told why and when. */
  private async opened<Sent>(
    { person, number }: AnsweredVisit,
    pageOf: ActPageOf<Sent>,
  ): Promise<Opened<Sent>> {
    const scene = await this.scenes.of({ viewer: person.id, number });
    const page = pageOf(scene);
    const { asked } = page;
    const { blockers, shown } = actAsked(scene.standing, asked);
    const kind = kindOfAll(blockers);
    if (kind === 'unknown-to-you') throw new NotFound('paper');
    if (kind === 'wrong-person') throw new NotAllowed(asked.kind, blockers);
    return { scene, page, blockers, shown };
  }

  /** The paper is read again: it is not what it was when the form was sent. */
  private async failed<Sent>(
    visit: AnsweredVisit,
    pageOf: ActPageOf<Sent>,
    { error, form }: { error: unknown; form: FormReading },
  ): Promise<void> {
    const opened = await this.opened(visit, pageOf);
    if (error instanceof Stale) {
      const seen = await this.seen(visit, form, opened.scene.standing.passage.revision);
      return this.show(visit, opened, { status: 409, form, seen });
    }
    if (error instanceof Refused) {
      const refused = error.findings as Refusal[];
      if (kindOfAll(refused) !== 'incomplete') {
        return this.show(visit, { ...opened, blockers: refused }, { status: 409, form });
      }
      for (const each of refused) form.fault('act', asSentence(findingWords(each)));
      return this.show(visit, opened, { status: 409, form });
    }
    const own = opened.page.failure?.(error);
    if (!own) throw error;
    form.faults.push(...own.faults);
    return this.show(visit, opened, {
      status: own.status,
      form,
      shown: textIn(form.typed, 'shown'),
    });
  }

  /** A revision that the form cannot have shown is as none. */
  private async seen(
    { person, number }: AnsweredVisit,
    { typed }: FormReading,
    current: number,
  ): Promise<Seen> {
    const revision = Number(textIn(typed, 'seenRevision'));
    const isKnown = Number.isInteger(revision) && revision >= 1 && revision <= current;
    const read = isKnown && (await this.papers.revision({ viewer: person.id, number, revision }));
    return {
      shown: textIn(typed, 'shown'),
      acts: Number(textIn(typed, 'seenActs')) || 0,
      ...(read && { content: read.content }),
    };
  }

  private async show<Sent>(
    { response }: AnsweredVisit,
    { scene, page, blockers, shown: now = '' }: Opened<Sent>,
    { status, form, shown = now, seen }: Answer,
  ): Promise<void> {
    const withheld =
      blockers.length > 0 &&
      withheldView(
        { asked: page.asked, verb: page.verb, refusals: blockers, kept: keptWords(page, form) },
        scene,
      );
    const state: ActState = {
      form,
      shown,
      ...(withheld && { withheld }),
      ...(seen && { changed: changedView(seen, now, scene) }),
    };
    const shows = withheld ? {} : await page.shows?.();
    response.status(status).render(page.template, { ...shows, ...actView(page, scene, state) });
  }
}

interface Answer {
  status: number;
  form: FormReading;
  /** What the form goes on carrying: once what was sent is gone, what stands now. */
  shown?: string;
  seen?: Seen;
}

const keptWords = <Sent>({ words = [] }: ActPage<Sent>, form: FormReading): string[] =>
  words.map((name) => form.text(name)).filter((text) => text !== '');
