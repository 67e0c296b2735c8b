import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../app.module';
import { type Platform } from '../platform/platform.module';
import { sessionSecret } from '../platform/session-secret.adapter';
import { loadRulebook } from '../workflow/rulebook.adapter';
import { describeApi } from './api/openapi';
import { ApiDescription } from './api/openapi.controller';
import { installPipeline } from './http-pipeline';

/**
 * The whole service on an opened, migrated database, initialised and not yet listening. `close()`
 * closes the database too.
 * @throws FaultySchemeFile, or Error naming the file, when a file of the package cannot be used.
 */
export async function createApplication(platform: Platform): Promise<NestExpressApplication> {
  const { configuration } = platform;
  const rulebook = loadRulebook(configuration);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(platform, rulebook), {
    bodyParser: false,
    // What fails is told once, by whoever can say what to do about it.
    logger: ['fatal', 'warn'],
    abortOnError: false,
  });
  installPipeline(app, { configuration, secret: await sessionSecret(configuration) });
  await app.init();
  app.get(ApiDescription).document = describeApi(app);
  return app;
}
