import { Injectable } from '@nestjs/common';
import { AgreementReader, type AgreementRead } from '../../agreements/agreement.reader';
import { LetterReader, type StandingLetter } from '../../letters/letter.reader';
import { AccountReader } from '../../people/account.reader';

/** Display names by person id. */
export type Names = ReadonlyMap<string, string>;

/** A letter as a page shows it to its viewer. */
export interface LetterScene {
  /** Person id; the actor of `standing.facts` as well. */
  viewer: string;
  standing: StandingLetter;
  agreement: AgreementRead;
  names: Names;
}

@Injectable()
export class LetterScenes {
  constructor(
    private readonly letters: LetterReader,
    private readonly agreements: AgreementReader,
    private readonly people: AccountReader,
  ) {}

  /** @throws NotFound for a letter that is not there or not the viewer's to know. */
  async of(asked: { viewer: string; number: string }): Promise<LetterScene> {
    const standing = await this.letters.one(asked);
    const agreement = await this.agreements.one(standing.agreement.reference);
    return { viewer: asked.viewer, standing, agreement, names: await this.names() };
  }

  /** Of everybody. */
  async names(): Promise<Names> {
    const people = await this.people.all();
    return new Map(people.map(({ id, displayName }) => [id, displayName]));
  }
}
