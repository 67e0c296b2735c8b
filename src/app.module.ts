import { type DynamicModule, Module } from '@nestjs/common';
import { JobsModule } from './jobs/jobs.module';
import { type Platform, PlatformModule } from './platform/platform.module';
import { WebModule } from './web/web.module';
import { type Rulebook } from './workflow/rulebook';

@Module({})
export class AppModule {
  static of(platform: Platform, rulebook: Rulebook): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.of(platform), WebModule.of(rulebook), JobsModule.of(rulebook)],
    };
  }
}
