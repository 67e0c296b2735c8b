import { Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type ReplyVisit, ReplyReader } from '../../letters/reply/reply.reader';
import { formMark, replyCookie } from './reply-cookie';

/** Shows the constant page for a link that opens nothing and for a session that is over. */
export function showUnknown(response: Response): void {
  response.status(404).render('reply/unknown', { title: ['This link does not work'] });
}

export const CODE_PAGE = '/reply/code';
export const LETTER_PAGE = '/reply/letter';
export const DONE_PAGE = '/reply/done';
export const ASKED_PAGE = '/reply/asked';

/** A visit with the mark its forms carry. */
export type Visiting = ReplyVisit & { form: string };
/** Whoever may see the letter now: the code was typed right and still counts. */
export type Proven = Visiting & { provedUntil: Date };

/** Whether somebody proved themselves in this session, be it used up or run out since. */
const wasProven = ({ session }: ReplyVisit): boolean => session.provedBy !== null;

/** Finds whose visit a request is, and sends it where it belongs when it is not on its page. */
@Injectable()
export class ReplyVisits {
  constructor(private readonly replies: ReplyReader) {}

  async of(request: Request): Promise<Visiting | undefined> {
    const id = replyCookie(request);
    const visit = id === undefined ? undefined : await this.replies.visit(id);
    return visit && { ...visit, form: formMark(id!) };
  }

  /** A letter that waits for this reply and whoever may give it; answers everybody else itself. */
  async proven(request: Request, response: Response): Promise<Proven | undefined> {
    const visit = await this.of(request);
    if (visit?.isOpen && visit.provedUntil) return { ...visit, provedUntil: visit.provedUntil };
    this.lead(visit, response);
    return undefined;
  }

  /** Of an ended letter only whoever proved themselves learns anything. */
  lead(visit: Visiting | undefined, response: Response): void {
    if (visit?.isOpen) response.redirect(303, CODE_PAGE);
    else if (visit && wasProven(visit)) response.redirect(303, DONE_PAGE);
    else showUnknown(response);
  }

  /** For the page that says how it ended. */
  async ended(request: Request): Promise<Visiting | undefined> {
    const visit = await this.of(request);
    return visit && wasProven(visit) ? visit : undefined;
  }
}
