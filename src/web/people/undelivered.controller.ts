import { Controller, Get, Post, Render, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { PeopleReader } from '../../people/people.reader';
import { OutboxReader } from '../../record/outbox.reader';
import { ResumeParked } from '../../record/resume-parked.action';
import { announce } from '../page-locals.middleware';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { UNDELIVERED, undeliveredView, type UndeliveredView } from './undelivered.view';

/** What the service gave up: mail that nobody got, and work of its own. */
@Controller('people/undelivered')
export class UndeliveredController {
  constructor(
    private readonly outbox: OutboxReader,
    private readonly people: PeopleReader,
    private readonly resume: ResumeParked,
  ) {}

  @Get()
  @Render('people/undelivered')
  async page(): Promise<UndeliveredView> {
    const people = await this.people.all();
    const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
    return undeliveredView(await this.outbox.parked(), names);
  }

  @Post(':row')
  async again(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request<{ row: string }>,
    @Res() response: Response,
  ): Promise<void> {
    await this.resume.run({ kind: 'person', id }, request.params.row);
    announce(request, 'It is tried again');
    response.redirect(303, UNDELIVERED);
  }
}
