import { Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { PeopleReader } from '../../people/people.reader';
import { FillPost } from '../../people/posts/fill-post.action';
import { Rulebook } from '../../workflow/rulebook';
import { announce } from '../page-locals.middleware';
import { FormReading } from '../papers/form/form-reading';
import { typedFields } from '../papers/form/typed-fields';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { fieldOfFilling, readFilling } from './holding.form';
import { fillPostView, type FillPostView } from './holding.view';
import { postWords } from './person.view';
import { personAddress } from './person-address';
import { doneOrFaults } from '../refused.form';

@Controller('people/:id/posts/new')
export class FillPostController {
  constructor(
    private readonly people: PeopleReader,
    private readonly fillPost: FillPost,
    private readonly rulebook: Rulebook,
  ) {}

  @Get()
  @Render('people/fill-post')
  async form(@Param('id') id: string): Promise<FillPostView> {
    const { person } = await this.people.one(id);
    return fillPostView(person, this.rulebook.scheme, { typed: {} });
  }

  @Post()
  async fill(
    @RequestPerson() actor: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { scheme } = this.rulebook;
    const { person } = await this.people.one(String(request.params.id));
    const form = new FormReading(typedFields(request.body as Record<string, unknown>));
    const filling = readFilling(form, scheme.posts);
    const done = filling
      ? await doneOrFaults(
          () =>
            this.fillPost.run(
              { kind: 'person', id: actor.id },
              { personId: person.id, ...filling },
            ),
          fieldOfFilling,
        )
      : { faults: form.faults };
    if ('faults' in done) {
      const state = { typed: form.typed, faults: done.faults };
      response.status(400).render('people/fill-post', fillPostView(person, scheme, state));
      return;
    }
    announce(
      request,
      `${person.displayName} fills the post: ${postWords(done.result.postId, scheme)}`,
    );
    response.redirect(303, personAddress(person.id));
  }
}
