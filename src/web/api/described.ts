import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
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
  /** Media type of a body that is no JSON. */
  consumes?: string;
  status?: number;
  /** Expected refusals. */
  refuses: number[];
}

const REFUSALS: Record<number, string> = {
  400: 'The body cannot be read; `errors` names every place.',
  401: 'Not signed in; of a sign-in: name or password is not right.',
  403: 'Another post’s act, or the CSRF token is missing or wrong.',
  404: 'Not there, or not yours to know.',
  409: 'It changed meanwhile (`currentVersion`, `differences`), or is refused (`findings`).',
  413: 'More was sent than is read; `detail` says how much is.',
  415: 'A body of another kind than the route reads.',
  429: 'Too many tries; see Retry-After.',
  503: 'Not available for the moment; see Retry-After.',
};

const JSON_TYPE = 'application/json';

/** Every refusal of a route that takes a body. */
export const OF_BODIES = [413, 415];

export const refusalAnswer = (status: number) => ({
  description: REFUSALS[status],
  content: { 'application/problem+json': { schema: refTo('Problem') } },
});

const refusal = (status: number): MethodDecorator =>
  ApiResponse({ status, ...refusalAnswer(status) });

/** Describes a route of the API for `/api/openapi.json`. */
export function Described(route: Described): MethodDecorator {
  const { does, answers, produces = JSON_TYPE, takes, status = 200, refuses } = route;
  const content = answers
    ? { [produces]: { schema: refTo(answers) } }
    : { [produces]: { schema: {} } };
  return applyDecorators(
    ApiOperation({ summary: does }),
    ApiProduces(produces),
    ApiResponse({ status, description: 'Done.', ...(status !== 204 && { content }) }),
    ...(takes ? [ApiBody({ required: true, schema: refTo(takes) })] : []),
    ...(route.consumes ? [ApiConsumes(route.consumes)] : []),
    ...refuses.map(refusal),
  );
}
