import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type Response } from 'express';
import { NotFound } from '../../kernel/errors';

/** One page, to the byte, for a decision there is not and one that is not published. */
@Catch(NotFound)
export class UnknownDecisionFilter implements ExceptionFilter {
  catch(_: NotFound, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    response.status(404).set('Cache-Control', 'no-store');
    response.render('register/not-found', { title: ['Page not found'] });
  }
}
