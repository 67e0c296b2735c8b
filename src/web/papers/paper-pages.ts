import { ACT_PAGES } from './acts/act-controllers';
import { ActForm } from './acts/act-form';
import { PaperScenes } from './acts/paper-scene';
import { AttachmentsController } from './attachments/attachments.controller';
import { RemoveAttachmentController } from './attachments/remove-attachment.controller';
import { DocumentsController } from './documents/documents.controller';
import { FindingsPages } from './findings/findings-pages';
import { FindingsController } from './findings/findings.controller';
import { PaperListController } from './list/paper-list.controller';
import { PaperToWrite } from './page/paper-to-write';
import { PartForm } from './page/part-form';
import { PartPagesController } from './page/part-pages.controller';
import { PaperPageController } from './paper/paper-page.controller';
import { PaperController } from './paper/paper.controller';
import { CorrectController } from './publishing/correct.controller';
import { PublishController } from './publishing/publish.controller';
import { RecommendationController } from './recommendations/recommendation.controller';
import { RecommendationsController } from './recommendations/recommendations.controller';
import { SIGNING_PAGE_PROVIDERS, SIGNING_PAGES } from './signing/signing-controllers';
import { TimelineController } from './timeline/timeline.controller';
import { StartPaperController } from './start/start-paper.controller';

/** Pages of papers. `papers/new` stands before `papers/:number`, or it would be taken for a number. */
export const PAPER_PAGES = [
  PaperListController,
  StartPaperController,
  PaperPageController,
  PaperController,
  PartPagesController,
  RecommendationsController,
  RecommendationController,
  FindingsController,
  DocumentsController,
  TimelineController,
  AttachmentsController,
  RemoveAttachmentController,
  ...ACT_PAGES,
  ...SIGNING_PAGES,
  PublishController,
  CorrectController,
];

export const PAPER_PAGE_PROVIDERS = [
  FindingsPages,
  ActForm,
  PaperScenes,
  PaperToWrite,
  PartForm,
  ...SIGNING_PAGE_PROVIDERS,
];
