import { LetterActsApiController } from './letter-acts-api.controller';
import { LetterSigningApiController } from './letter-signing-api.controller';
import { LettersApiController } from './letters-api.controller';

export const LETTER_RESOURCES = [
  LettersApiController,
  LetterActsApiController,
  LetterSigningApiController,
];
