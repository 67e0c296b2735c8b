import { Injectable } from '@nestjs/common';
import { type Attachment } from '../../papers/attachment';
import { attachmentsOf } from '../../papers/attachment.repository';
import { type Transaction } from '../../record/unit-of-work.repository';
import { type DecisionChange, DecisionChangesReader } from '../../register/decision-changes.reader';
import { type ToRegister } from '../../register/decision.repository';
import { type PublishedDecision } from '../../register/published-decision';
import { CERTIFICATE_WORDS } from '../../signatures/keys/development-authority.adapter';
import { composedTree } from '../composed-document.repository';
import { type StandingPassage } from '../passage.reader';
import { Rulebook } from '../rulebook';
import { SigningFacts } from '../signing.facts';
import { decidedIn } from './decided-in';
import { publishedDecisionOf } from './published-decision-of';
import { publishedFiles, type SignedFile } from './published-files';

type Standing = Pick<StandingPassage, 'id' | 'content' | 'passage' | 'facts'>;

interface Files {
  signed: SignedFile;
  attachments: Attachment[];
}

/** What the register says of a decided paper: the same for the page that asks and the act itself. */
@Injectable()
export class RegisterEntryFacts {
  constructor(
    private readonly signing: SigningFacts,
    private readonly rulebook: Rulebook,
    private readonly changes: DecisionChangesReader,
  ) {}

  /** Published decisions whose pages will say that the entry changes them. */
  async changed(entry: PublishedDecision): Promise<DecisionChange[]> {
    return (await this.changes.of(entry)).changes;
  }

  /** @throws Error where nothing is decided */
  of(
    { content, passage, facts }: Standing,
    { signed, attachments }: Files,
  ): Omit<ToRegister, 'document'> {
    const found = decidedIn(passage);
    if (!found) throw new Error('A paper without a decision has no place on the register');
    const { decision } = found;
    const { body, templates } = this.rulebook;
    const entry = publishedDecisionOf({
      ...{ content, passage, decision, attachments, facts, body },
      route: this.signing.route({ content, passage, facts }),
      manifest: templates[content.template].manifest,
      certificates: CERTIFICATE_WORDS,
    });
    return { entry, files: publishedFiles(decision.reference, signed, attachments) };
  }

  /** With the tree that was signed, within the transaction of the act that publishes it. */
  async withDocument(acted: Standing, signed: SignedFile, tx: Transaction): Promise<ToRegister> {
    const attachments = await attachmentsOf(tx, acted.id);
    const copy = decidedIn(acted.passage)?.copy.sha256 ?? '';
    return { ...this.of(acted, { signed, attachments }), document: await composedTree(tx, copy) };
  }
}
