import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AssignAuthority } from '../../../agreements/decisions/assign-authority.action';
import { CloseAuthority } from '../../../agreements/decisions/close-authority.action';
import { NotFound } from '../../../kernel/errors';
import { announce } from '../../page-locals.middleware';
import { FormReading } from '../../papers/form/form-reading';
import { typedFields } from '../../papers/form/typed-fields';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { authorityAddress } from '../agreement-address';
import { type Done, doneOrFaults } from '../../refused.form';
import { readAssignment, readClosing } from './decision.form';
import { DecisionPage } from './decision-page';

const formOf = ({ body }: Request): FormReading =>
  new FormReading(typedFields(body as Record<string, unknown>));

/** What a decision authorised: which agreement it is for, and that a later one ended it. */
@Controller('agreements/decisions/:paper/:recommendation')
export class DecisionController {
  constructor(
    private readonly page: DecisionPage,
    private readonly assignAuthority: AssignAuthority,
    private readonly closeAuthority: CloseAuthority,
  ) {}

  @Get()
  one(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.page.show(request, response);
  }

  @Post('assignment')
  async assign(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const form = formOf(request);
    const agreement = readAssignment(form);
    const actor = { kind: 'person', id } as const;
    const authority = this.page.key(request);
    const done =
      agreement === undefined
        ? { faults: form.faults }
        : await notOnRecord(() =>
            doneOrFaults(
              () => this.assignAuthority.run({ actor, authority, agreement }),
              () => 'agreement',
            ),
          );
    await this.answer({ request, response, form }, done, 'The decision is put to the agreement');
  }

  @Post('closing')
  async close(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const form = formOf(request);
    const closing = readClosing(form);
    const actor = { kind: 'person', id } as const;
    const authority = this.page.key(request);
    const done = closing
      ? await doneOrFaults(
          () => this.closeAuthority.run({ actor, authority, closing }),
          ({ at }) => (at.pointer === '/decidedOn' ? 'decidedOn.day' : 'decision'),
        )
      : { faults: form.faults };
    await this.answer({ request, response, form }, done, 'The end of the authority is on record');
  }

  private async answer(
    { request, response, form }: { request: Request; response: Response; form: FormReading },
    done: Done<void>,
    said: string,
  ): Promise<void> {
    if ('faults' in done) {
      response.status(400);
      const { typed } = form;
      return this.page.show(request, response, new FormReading(typed, '', done.faults));
    }
    announce(request, said);
    response.redirect(303, authorityAddress(this.page.key(request)));
  }
}

/** A reference that names no agreement is a fault of the field, not a page that is not there. */
async function notOnRecord(work: () => Promise<Done<void>>): Promise<Done<void>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NotFound) || error.what !== 'agreement') throw error;
    return {
      faults: [{ name: 'agreement', message: 'No agreement of this reference is on record' }],
    };
  }
}
