import { Injectable } from '@nestjs/common';
import { type SignatureFace } from '../../signatures/appearance/signature-face';
import { type Sealed } from '../../signatures/sealed';
import { FoundLetters } from '../found-letter.facts';
import { LetterRulebook } from '../letter-rulebook';
import { evidenceWords, replyFace, sealWords } from './reply-evidence';

/** A seal that is reserved and not yet recorded. */
export interface ToSeal {
  /** UUID of the letter. */
  letter: string;
  token: string;
  /** SHA-256 of the exact file that was accepted. */
  file: string;
  at: Date;
  face: SignatureFace;
  seal: Sealed;
  /** Whether the reply was given in the service, by a link. */
  isReplyHere: boolean;
}

const SERVICE = { kind: 'service' } as const;

/** What sealing wants to know of a letter. */
@Injectable()
export class SealingFacts {
  constructor(
    private readonly letters: FoundLetters,
    private readonly rulebook: LetterRulebook,
  ) {}

  /** Undefined where no seal is reserved. @param letter UUID @throws NotFound */
  async toSeal(letter: string): Promise<ToSeal | undefined> {
    const { passage, basis } = await this.letters.one(letter, SERVICE);
    const { reservation, reply, file } = passage;
    if (reservation?.slot !== 'seal' || !reply || file === undefined) return undefined;
    const { shortName, accent } = this.rulebook.body;
    const recipient = basis.recipient.name;
    const { name: replyOf, post, act } = replyFace(reply, recipient);
    const evidence = evidenceWords(reply, { number: basis.number, recipient, shown: file });
    return {
      ...{ letter, file, token: reservation.token, at: new Date(reservation.at) },
      face: { post, act, certificate: sealWords(shortName), accent },
      seal: { replyOf, evidence },
      isReplyHere: 'evidence' in reply,
    };
  }

  /** Whether the sealed file is on record. @param letter UUID @throws NotFound */
  async isSealed(letter: string, file: string): Promise<boolean> {
    return (await this.letters.one(letter, SERVICE)).passage.file === file;
  }
}
