import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { NotAllowed } from '../../kernel/errors';
import { type SignedInPerson } from '../request-state';

/** Somebody at a page of one letter. */
export interface LetterAsked {
  person: SignedInPerson;
  /** Of the letter, `937-01`. */
  number: string;
  request: Request<Record<string, string>>;
}

/** A visit with the response that answers it. */
export interface LetterVisit extends LetterAsked {
  response: Response;
}

/** `@AtLetter() asked: LetterAsked`: what every page of a letter needs of a request, in one parameter. */
export const AtLetter = createParamDecorator(
  (_nothing: unknown, context: ExecutionContext): LetterAsked => {
    const request = context.switchToHttp().getRequest<Request<Record<string, string>>>();
    const { person } = request;
    if (!person) throw new NotAllowed('a page of a letter');
    return { person, number: request.params.number ?? '', request };
  },
);
