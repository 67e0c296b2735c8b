import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere, In } from 'typeorm';
import { type DocumentTree } from '../documents/tree';
import { NotFound } from '../kernel/errors';
import { agreementWords } from '../agreements/agreement-words.facts';
import { type AuthorityKey } from '../agreements/authority';
import { type Finding } from '../kernel/findings';
import { plainName } from '../kernel/party-name';
import { type LetterBasis } from './content/letter-basis';
import { ComposedLetter } from './composed-letter.facts';
import { LetterEntity, type LetterObligationRow, type LetterRow } from './letter.entity';
import { type FoundLetter, LetterFacts } from './letter.facts';
import { composedLetter, letterRow } from './letter.repository';
import { obligationsOfAgreement, obligationsOfLetter } from './obligation.repository';
import { type LetterActFacts } from './passage/letter-act-facts';
import { mayReadLetters } from './passage/letter-capacity';
import { type LetterActionKind } from './passage/letter-action';
import { letterBlockers } from './passage/letter-blockers';
import {
  isEnded,
  LETTER_STATES,
  type LetterPassage,
  type LetterState,
} from './passage/letter-state';
import { type LetterWaiting, letterWaiting } from './passage/letter-waiting';
import { shownOfLetter } from './passage/shown-letter';
import { authorityOfLetter } from './stored-letter';

export const LETTERS_A_PAGE = 25;

const STATES_OF = {
  all: LETTER_STATES,
  'under-way': LETTER_STATES.filter((state) => !isEnded(state)),
  ended: LETTER_STATES.filter(isEnded),
  'in-force': LETTER_STATES.filter((state) => state === 'in-force'),
  /** Ended without ever being in force. */
  closed: LETTER_STATES.filter((state) => isEnded(state) && state !== 'in-force'),
};

export type LettersWhich = Exclude<keyof typeof STATES_OF, 'all'>;

/** Where a letter stands, as its viewer finds it now. */
export interface StandingLetter {
  /** UUID. */
  id: string;
  number: string;
  version: number;
  kind: LetterRow['kind'];
  agreement: { id: string; reference: string; project: string };
  recipient: string;
  authority?: AuthorityKey;
  preparedAt: Date;
  updatedAt: Date;
  passage: LetterPassage;
  /** As composed; while it is not composed, as it would be today. */
  basis: LetterBasis;
  /** With the viewer as actor. */
  facts: LetterActFacts;
  /** Of the checks, on its terms today. */
  findings: readonly Finding[];
  /** Whom it waits for; nobody once it has ended. */
  waitingFor: LetterWaiting[];
}

export interface LetterPage {
  letters: StandingLetter[];
  total: number;
  page: number;
  pages: number;
}

/** One letter as somebody wants to see it. */
export interface LetterSought {
  /** Person id. */
  viewer: string;
  number: string;
}

export interface LettersSought {
  /** Person id. */
  viewer: string;
  /** Each in number, recipient or project. */
  words?: string;
  /** Absent: all of them. */
  which?: LettersWhich;
  page?: number;
}

/** One act as somebody may want to do it now. */
export interface AskedLetterAct {
  /** Why it cannot be done; empty where it can. */
  blockers: Finding[];
  /** What the act sends back, if it is bound to what is shown. */
  shown?: string;
}

/** The act as the viewer finds it: the same judgement that refuses it. */
export function letterActAsked(
  { passage, facts }: Pick<StandingLetter, 'passage' | 'facts'>,
  kind: LetterActionKind,
): AskedLetterAct {
  const shown = shownOfLetter(kind, passage);
  return { blockers: letterBlockers(kind, passage, facts), ...(shown !== undefined && { shown }) };
}

const standing = ({ row, passage, basis, facts, sources }: FoundLetter): StandingLetter => {
  const { id, reference, project } = sources.agreement;
  const authority = authorityOfLetter(row);
  return {
    ...{ id: row.id, number: row.number, version: row.version, kind: row.kind },
    ...{ preparedAt: row.preparedAt, updatedAt: row.updatedAt, passage, basis, facts },
    agreement: { id, reference, project },
    recipient: sources.organisation.name,
    ...(authority && { authority }),
    findings: facts.findings,
    waitingFor: letterWaiting({ passage, facts }),
  };
};

