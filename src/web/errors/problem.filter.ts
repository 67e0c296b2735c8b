import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { answersJson } from '../answers-json';
import { reportFault } from './fault-report.adapter';
import { errorPage } from './error-page.view';
import { type Problem, problemOf } from './problem';
import { ForeignRequest, NotSignedIn } from './request-errors';
import { goToSignIn, keptFromBefore } from '../going-to';
import { openTooLong } from '../kept-form.view';

const RETRY_AFTER_SECONDS: Record<number, string> = { 429: '900', 503: '5' };

/** Answers everything that was thrown, wherever in the pipeline. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error);
    if (problem.status >= 500) reportFault(request, error);
    // Half an answer is out already: the client must not take it for a whole one.
    if (response.headersSent) response.destroy();
    else if (answersJson(request)) sendProblem(request, response, problem);
    else if (error instanceof NotSignedIn) goToSignIn(request, response);
    else if (error instanceof ForeignRequest) leadBack(request, response, problem);
    else sendPage(request, response, problem);
  }
}

/** A form of the same person's earlier session keeps its words; nothing else from elsewhere is shown. */
function leadBack(request: Request, response: Response, problem: Problem): void {
  const kept = keptFromBefore(request);
  if (!kept) return sendPage(request, response, problem);
  prepare(response, problem);
  response.render('kept-form', openTooLong(kept));
}

function prepare(response: Response, { status }: Problem): void {
  response.removeHeader('Content-Disposition');
  response.removeHeader('ETag');
  response.status(status).set('Cache-Control', 'no-store');
  const wait = RETRY_AFTER_SECONDS[status];
  if (wait && !response.hasHeader('Retry-After')) response.set('Retry-After', wait);
}

function sendProblem(request: Request, response: Response, problem: Problem): void {
  prepare(response, problem);
  response.type('application/problem+json');
  response.send(JSON.stringify({ ...problem, instance: request.path, requestId: request.id }));
}

function sendPage(request: Request, response: Response, problem: Problem): void {
  prepare(response, problem);
  response.render('error', errorPage(problem), (fault: Error | null, page?: string) => {
    if (!fault) return response.type('html').send(page);
    reportFault(request, fault);
    return response.type('text').send(`Sorry, there is a problem with the service. ${request.id}`);
  });
}
