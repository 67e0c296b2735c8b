import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Signatory } from '../../agreements/organisations/organisation';
import { TextSender } from '../../platform/text-sender';
import { isFitToSign } from '../letter-basis-of';
import { type FoundLetter, LetterFacts, type LookingAtLetter } from '../letter.facts';
import { letterRow } from '../letter.repository';
import { type LetterPassage } from '../passage/letter-state';
import { type LetterLink, OneChannelEntity } from './reply.entity';
import { type CodeChannel, codeChannel } from './reply-channel';

/** A letter as its signatory meets it. */
export interface LetterToReply {
  found: FoundLetter;
  /** Absent where the letter has none who is verified and has not ended. */
  signatory?: Signatory;
  /** Where the code goes; absent where it can go nowhere. */
  channel?: CodeChannel;
}

/** A link opens its letter while it waits for just the signatory it was sent to, in that issue. */
export const opens = (
  { issue, signatoryId }: Pick<LetterLink, 'issue' | 'signatoryId'>,
  passage: LetterPassage,
): boolean =>
  passage.state === 'issued' && passage.issue === issue && passage.signatoryId === signatoryId;

async function oneChannelBecause(
  manager: EntityManager,
  letterId: string,
): Promise<string | undefined> {
  return (await manager.findOneBy(OneChannelEntity, { letterId }))?.because;
}

/** What links, codes and pages of a signatory want to know of a letter. */
@Injectable()
export class ReplyStanding {
  constructor(
    private readonly letters: LetterFacts,
    private readonly texts: TextSender,
  ) {}

  /** @param letter UUID @throws NotFound */
  async of(looking: LookingAtLetter, letter: string): Promise<LetterToReply> {
    const row = await letterRow(looking.manager, letter);
    const found = await this.letters.of(looking, row, { kind: 'service' });
    const { signatoryId } = found.passage;
    const signatory = found.sources.signatories.find(
      (each) => each.id === signatoryId && isFitToSign(each),
    );
    if (!signatory) return { found };
    const channel = codeChannel({
      signatory,
      textsAreSetUp: this.texts.isSetUp,
      oneChannelBecause: await oneChannelBecause(looking.manager, row.id),
    });
    return { found, signatory, ...(channel && { channel }) };
  }
}
