import { Injectable } from '@nestjs/common';
import { type AuthorityGiven } from '../agreements/authority';
import { compose } from '../papers/compose-paper';
import { type DocumentTree } from '../documents/tree';
import { type LocalDate } from '../kernel/local-date';
import { type Paper } from '../papers/content/paper';
import { type PaperSetting } from '../papers/paper-document';
import { type Route, routeOf } from '../papers/route';
import { AccountReader } from '../people/account.reader';
import { postOf } from '../scheme/authority';
import { nextNumber } from '../record/next-number.repository';
import { type Transaction } from '../record/unit-of-work.repository';
import { actsPrinted } from './passage/acts-printed';
import { besideAuthority } from './passage/beside-authority';
import { postName } from './passage/act-facts';
import { deciderOf, fileOf, heldOf, submissionOf } from './passage/held';
import { type Reservation } from './passage/passage-state';
import { type FoundPaper } from './passage.facts';
import { PaperUnderWay } from './paper-under-way.facts';
import { Rulebook } from './rulebook';

/** The running series of decisions: one number a paper, none twice, none left out. */
const SERIES = 'decision';

/** A paper that is to be composed, or was. */
export interface ToCompose {
  found: FoundPaper;
  /** The day the document bears. */
  day: LocalDate;
  tree(): DocumentTree;
}

/** A signature that is reserved and not yet recorded. */
export interface ToSign {
  /** UUID of the paper. */
  paper: string;
  reservation: Reservation;
  /** SHA-256 of the file as the person was shown it. */
  file: string;
  signer: { personId: string; name: string };
  /** As the face of the signature says it. */
  post: string;
  act: string;
  accent: string;
  /** How many signatures the file has with this one. */
  signatures: number;
}

/** What signing wants to know of a paper under way. */
@Injectable()
export class SigningFacts {
  constructor(
    private readonly rulebook: Rulebook,
    private readonly accounts: AccountReader,
    private readonly papers: PaperUnderWay,
  ) {}

  /**
   * The document is the same whenever it is made again for the day its copy was composed.
   * @param paper UUID
   * @throws NotFound
   */
  async toCompose(paper: string, on?: LocalDate): Promise<ToCompose> {
    const found = await this.papers.find(paper);
    const day = on ?? found.facts.today;
    const setting = await this.setting(found, day);
    const template = this.rulebook.templates[found.content.template];
    return { found, day, tree: () => compose(found.content, setting, template) };
  }

  /** Undefined where no signature is reserved. @param paper UUID @throws NotFound */
  async toSign(paper: string): Promise<ToSign | undefined> {
    const found = await this.papers.find(paper);
    const { reservation } = heldOf(found.passage);
    const copy = found.passage.copies.find(({ number }) => number === reservation?.copy);
    if (!reservation || !copy) return undefined;
    const person = await this.accounts.byId(reservation.by);
    return {
      paper,
      reservation,
      file: fileOf(copy),
      signer: { personId: reservation.by, name: person?.displayName ?? '' },
      post: postName(reservation.post, found.facts),
      act: this.actWords(found, reservation),
      accent: this.rulebook.body.accent,
      signatures: copy.signatures.length + 1,
    };
  }

  /** Whether the signature in the file is on record. @param paper UUID @throws NotFound */
  async isSigned(paper: string, file: string): Promise<boolean> {
    const { passage } = await this.papers.find(paper);
    return passage.copies.some(({ signatures }) =>
      signatures.some(({ sha256 }) => sha256 === file),
    );
  }

  /** The next number of the body's series, in its pattern; it is locked until the act commits. */
  async nextReference(tx: Transaction): Promise<string> {
    const { series, first } = this.rulebook.numbering;
    return `${series} ${await nextNumber(tx, SERIES, first)}`;
  }

  /** As fixed at submission, with the post the decision was given to. */
  route({ passage, content, facts }: Pick<FoundPaper, 'passage' | 'content' | 'facts'>): Route {
    const { scheme } = this.rulebook;
    const submission = submissionOf(passage);
    const route = routeOf(content, { scheme, on: submission?.on ?? facts.today });
    const decider = deciderOf(submission);
    return { ...route, ...(decider !== undefined && { decider: postOf(decider, scheme) }) };
  }

  /** Powers, funder and reasons, which a letter and the register state beside the authority. */
  besideAuthority(paper: Paper, given: Pick<AuthorityGiven, 'fundedBy'>) {
    return besideAuthority(paper, given, this.rulebook.statutes);
  }

  private async setting(found: FoundPaper, paper: LocalDate): Promise<PaperSetting> {
    const { scheme, statutes, body } = this.rulebook;
    const people = await this.accounts.all();
    const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
    return {
      reference: found.passage.reference,
      dates: { paper },
      route: this.route(found),
      scheme,
      statutes,
      body,
      acts: actsPrinted(found, names),
      attachments: found.attachments,
    };
  }

  private actWords(found: FoundPaper, { slot }: Reservation): string {
    if (slot === 'approve') return `Officer approval of ${found.passage.reference}`;
    const paragraphs = this.route(found).under.map(({ paragraph }) => paragraph);
    const named = paragraphs.length > 1 ? 'paragraphs' : 'paragraph';
    return `Approved under ${named} ${paragraphs.join(' and ')}`;
  }
}
