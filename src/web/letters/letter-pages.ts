import { LetterActForm } from './acts/letter-act-form';
import { LetterActRuns } from './acts/letter-act-runs';
import { LetterActsController } from './acts/letter-acts.controller';
import { BoardPage } from './board/board-page';
import { LetterScenes } from './letter-scene';
import { LettersController } from './letters.controller';
import { NewLetterController } from './new-letter.controller';
import { OneChannelController } from './one-channel.controller';
import { LetterDocumentsController } from './page/letter-documents.controller';
import { LetterFile } from './page/letter-file';
import { ObligationsController } from './page/obligations.controller';
import { LetterPartForm } from './parts/letter-part-form';
import { LetterPartsController } from './parts/letter-parts.controller';

/** Pages of letters. What has a word of its own stands before `:act`, which takes any. */
export const LETTER_PAGES = [
  NewLetterController,
  LettersController,
  LetterDocumentsController,
  ObligationsController,
  OneChannelController,
  LetterPartsController,
  LetterActsController,
];

export const LETTER_PAGE_PROVIDERS = [
  BoardPage,
  LetterScenes,
  LetterFile,
  LetterPartForm,
  LetterActForm,
  LetterActRuns,
];
