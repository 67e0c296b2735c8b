import { Controller, Get, Post, Render, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { NotFound } from '../../kernel/errors';
import { type Person } from '../../people/person';
import { PeopleReader } from '../../people/people.reader';
import { EndPost } from '../../people/posts/end-post.action';
import { type PostHolding } from '../../people/posts/post-holding';
import { announce } from '../page-locals.middleware';
import { FormReading } from '../papers/form/form-reading';
import { typedFields } from '../papers/form/typed-fields';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { BodyCalendar } from './body-calendar';
import { fieldOfFilling, readEnding } from './holding.form';
import { endPostView, type EndPostView } from './holding.view';
import { personAddress } from './person-address';
import { doneOrFaults } from '../refused.form';

interface Asked {
  person: Person;
  holding: PostHolding;
}

@Controller('people/:id/posts/:holding/end')
export class EndPostController {
  constructor(
    private readonly people: PeopleReader,
    private readonly endPost: EndPost,
    private readonly calendar: BodyCalendar,
  ) {}

  @Get()
  @Render('people/end-post')
  async form(@Req() request: Request): Promise<EndPostView> {
    const asked = await this.asked(request);
    return endPostView({ ...asked, ...this.calendar.shown() }, { typed: { when: 'now' } });
  }

  @Post()
  async end(
    @RequestPerson() actor: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { person, holding } = await this.asked(request);
    const form = new FormReading(typedFields(request.body as Record<string, unknown>));
    const ending = readEnding(form);
    const asked = { personId: person.id, holdingId: holding.id, ...ending };
    const done = ending
      ? await doneOrFaults(
          () => this.endPost.run({ kind: 'person', id: actor.id }, asked),
          (finding) => (finding.at.pointer === '' ? 'when' : fieldOfFilling(finding)),
        )
      : { faults: form.faults };
    if ('faults' in done) {
      const shown = { person, holding, ...this.calendar.shown() };
      const view = endPostView(shown, { typed: form.typed, faults: done.faults });
      response.status(400).render('people/end-post', view);
      return;
    }
    announce(request, ending?.until ? 'The end of the post is on record' : 'The post has ended');
    response.redirect(303, personAddress(person.id));
  }

  private async asked({ params }: Request): Promise<Asked> {
    const { person, holdings } = await this.people.one(String(params.id));
    const holding = holdings.find(({ id }) => id === params.holding);
    if (!holding) throw new NotFound('holding');
    return { person, holding };
  }
}
