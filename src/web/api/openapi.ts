import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ANSWERS, BODIES, paperComponents } from './openapi-schemas';

const WORDS = [
  'Builds, checks and routes decision papers.',
  'Sign in with POST /api/v1/session; the answer sets the cookie of the session.',
  'Send its `csrfToken` (also in GET /api/v1/session) as `x-csrf-token` with every POST, PUT and DELETE.',
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

/** The OpenAPI 3.1 description of `/api/v1`, with the paper's own generated schema in it. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, OUTLINE);
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1/'));
  const schemas = {
    ...document.components?.schemas,
    ...paperComponents(),
    ...ANSWERS,
    ...BODIES,
  };
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: { ...document.components, schemas: schemas as never },
  };
}
