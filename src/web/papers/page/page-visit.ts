import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { NotAllowed } from '../../../kernel/errors';
import { paperNumber } from '../../number-in-path.pipe';
import { type SignedInPerson } from '../../request-state';

/** Somebody at a page of one paper. */
export interface PageVisit {
  person: SignedInPerson;
  /** Working number of the paper. */
  number: number;
  request: Request<Record<string, string>>;
}

/** A visit with the response that answers it. */
export interface AnsweredVisit extends PageVisit {
  response: Response;
}

/**
 * `@Visit() visit: PageVisit`: what every page of a paper needs of a request, in one parameter.
 * @throws NotFound for an address whose number is none.
 */
export const Visit = createParamDecorator(
  (_nothing: unknown, context: ExecutionContext): PageVisit => {
    const request = context.switchToHttp().getRequest<Request<Record<string, string>>>();
    const { person } = request;
    if (!person) throw new NotAllowed('a page of a paper');
    const number = paperNumber.transform(request.params.number ?? '');
    return { person, number, request };
  },
);
