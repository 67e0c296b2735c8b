import { Injectable } from '@nestjs/common';
import { Stale } from '../../../kernel/errors';
import { PaperReader } from '../../../papers/paper.reader';
import { type JudgedPaper, judgedFindings } from '../../../workflow/judged-paper.reader';
import { SavePaper } from '../../../workflow/save-paper.action';
import { announce } from '../../page-locals.middleware';
import { actOf, SAVE_AND_READ } from '../form/act';
import { editedForm } from '../form/edited-form';
import { FormReading } from '../form/form-reading';
import { listIn, textIn, typedFields, type TypedGroup } from '../form/typed-fields';
import { clashRows } from './clash.view';
import { type AnsweredVisit } from './page-visit';
import { PaperToWrite } from './paper-to-write';
import { type PartPage, type PartState } from './part-page';
import { paperAddress } from './place-link';

/** Makes the page for a paper; a part that is not there is NotFound. */
export type PartPageOf = (judged: JudgedPaper) => PartPage;

/** The one way every page that changes a part of a paper is opened, changed and saved. */
@Injectable()
export class PartForm {
  constructor(
    private readonly writing: PaperToWrite,
    private readonly papers: PaperReader,
    private readonly savePaper: SavePaper,
  ) {}

  async open({ person, number, response }: AnsweredVisit, pageOf: PartPageOf): Promise<void> {
    const { judged, page } = await this.writing.page({ viewer: person.id, number }, pageOf);
    const shown = judged.paper.revision.content;
    const typed = page.fields(shown);
    const places = listIn(typed, 'blocks').map((_block, at) => at);
    const state = { judged, shown, typed, places, faults: [], isSaved: true };
    response.render(page.template, page.view(state));
  }

  async submit(asked: AnsweredVisit, pageOf: PartPageOf): Promise<void> {
    const { person, number, request, response } = asked;
    const { judged, page } = await this.writing.page({ viewer: person.id, number }, pageOf);
    const body = request.body as Record<string, unknown>;
    const typed = typedFields(body);
    const act = actOf(body.act);
    if (act.verb === 'save' && !page.isGone) return this.save(asked, { page, judged, typed });
    const years = page.years(judged.paper.revision.content);
    const edited = editedForm(typed, act, years);
    const state = { ...stateOf(page, judged, edited.typed), focus: edited.focus };
    response.status(page.isGone ? 409 : 200);
    response.render(page.template, page.view({ ...state, faults: [] }));
  }

  private async save(
    asked: AnsweredVisit,
    { page, judged, typed }: { page: PartPage; judged: JudgedPaper; typed: TypedGroup },
  ): Promise<void> {
    const { person, number, request, response } = asked;
    const state = stateOf(page, judged, typed);
    if (state.faults.length > 0) {
      response.status(400).render(page.template, page.view(state));
      return;
    }
    const version = Number(textIn(typed, 'version')) || 0;
    const finished = page.finished?.(typed);
    try {
      await this.savePaper.run({
        author: person.id,
        number,
        version,
        content: state.shown,
        finished,
      });
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      const clash = await this.clash(asked, { page, judged, typed });
      response.status(409).render(page.template, page.view({ ...state, clash }));
      return;
    }
    const { words, href } = page.saved(typed);
    // The document has no place for words of ours, and says itself which revision it shows.
    if (textIn(typed, 'act') === SAVE_AND_READ) {
      return response.redirect(303, `${paperAddress(number)}/preview`);
    }
    announce(request, words);
    response.redirect(303, href);
  }

  private async clash(
    { person, number }: AnsweredVisit,
    { page, judged, typed }: { page: PartPage; judged: JudgedPaper; typed: TypedGroup },
  ): Promise<PartState['clash']> {
    const revision = Number(textIn(typed, 'revision')) || 0;
    const { revision: current } = judged.paper;
    const known = revision >= 1 && revision <= current.number;
    const opened = known
      ? (await this.papers.revision({ viewer: person.id, number, revision })).content
      : current.content;
    const rows = clashRows({
      base: page.fields(opened),
      yours: typed,
      theirs: page.fields(current.content),
      words: page.words,
    });
    return { revision: current.number, savedAt: current.savedAt, rows };
  }
}

/** What is typed, read into the saved paper and judged as it would be there. */
function stateOf(page: PartPage, judged: JudgedPaper, typed: TypedGroup): PartState {
  const form = new FormReading(typed);
  const { content } = judged.paper.revision;
  const { paper, places = [] } = page.read(form, content);
  const findings = paper ? judgedFindings(paper, judged.context, judged.paper.passage.answers) : [];
  return {
    judged: { ...judged, findings },
    shown: paper ?? content,
    typed,
    faults: form.faults,
    isSaved: false,
    places,
  };
}
