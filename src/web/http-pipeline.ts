import { type NestExpressApplication } from '@nestjs/platform-express';
import { type RequestHandler } from 'express';
import { AccountReader } from '../people/account.reader';
import { SessionStore } from '../people/session-store.adapter';
import { Clock } from '../platform/clock';
import { type Configuration } from '../platform/configuration';
import { Rulebook } from '../workflow/rulebook';
import { readAssets } from './asset.adapter';
import { serveAssets } from './asset.middleware';
import { readForm, readJson, refuseOtherKinds } from './body.middleware';
import { refuseForeign } from './csrf.middleware';
import { ProblemFilter } from './errors/problem.filter';
import { validation } from './errors/validation.pipe';
import { pageLocals } from './page-locals.middleware';
import { PermissionGuard } from './permission.guard';
import { nameRequest } from './request-id.middleware';
import { giveNonce, keepOutOfCaches, securityHeaders } from './security-headers.middleware';
import { toOneAddress, unlessPublic } from './register/public-pages';
import { refuseForeignReply } from './reply/reply-cookie';
import { keepReplyToItself, unlessReply } from './reply/reply-path';
import { recognisePerson, sessions } from './session.middleware';
import { useTemplates } from './template.adapter';
import { uploads } from './upload.middleware';

export interface PipelineOptions {
  configuration: Configuration;
  /** Signs the session cookie. */
  secret: string;
}

/** What happens to a request, in order, before its controller. */
export function installPipeline(
  app: NestExpressApplication,
  { configuration, secret }: PipelineOptions,
): void {
  const secure = configuration.publicUrl.startsWith('https:');
  const assets = readAssets();

  // Only named proxies are believed about who is asking and by what scheme.
  app.set('trust proxy', configuration.trustedProxies);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.disable('etag');
  useTemplates(app.getHttpAdapter().getInstance(), assets);

  app.use(nameRequest);
  app.use(giveNonce);
  app.use(securityHeaders(secure));
  app.use(keepReplyToItself);
  app.use(pageLocals(configuration, app.get(Clock)));
  app.use('/assets', serveAssets(assets));
  app.use(keepOutOfCaches);
  app.use(refuseOtherKinds);
  app.use(readJson);
  app.use(readForm);
  app.use(toOneAddress);
  const ofPersons = (handler: RequestHandler) => unlessPublic(unlessReply(handler));
  app.use(ofPersons(sessions({ store: app.get(SessionStore), secret, secure })));
  app.use(ofPersons(recognisePerson(app.get(AccountReader), app.get(Rulebook).scheme)));
  app.use(uploads());
  app.use(ofPersons(refuseForeign));
  app.use(refuseForeignReply);

  app.useGlobalGuards(new PermissionGuard());
  app.useGlobalPipes(validation);
  app.useGlobalFilters(new ProblemFilter());
}
