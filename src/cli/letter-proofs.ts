import { totalOf } from '../agreements/amount';
import { type Ledger } from '../agreements/ledger/ledger';
import { type Share } from '../agreements/amount';
import { FileStore } from '../platform/file-store.adapter';
import { OutboxReader } from '../record/outbox.reader';
import { PersonKeys } from '../signatures/desk/person-keys.adapter';
import { verifyFile } from '../signatures/verify/verify-file.adapter';
import { type LetterGone } from './letter-way';
import { type Gone } from './whole-way';
import { type Proof } from './whole-way-proofs';

type Prove = (letter: LetterGone, gone: Gone) => Promise<string[]>;

const unless = (holds: boolean, fault: string): string[] => (holds ? [] : [fault]);

const sealAndSignature: Prove = async ({ signed }, { app }) => {
  const trust = { ...(await app.get(PersonKeys).trust()), signatures: 2 };
  const { failures, signatures } = verifyFile(signed, trust);
  const kinds = signatures.map(({ kind }) => kind).join(' ');
  return [
    ...failures.map(({ words }) => words),
    ...unless(kinds === 'seal signature', `it holds ${kinds}`),
  ];
};

const shownBytes: Prove = async ({ letter, signed }, { app }) => {
  const composed = await app.get(FileStore).get(letter.passage.composed ?? '');
  return unless(signed.subarray(0, composed.length).equals(composed), 'it begins with other bytes');
};

const committed = ({ rows }: Ledger, share: Share): number =>
  rows.find((row) => row.share === share)?.committed ?? 0;

const money: Prove = async ({ letter, before, after }) => {
  const { money: change } = letter.passage.terms;
  const wrong = Object.entries(change).filter(
    ([share, pence]) =>
      committed(after.ledger, share as Share) - committed(before.ledger, share as Share) !== pence,
  );
  const risen = after.ledger.total.committed - before.ledger.total.committed;
  return [
    ...wrong.map(([share]) => `${share} is not committed as the letter says`),
    ...unless(risen === totalOf(change), `the total rose by ${risen} pence`),
  ];
};

const mail: Prove = async ({ letter: { id } }, { app }) =>
  (await app.get(OutboxReader).undeliveredAbout({ kind: 'letter', id })).map(
    ({ kind, lastFault }) => `${kind}: ${lastFault}`,
  );

const PROOFS: [what: string, prove: Prove][] = [
  ['the letter holds the body’s seal over the reply, and a signature', sealAndSignature],
  ['the signed letter begins with exactly the bytes the grantee was shown', shownBytes],
  ['the ledger commits each year’s money of the letter, to the penny', money],
  ['link, code and letter went out', mail],
];

/** Everything a letter in force is held to, each proved anew from what is stored. */
export async function letterProofs(letter: LetterGone, gone: Gone): Promise<Proof[]> {
  const proofs: Proof[] = [];
  for (const [what, prove] of PROOFS) proofs.push({ what, faults: await prove(letter, gone) });
  return proofs;
}
