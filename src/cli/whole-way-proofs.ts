import { AuthorityReader } from '../agreements/authority.reader';
import { sum } from '../kernel/money';
import { totalOf } from '../papers/content/money';
import { type Paper } from '../papers/content/paper';
import { FileStore, sha256Of } from '../platform/file-store.adapter';
import { StoredFilesReader } from '../platform/stored-files.reader';
import { AuditReader } from '../record/audit.reader';
import { OutboxReader } from '../record/outbox.reader';
import { DecisionReader } from '../register/decision.reader';
import { verifyFile } from '../signatures/verify/verify-file.adapter';
import { currentCopy } from '../workflow/passage/held';
import { type Act } from '../workflow/passage/passage-act';
import { PersonKeys } from '../signatures/desk/person-keys.adapter';
import { sumGiven } from './act-lines';
import { type Gone } from './whole-way';

/** Something a finished run is held to; `faults` says what does not hold. */
export interface Proof {
  what: string;
  faults: string[];
}

type Prove = (gone: Gone, signed: Buffer) => Promise<string[]>;

const unless = (holds: boolean, fault: string): string[] => (holds ? [] : [fault]);

const signer = (acts: readonly Act[], kind: Act['kind']): string | undefined =>
  acts.find((act) => act.kind === kind)?.by;

const signatures: Prove = async ({ app, paper }, signed) => {
  const trust = { ...(await app.get(PersonKeys).trust()), signatures: 2 };
  const verdict = verifyFile(signed, trust);
  const { acts } = paper.passage;
  const signers = verdict.signatures.map(({ personId }) => personId).join(' ');
  const wanted = [signer(acts, 'approval'), signer(acts, 'decision')].join(' ');
  return [
    ...verdict.failures.map(({ words }) => words),
    ...unless(signers === wanted, 'others have signed than approved and decided'),
  ];
};

const shownBytes: Prove = async ({ app, paper }, signed) => {
  const copy = currentCopy(paper.passage);
  const composed = await app.get(FileStore).get(copy?.sha256 ?? '');
  return unless(signed.subarray(0, composed.length).equals(composed), 'it begins with other bytes');
};

/** The same fingerprint in the passage, of the bytes and in the register. */
const fingerprints: Prove = async ({ app, paper: { passage } }, signed) => {
  const sha256 = sha256Of(signed);
  const decided = 'decision' in passage ? passage.decision.sha256 : '';
  const published = await app.get(DecisionReader).bySignedFile(sha256);
  const isThere = published?.entry.reference === passage.reference;
  return [
    ...unless(decided === sha256, `the record says ${decided}, the bytes ${sha256}`),
    ...unless(isThere || passage.state !== 'published', 'the register does not hold these bytes'),
  ];
};

const grantsOf = ({ recommendations }: Paper): number[] =>
  recommendations.flatMap((one) =>
    one.kind === 'award-grant' || one.kind === 'vary-grant' ? [totalOf(one.money.amount)] : [],
  );

const authority: Prove = async ({ app, paper: { id, content } }) => {
  const given = (await app.get(AuthorityReader).ofPaper(id)).map(sumGiven);
  const asked = grantsOf(content);
  return [
    ...unless(given.length === asked.length, `${asked.length} grants gave ${given.length} rows`),
    ...unless(sum(given) === sum(asked), `asked ${sum(asked)} pence, given ${sum(given)}`),
  ];
};

const chain: Prove = async ({ app }) => {
  const fault = await app.get(AuditReader).verify();
  return fault ? [`entry ${fault.seq}: ${fault.fault}`] : [];
};

const files: Prove = async ({ app }) =>
  (await app.get(StoredFilesReader).faults()).map(({ message }) => message);

const outbox: Prove = async ({ app, paper: { id } }) =>
  (await app.get(OutboxReader).undeliveredAbout({ kind: 'paper', id })).map(
    ({ kind, lastFault }) => `${kind}: ${lastFault}`,
  );

const PROOFS: [what: string, prove: Prove][] = [
  ['both signatures hold and are those of who approved and who decided', signatures],
  ['the signed file begins with exactly the bytes that were shown', shownBytes],
  ['record, file and register have one SHA-256', fingerprints],
  ['authority is given for what the grants ask, to the penny', authority],
  ['the audit chain holds to its head', chain],
  ['every stored file is what its name says', files],
  ['all mail went out', outbox],
];

/** Everything a finished run is held to, each proved anew from what is stored. */
export async function proofsOf(gone: Gone, signed: Buffer): Promise<Proof[]> {
  const proofs: Proof[] = [];
  for (const [what, prove] of PROOFS) proofs.push({ what, faults: await prove(gone, signed) });
  return proofs;
}

export const proofLines = ({ what, faults }: Proof): string[] =>
  faults.length === 0
    ? [`  verified  ${what}`]
    : faults.map((fault) => `  FAILS     ${what}: ${fault}`);
