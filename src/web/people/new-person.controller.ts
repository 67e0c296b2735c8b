import { Controller, Get, Inject, Post, Render, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AddPerson } from '../../people/administration/add-person.action';
import { type Configuration } from '../../platform/configuration';
import { CONFIGURATION } from '../../platform/platform.module';
import { FormReading } from '../papers/form/form-reading';
import { typedFields } from '../papers/form/typed-fields';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { linkView } from './link.view';
import { newPersonView, type NewPersonView } from './new-person.view';
import { doneOrFaults } from '../refused.form';

@Controller('people/new')
export class NewPersonController {
  constructor(
    private readonly addPerson: AddPerson,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  @Render('people/new')
  form(): NewPersonView {
    return newPersonView();
  }

  @Post()
  async add(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const form = new FormReading(typedFields(request.body as Record<string, unknown>));
    const names = { signInName: form.text('signInName'), displayName: form.text('displayName') };
    const done = await doneOrFaults(
      () => this.addPerson.run({ kind: 'person', id }, names),
      ({ at }) => at.pointer.slice(1),
    );
    if ('faults' in done) {
      response.status(400).render('people/new', newPersonView(form.typed, done.faults));
      return;
    }
    // Shown by the answer itself, once: kept for a page to redirect to, the link would be stored.
    response.status(201).render('people/link', linkView(done.result, this.configuration.publicUrl));
  }
}
