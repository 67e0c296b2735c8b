import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type FoundLetter, LetterFacts } from './letter.facts';
import { letterRow } from './letter.repository';
import { type LetterDoer } from './passage/letter-act-facts';

/** Letters as they stand now, for whoever only looks. */
@Injectable()
export class FoundLetters {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: LetterFacts,
  ) {}

  /** By number or UUID. @throws NotFound */
  async one(letter: string, viewer: LetterDoer): Promise<FoundLetter> {
    const { manager } = this.dataSource;
    return this.facts.seenBy(viewer, await letterRow(manager, letter), manager);
  }
}
