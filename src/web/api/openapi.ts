import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { OF_BODIES, refusalAnswer } from './described';
import { AGREEMENT_ANSWERS, AGREEMENT_BODIES } from './openapi-agreements';
import { LETTER_SCHEMAS } from './openapi-letters';
import { REGISTER_ANSWERS } from './openapi-register';
import { ANSWERS, BODIES, paperComponents } from './openapi-schemas';

const WORDS = [
  'Builds, checks and routes decision papers.',
  'Begin with GET /api/v1/session: it sets a cookie and gives the `csrfToken` that goes along as `x-csrf-token` with every POST, PUT and DELETE, the sign-in included.',
  'Sign in with POST /api/v1/session: it begins a new session, with a cookie and a `csrfToken` of its own.',
  'Every error is RFC 9457 problem+json.',
].join(' ');

const OUTLINE = new DocumentBuilder()
  .setOpenAPIVersion('3.1.0')
  .setTitle('Decision Papers')
  .setDescription(WORDS)
  .setVersion('1')
  .addCookieAuth('decision-papers', { type: 'apiKey', in: 'cookie' }, 'session')
  .addSecurityRequirements('session')
  .build();

type Routes = OpenAPIObject['paths'][string];
type Operation = NonNullable<Routes['post']>;

/** What is read before a route is reached refuses a body that is too large or of another kind. */
function withRefusedBodies({ post, put, ...others }: Routes): Routes {
  const refused = Object.fromEntries(OF_BODIES.map((status) => [status, refusalAnswer(status)]));
  const told = (operation: Operation): Operation => ({
    ...operation,
    responses: { ...operation.responses, ...refused } as Operation['responses'],
  });
  return { ...others, ...(post && { post: told(post) }), ...(put && { put: told(put) }) };
}

/** The OpenAPI 3.1 description of `/api/v1`, with the paper's own generated schema in it. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, OUTLINE);
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1/'));
  const schemas = {
    ...document.components?.schemas,
    ...paperComponents(),
    ...ANSWERS,
    ...REGISTER_ANSWERS,
    ...AGREEMENT_ANSWERS,
    ...AGREEMENT_BODIES,
    ...LETTER_SCHEMAS,
    ...BODIES,
  };
  return {
    ...document,
    paths: Object.fromEntries(paths.map(([path, routes]) => [path, withRefusedBodies(routes)])),
    components: { ...document.components, schemas: schemas as never },
  };
}
