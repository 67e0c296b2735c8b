import { randomUUID } from 'node:crypto';
import { type AuthorityKey } from '../../../src/agreements/authority';
import { type AgreementReader } from '../../../src/agreements/agreement.reader';
import { type Sums } from '../../../src/agreements/amount';
import { AmendOrganisation } from '../../../src/agreements/organisations/amend-organisation.action';
import { NameSignatory } from '../../../src/agreements/organisations/name-signatory.action';
import { VerifySignatory } from '../../../src/agreements/organisations/verify-signatory.action';
import { comesIntoForce } from '../../../src/letters/in-force.repository';
import { type LetterTerms } from '../../../src/letters/content/letter-terms';
import { LetterActs } from '../../../src/letters/letter-acts.repository';
import { LetterFacts } from '../../../src/letters/letter.facts';
import { keepComposedLetter, letterRow } from '../../../src/letters/letter.repository';
import { letterRulebookOf } from '../../../src/letters/letter-rulebook.adapter';
import { type LetterAction } from '../../../src/letters/passage/letter-action';
import { type LetterDoer } from '../../../src/letters/passage/letter-act-facts';
import { type LetterPassage } from '../../../src/letters/passage/letter-state';
import { shownOfLetter } from '../../../src/letters/passage/shown-letter';
import { PrepareLetter } from '../../../src/letters/prepare-letter.action';
import { passageOfLetter } from '../../../src/letters/stored-letter';
import { SupersedeLetter } from '../../../src/letters/supersede-letter.action';
import { MOPAC } from '../../../src/papers/body';
import { noteStoredFile } from '../../../src/platform/stored-file.repository';
import { type Transaction } from '../../../src/record/unit-of-work.repository';
import { loadScheme } from '../../../src/scheme/scheme-file.adapter';
import { example, LedgerHouse, SYSTEM } from '../agreements/ledger-house';
import { hash, type LetterStep } from '../../unit/letters/passage/example-letter';

const PEOPLE = {
  commercial: 'commercial-adviser',
  finance: 'finance-adviser',
  chief: 'chief-executive-officer',
} as const;
export type HousePerson = keyof typeof PEOPLE;

/**
 * A database with the acts on letters as they are, and neither documents nor keys: a file is a hash.
 * What is tried is what the rows become under any sequence of acts.
 */
export class LetterHouse {
  readonly rulebook = letterRulebookOf({ scheme: loadScheme(), body: MOPAC });
  readonly acts: LetterActs;
  private readonly facts: LetterFacts;
  private readonly prepare: PrepareLetter;
  private readonly supersedes: SupersedeLetter;
  private files = 0;
  signatory = '';
  otherSignatory = '';

  private constructor(readonly ledger: LedgerHouse) {
    this.facts = new LetterFacts(this.rulebook, ledger.clock);
    this.acts = new LetterActs(ledger.record, this.facts);
    this.prepare = new PrepareLetter(ledger.record, this.rulebook);
    this.supersedes = new SupersedeLetter(this.acts);
  }

  static async open(): Promise<LetterHouse> {
    const house = new LetterHouse(await LedgerHouse.open());
    const { manager } = house.ledger.database.dataSource;
    for (const [id, postId] of Object.entries(PEOPLE)) {
      const named = { id, signInName: id, displayName: id, passwordHash: 'x' };
      await manager.insert('account', { ...named, createdAt: new Date(0) });
      const held = { id: `${id}-post`, accountId: id, postId, heldFrom: '2024-01-01' };
      await manager.insert('post_holding', { ...held, recordedAt: new Date(0) });
    }
    await house.agreement('SLT-2023');
    await house.recipient();
    return house;
  }

  async agreement(reference: string): Promise<string> {
    const terms = { ...example('slt-2023'), reference };
    return (await this.ledger.enter.run({ actor: SYSTEM, terms })).id;
  }

  private async recipient(): Promise<void> {
    const { record, reader } = this.ledger;
    const { organisation } = await reader.one('SLT-2023');
    const { id, version, ...terms } = organisation;
    const whole = { ...terms, kind: 'charity' as const, address: 'A', charityNumber: '1234567' };
    await new AmendOrganisation(record).run({ actor: SYSTEM, id, version, terms: whole });
    this.signatory = await this.named(id, 'director@example.org');
    this.otherSignatory = await this.named(id, 'chair@example.org');
  }

  private async named(organisation: string, email: string): Promise<string> {
    const { record } = this.ledger;
    const terms = { name: 'Example', post: 'Director', capacity: 'director', email };
    const named = await new NameSignatory(record).run({ actor: SYSTEM, organisation, terms });
    const verified = { person: 'finance', organisation, signatory: named.id, how: 'By telephone' };
    await new VerifySignatory(record).run(verified);
    return named.id;
  }

  async prepared(
    agreement: string,
    authority: AuthorityKey,
    terms: (money: Sums) => LetterTerms,
  ): Promise<string> {
    const asked = { person: 'commercial', agreement, authority };
    const { number } = await this.prepare.run(asked);
    await this.act('commercial', number, ({ terms: opening }) => ({
      ...{ kind: 'revise', terms: terms(opening.money), signatoryId: this.signatory, version: 1 },
    }));
    return number;
  }

  supersede(number: string): Promise<string> {
    return this.supersedes.run({ person: 'commercial', number, reason: 'New terms' });
  }

  async passage(number: string): Promise<LetterPassage> {
    const { manager } = this.ledger.database.dataSource;
    return passageOfLetter(await letterRow(manager, number));
  }

  /** What is shown is filled in; a composed letter is a hash with the basis of the moment. */
  async act(
    who: HousePerson | 'service' | { signatory: string },
    number: string,
    step: (passage: LetterPassage, version: number) => LetterStep,
  ): Promise<void> {
    await this.acts.act({
      by: doer(who),
      letter: number,
      want: ({ passage, row }) => {
        const wanted = step(passage, row.version);
        const shown = shownOfLetter(wanted.kind, passage);
        return { ...wanted, ...(shown !== undefined && { shown }) } as LetterAction;
      },
      also: async (acted, tx) => {
        if (acted.passage.composed !== acted.before.composed) await this.compose(tx, acted);
        return acted.passage.state === 'in-force' ? comesIntoForce(tx, acted) : undefined;
      },
    });
  }

  fresh(): string {
    this.files += 1;
    return hash(`file ${this.files} ${randomUUID()}`);
  }

  private async compose(
    tx: Transaction,
    { id, passage, found }: Awaited<ReturnType<LetterActs['act']>>,
  ): Promise<void> {
    const { composed: sha256, terms } = passage;
    if (sha256 === undefined) return;
    const mediaType = 'application/pdf';
    await noteStoredFile(tx.manager, { sha256, size: 1, mediaType, recordedAt: tx.now });
    const tree = {} as Parameters<typeof keepComposedLetter>[1]['tree'];
    await keepComposedLetter(tx, { letterId: id, sha256, basis: found.basis, terms, tree });
  }

  reader(): AgreementReader {
    return this.ledger.reader;
  }

  close(): Promise<void> {
    return this.ledger.close();
  }
}

function doer(who: HousePerson | 'service' | { signatory: string }): LetterDoer {
  if (typeof who === 'object') return { kind: 'signatory', id: who.signatory };
  return who === 'service' ? { kind: 'service' } : { kind: 'person', id: who };
}
