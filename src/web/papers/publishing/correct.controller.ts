import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { NotAllowed, Stale } from '../../../kernel/errors';
import { CorrectDecision } from '../../../workflow/correct-decision.action';
import { CorrectionFacts, type ToCorrect } from '../../../workflow/publication/correction.facts';
import { kindOfAll } from '../../../workflow/passage/refusal';
import { announce } from '../../page-locals.middleware';
import { FormReading } from '../form/form-reading';
import { typedFields } from '../form/typed-fields';
import { type PageVisit, Visit } from '../page/page-visit';
import { paperAddress } from '../page/place-link';
import { readCorrection } from './correct.form';
import { correctView } from './correct.view';

const TEMPLATE = 'papers/publishing/correct';

/** Governance adds a dated notice to what it published. The paper's passage does not change. */
@Controller('papers/:number/correct')
export class CorrectController {
  constructor(
    private readonly facts: CorrectionFacts,
    private readonly correctDecision: CorrectDecision,
  ) {}

  @Get()
  async page(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    response.render(TEMPLATE, correctView(await this.found(visit), new FormReading({})));
  }

  @Post()
  async correct(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    const { request, person, number } = visit;
    const found = await this.found(visit);
    const form = new FormReading(typedFields(request.body as Record<string, unknown>));
    if (found.blockers.length > 0) {
      return response.status(409).render(TEMPLATE, correctView(found, form));
    }
    const sent = readCorrection(form);
    if (!sent) return response.status(400).render(TEMPLATE, correctView(found, form));
    try {
      await this.correctDecision.run({ person: person.id, number, ...sent });
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      const now = await this.found(visit);
      return response.status(409).render(TEMPLATE, correctView(now, form, true));
    }
    announce(request, 'The correction notice is published');
    response.redirect(303, paperAddress(number));
  }

  /** @throws NotFound, NotAllowed */
  private async found({ person, number }: PageVisit): Promise<ToCorrect> {
    const found = await this.facts.one({ viewer: person.id, number });
    if (kindOfAll(found.blockers) === 'wrong-person') {
      throw new NotAllowed('correcting a decision', found.blockers);
    }
    return found;
  }
}
