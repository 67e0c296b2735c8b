import { Injectable } from '@nestjs/common';
import { AccountReader } from '../people/account.reader';
import { type LetterBasis } from './content/letter-basis';
import { FoundLetters } from './found-letter.facts';
import { LetterRulebook } from './letter-rulebook';
import { letterPostName } from './passage/letter-act-facts';

/** A signature for the body that is reserved and not yet recorded. */
export interface LetterToSign {
  /** UUID of the letter. */
  letter: string;
  token: string;
  /** UTC instant the signature says. */
  at: string;
  /** SHA-256 of the sealed file, as the person was shown it. */
  file: string;
  signer: { personId: string; name: string };
  /** As the face of the signature says it. */
  post: string;
  act: string;
  accent: string;
}

/** The grantee's seal is the first. */
export const SIGNATURES_OF_LETTER = 2;

const SERVICE = { kind: 'service' } as const;

/** What signing wants to know of a letter under way. */
@Injectable()
export class LetterSigningFacts {
  constructor(
    private readonly letters: FoundLetters,
    private readonly accounts: AccountReader,
    private readonly rulebook: LetterRulebook,
  ) {}

  /** Undefined where no signature is reserved. @param letter UUID @throws NotFound */
  async toSign(letter: string): Promise<LetterToSign | undefined> {
    const { passage, basis, facts } = await this.letters.one(letter, SERVICE);
    const { reservation, file } = passage;
    if (reservation?.slot !== 'signature' || file === undefined) return undefined;
    const { by = '', post = '', token, at } = reservation;
    const person = await this.accounts.byId(by);
    return {
      ...{ letter, token, at, file },
      signer: { personId: by, name: person?.displayName ?? '' },
      post: letterPostName(post, facts),
      act: signedUnder(basis),
      accent: this.rulebook.body.accent,
    };
  }

  /** Whether the signed file is the letter's on record. @param letter UUID @throws NotFound */
  async isRecorded(letter: string, file: string): Promise<boolean> {
    return (await this.letters.one(letter, SERVICE)).passage.file === file;
  }
}

const signedUnder = ({ signing }: LetterBasis): string =>
  signing ? `Signed under paragraph ${signing.paragraph}` : 'Signed';
