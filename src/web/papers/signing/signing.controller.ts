import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { actAsked } from '../../../workflow/passage.reader';
import { kindOfAll } from '../../../workflow/passage/refusal';
import { type Slot } from '../../../workflow/passage/passage-state';
import { ActForm } from '../acts/act-form';
import { PaperScenes } from '../acts/paper-scene';
import { type AnsweredVisit, type PageVisit, Visit } from '../page/page-visit';
import { signedView } from './signed.view';
import { SigningPages } from './signing-pages';

/** Approving and deciding, each on a page of its own, and what is said once it is done. */
@Controller('papers/:number')
export class SigningController {
  constructor(
    private readonly form: ActForm,
    private readonly pages: SigningPages,
    private readonly scenes: PaperScenes,
  ) {}

  @Get('approve')
  approval(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.open({ ...visit, response }, 'approve');
  }

  @Post('approve')
  approve(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.submit({ ...visit, response }, 'approve');
  }

  @Get('decide')
  decision(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.open({ ...visit, response }, 'decide');
  }

  @Post('decide')
  decide(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.submit({ ...visit, response }, 'decide');
  }

  private async open(visit: AnsweredVisit, slot: Slot): Promise<void> {
    if (await this.isOver(visit, { slot, status: 200 })) return;
    const withCode = await this.pages.withCode(visit.person.id);
    if (slot === 'approve') {
      await this.form.open(visit, (scene) => this.pages.approve(scene, withCode));
    } else {
      await this.form.open(visit, (scene) => this.pages.decide(scene, withCode));
    }
  }

  private async submit(visit: AnsweredVisit, slot: Slot): Promise<void> {
    if (await this.isOver(visit, { slot, status: 409 })) return;
    const withCode = await this.pages.withCode(visit.person.id);
    if (slot === 'approve') {
      await this.form.submit(visit, (scene) => this.pages.approve(scene, withCode));
    } else {
      await this.form.submit(visit, (scene) => this.pages.decide(scene, withCode));
    }
  }

  /** Answers where the signature is made or being made, to whoever would have given it. */
  private async isOver(
    { person, number, response }: AnsweredVisit,
    { slot, status }: { slot: Slot; status: number },
  ): Promise<boolean> {
    const scene = await this.scenes.of({ viewer: person.id, number });
    const view = signedView(scene, slot);
    const { blockers } = actAsked(scene.standing, { kind: slot });
    if (!view || kindOfAll(blockers) !== 'wrong-state') return false;
    response.status(status).render('papers/signing/signed', view);
    return true;
  }
}
