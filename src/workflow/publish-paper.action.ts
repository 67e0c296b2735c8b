import { Injectable } from '@nestjs/common';
import { grantsInForce } from '../agreements/grants/grant-in-force.repository';
import { Refused, Unavailable } from '../kernel/errors';
import { fingerprint } from '../kernel/fingerprint';
import { type AuditEvent } from '../record/audit-event';
import { type Transaction } from '../record/unit-of-work.repository';
import { insertDecision, type ToRegister } from '../register/decision.repository';
import { publishGrant } from '../register/published-grant.repository';
import { type BoundRequest } from './act-request';
import { type ActedPaper, PaperActs } from './paper-acts.repository';
import { refusal } from './passage/refusal';
import { RegisterEntryFacts } from './publication/register-entry.facts';
import { type JudgedFile, SignedFileFacts } from './publication/signed-file.facts';

/** The chain holds what the register said at first: a changed row can be told from it. */
const registered = ({ entry, document, files }: ToRegister): AuditEvent => ({
  name: 'register.decision-published',
  subject: { kind: 'decision', id: entry.reference },
  detail: {
    entry: fingerprint(JSON.parse(JSON.stringify(entry))),
    document: fingerprint(JSON.parse(JSON.stringify(document))),
    files: files.map(({ sha256 }) => sha256),
  },
});

/**
 * Publishes a decided paper: the register's own rows, the act and its events are written in one
 * transaction. The files are in the store already; a row makes them public.
 */
@Injectable()
export class PublishPaper {
  constructor(
    private readonly acts: PaperActs,
    private readonly signedFiles: SignedFileFacts,
    private readonly entries: RegisterEntryFacts,
  ) {}

  /**
   * `shown`: SHA-256 of the signed file.
   * @throws NotFound, NotAllowed, Stale, Refused: see `PaperActs`. Refused too for a signed file
   * that no longer holds; StoredFileFault, Unavailable.
   */
  async run({ person, number, shown }: BoundRequest): Promise<ActedPaper> {
    const judged = await this.signedFiles.of({ viewer: person, number });
    return this.acts.act({
      by: { kind: 'person', id: person },
      paper: number,
      want: () => ({ action: { kind: 'publish', shown } }),
      also: (acted, tx) => this.register(acted, tx, { judged, shown }),
    });
  }

  private async register(
    acted: ActedPaper,
    tx: Transaction,
    { judged, shown }: { judged?: JudgedFile; shown: string },
  ): Promise<AuditEvent[]> {
    if (judged?.signed.sha256 !== shown) throw new Unavailable('the signed file');
    const { faults, signed } = judged;
    if (faults.length > 0) {
      throw new Refused([refusal('signed-file-faulty', { because: faults.join('; ') })]);
    }
    const decision = await this.entries.withDocument(acted, signed, tx);
    // Before the entry is there: a letter that comes into force meanwhile waits, and adds itself.
    const grants = await grantsInForce(tx, acted.id);
    await insertDecision(tx, decision);
    const told: AuditEvent[] = [];
    for (const grant of grants) told.push(...(await publishGrant(tx, grant)));
    return [registered(decision), ...told];
  }
}