/** Letters, for those who may see them: a person without a post for it finds none. */
@Injectable()
export class LetterReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: LetterFacts,
    private readonly composed: ComposedLetter,
  ) {}

  /** The latest prepared first. */
  async list({ viewer, words = '', which, page = 1 }: LettersSought): Promise<LetterPage> {
    const rows = await this.sought(words, STATES_OF[which ?? 'all']);
    const shown = rows.slice((page - 1) * LETTERS_A_PAGE, page * LETTERS_A_PAGE);
    const letters = await this.standing(shown, viewer);
    const pages = Math.max(1, Math.ceil(rows.length / LETTERS_A_PAGE));
    return { letters, total: rows.length, page, pages };
  }

  /** How many there are, for those who see letters at all. */
  count(which: LettersWhich): Promise<number> {
    const where = { state: In([...STATES_OF[which]]) };
    return this.dataSource.manager.count(LetterEntity, { where });
  }

  /** Of one agreement, in the order of their numbers. @param agreement UUID */
  async ofAgreement(agreement: string, viewer: string): Promise<StandingLetter[]> {
    const rows = await this.rows({ agreementId: agreement });
    return this.standing(rows.reverse(), viewer);
  }

  /** By number. @throws NotFound for one that is not there or not the viewer's to know. */
  async one(asked: LetterSought): Promise<StandingLetter> {
    return standing(await this.found(asked));
  }

  /**
   * As a document: what was composed, or as it would be composed today, marked as a draft.
   * @throws NotFound, and what `composeLetter` throws
   */
  async document(asked: LetterSought): Promise<DocumentTree> {
    const found = await this.found(asked);
    const { composed: sha256 } = found.passage;
    if (sha256 === undefined) return this.composed.tree(found, true);
    const { manager } = this.dataSource;
    return (await composedLetter(manager, { letterId: found.row.id, sha256 })).tree;
  }

  /** Reports and conditions of one letter, in its order. @throws NotFound */
  async obligations(asked: LetterSought): Promise<LetterObligationRow[]> {
    const { row } = await this.found(asked);
    return obligationsOfLetter(this.dataSource.manager, row.id);
  }

  /** Of every letter in force of an agreement. @param agreement UUID */
  obligationsOfAgreement(agreement: string): Promise<LetterObligationRow[]> {
    return obligationsOfAgreement(this.dataSource.manager, agreement);
  }

  private async found({ viewer, number }: LetterSought): Promise<FoundLetter> {
    const { manager } = this.dataSource;
    const row = await letterRow(manager, number);
    const found = await this.facts.seenBy({ kind: 'person', id: viewer }, row, manager);
    if (!mayReadLetters(viewer, found.facts)) throw new NotFound('letter');
    return found;
  }

  private async sought(words: string, states: readonly LetterState[]): Promise<LetterRow[]> {
    const rows = await this.rows({ state: In([...states]) });
    const asked = plainName(words).split(' ');
    if (words.trim() === '') return rows;
    const named = await agreementWords(
      this.dataSource.manager,
      rows.map(({ agreementId }) => agreementId),
    );
    return rows.filter(({ number, agreementId }) => {
      const found = plainName(`${number} ${named.get(agreementId) ?? ''}`);
      return asked.every((word) => found.includes(word));
    });
  }

  private rows(where: FindOptionsWhere<LetterRow>): Promise<LetterRow[]> {
    const order = { preparedAt: 'DESC', number: 'DESC' } as const;
    return this.dataSource.manager.find(LetterEntity, { where, order });
  }

  private async standing(rows: readonly LetterRow[], viewer: string): Promise<StandingLetter[]> {
    const { manager } = this.dataSource;
    const all: StandingLetter[] = [];
    for (const row of rows) {
      const found = await this.facts.seenBy({ kind: 'person', id: viewer }, row, manager);
      if (mayReadLetters(viewer, found.facts)) all.push(standing(found));
    }
    return all;
  }
}
