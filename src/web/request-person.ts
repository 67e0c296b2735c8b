import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { type SignedInPerson } from './request-state';

/**
 * The person of the session, for a controller's parameter. Routes open to anyone have none: there
 * the parameter is undefined. Everywhere else the permission guard has already asked.
 */
export const RequestPerson = createParamDecorator(
  (_nothing: unknown, context: ExecutionContext): SignedInPerson | undefined =>
    context.switchToHttp().getRequest<Request>().person,
);
