import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { refTo } from './openapi-schemas';

export interface Described {
  /** One sentence. */
  does: string;
  /** Name of the schema of the answer; absent where there is no JSON in it. */
  answers?: string;
  /** Media type of an answer that is no JSON resource. */
  produces?: string;
  /** Name of the schema of the body. */
  takes?: string;
  status?: number;
  /** Expected refusals. */
  refuses: number[];
}

const REFUSALS: Record<number, string> = {
  400: 'The body cannot be read; `errors` names every place.',
  401: 'Not signed in.',
  403: 'Another post’s act, or the CSRF token is missing or wrong.',
  404: 'Not there, or not yours to know.',
  409: 'It changed meanwhile (`currentVersion`, `differences`), or is refused (`findings`).',
  429: 'Too many tries; see Retry-After.',
};

const refusal = (status: number): MethodDecorator =>
  ApiResponse({
    status,
    description: REFUSALS[status],
    content: { 'application/problem+json': { schema: refTo('Problem') } },
  });

/** Describes a route of the API for `/api/openapi.json`. */
export function Described(route: Described): MethodDecorator {
  const { does, answers, produces = 'application/json', takes, status = 200, refuses } = route;
  const content = answers
    ? { [produces]: { schema: refTo(answers) } }
    : { [produces]: { schema: {} } };
  return applyDecorators(
    ApiOperation({ summary: does }),
    ApiProduces(produces),
    ApiResponse({ status, description: 'Done.', ...(status !== 204 && { content }) }),
    ...(takes ? [ApiBody({ required: true, schema: refTo(takes) })] : []),
    ...refuses.map(refusal),
  );
}
