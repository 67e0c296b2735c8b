import { DispensationController } from './dispensation.controller';
import { InterestsController } from './interests.controller';
import { OtherwiseController } from './otherwise.controller';
import { OtherwisePages } from './otherwise-pages';
import { ReRouteController } from './re-route.controller';
import { ResumeController } from './resume.controller';
import { SigningController } from './signing.controller';
import { SigningCopyController } from './signing-copy.controller';
import { SigningPages } from './signing-pages';
import { SigningProof } from './signing-proof';

/** Pages on which a paper is signed, with what comes before and in place of a signature. */
export const SIGNING_PAGES = [
  InterestsController,
  DispensationController,
  ReRouteController,
  SigningController,
  OtherwiseController,
  ResumeController,
  SigningCopyController,
];

export const SIGNING_PAGE_PROVIDERS = [OtherwisePages, SigningPages, SigningProof];
