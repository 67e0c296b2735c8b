import { FindingsController } from './findings/findings.controller';
import { PaperListController } from './list/paper-list.controller';
import { PartForm } from './page/part-form';
import { PartPagesController } from './page/part-pages.controller';
import { PaperController } from './paper/paper.controller';
import { RecommendationController } from './recommendations/recommendation.controller';
import { RecommendationsController } from './recommendations/recommendations.controller';
import { StartPaperController } from './start/start-paper.controller';

/** Pages of papers. `papers/new` stands before `papers/:number`, or it would be taken for a number. */
export const PAPER_PAGES = [
  PaperListController,
  StartPaperController,
  PaperController,
  PartPagesController,
  RecommendationsController,
  RecommendationController,
  FindingsController,
];

export const PAPER_PAGE_PROVIDERS = [PartForm];
