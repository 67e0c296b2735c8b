import { Injectable } from '@nestjs/common';
import { FreezeDocument } from '../documents/printing/freeze-document.adapter';
import { type DocumentTree } from '../documents/tree';
import { Refused } from '../kernel/errors';
import { type LocalDate } from '../kernel/local-date';
import { notePdf } from '../platform/stored-file.repository';
import { type Transaction } from '../record/unit-of-work.repository';
import { keepComposed } from './composed-document.repository';
import { type ActedPaper, PaperActs, type Wanted } from './paper-acts.repository';
import { type FoundPaper } from './passage.facts';
import { SigningFacts } from './signing.facts';

/** A paper that is not ready, or that another process has taken on meanwhile, stays as it is. */
const unlessRefused = (acting: Promise<ActedPaper>): Promise<ActedPaper | undefined> =>
  acting.catch((error: unknown) => {
    if (error instanceof Refused) return undefined;
    throw error;
  });

const SERVICE = { kind: 'service' } as const;

/**
 * Opens the step of the officer approval in three steps: the number is taken, the document is
 * composed and frozen outside any transaction, its hash and its tree are recorded. Begun anew after a crash, it goes
 * on from where it was.
 */
@Injectable()
export class OpenSigningCopy {
  constructor(
    private readonly acts: PaperActs,
    private readonly facts: SigningFacts,
    private readonly freeze: FreezeDocument,
  ) {}

  /**
   * Does nothing for a paper that is not ready for it, or past it.
   * @param paper UUID
   * @throws NotFound, Unavailable, and what `compose` and `Printer` throw
   */
  async run(paper: string): Promise<ActedPaper | undefined> {
    await this.begin(paper);
    const { found, day, tree } = await this.facts.toCompose(paper);
    if (found.passage.state !== 'composing') return undefined;
    const composed = tree();
    const file = await this.freeze.of(composed);
    return unlessRefused(this.record(paper, { day, ...file, tree: composed }));
  }

  private record(
    paper: string,
    { day, tree, ...file }: { day: LocalDate; sha256: string; size: number; tree: DocumentTree },
  ): Promise<ActedPaper> {
    const { sha256 } = file;
    return this.acts.act({
      by: SERVICE,
      paper,
      want: ({ passage, facts }) => {
        // The document bears a day, and the record has to bear the same.
        if (facts.today !== day) throw new Error('the day turned while a signing copy was made');
        return { action: { kind: 'composed', copy: passage.copies.length + 1, sha256 } };
      },
      also: async (_, tx) => {
        await notePdf(tx.manager, file, tx.now);
        await keepComposed(tx, { sha256, tree });
      },
    });
  }

  /** Takes the number where everything is on file; a paper that is not ready stays as it is. */
  private async begin(paper: string): Promise<void> {
    const { found } = await this.facts.toCompose(paper);
    if (found.passage.state !== 'cleared') return;
    const want = (now: FoundPaper, tx: Transaction) => this.opening(now, tx);
    await unlessRefused(this.acts.act({ by: SERVICE, paper, want }));
  }

  private async opening({ passage }: FoundPaper, tx: Transaction): Promise<Wanted> {
    if (passage.reference !== undefined) return { action: { kind: 'open' } };
    return { action: { kind: 'open', reference: await this.facts.nextReference(tx) } };
  }
}
