import { openSigner } from '../../../src/signatures/keys/open-signer.adapter';
import { type Signer } from '../../../src/signatures/signer';
import { type Verdict } from '../../../src/signatures/verify/verdict';
import { type Trust, verifyFile } from '../../../src/signatures/verify/verify-file.adapter';
import { DECIDER, signedPaper, type SignedPaper } from './signed-paper';

/** A paper signed twice, what it is judged by, and a further key for its second field. */
export interface JudgedPaper extends SignedPaper {
  trust: Trust;
  decider: Signer;
  signerOf(personId: string): Promise<Signer>;
  verdictOn(bytes: Uint8Array, changed?: Partial<Trust>): Verdict;
  /** The codes of all that fails, each once, in the order of the alphabet. */
  codesOf(bytes: Uint8Array, changed?: Partial<Trust>): string[];
}

export async function judgedPaper(): Promise<JudgedPaper> {
  const paper = await signedPaper();
  const trust: Trust = {
    roots: [Buffer.from(paper.authority.rootPem)],
    crls: await paper.authority.revocationLists(),
    at: new Date(),
    signatures: 2,
  };
  const signerOf = async (personId: string): Promise<Signer> => {
    const order = { personId, name: 'Demonstration signatory', passphrase: 'of no importance' };
    const file = await paper.authority.issueKey(order);
    return openSigner(file, { passphrase: order.passphrase, at: DECIDER.at });
  };
  const verdictOn = (bytes: Uint8Array, changed: Partial<Trust> = {}): Verdict =>
    verifyFile(bytes, { ...trust, ...changed });
  const codesOf = (bytes: Uint8Array, changed: Partial<Trust> = {}): string[] => {
    const { isValid, failures } = verdictOn(bytes, changed);
    expect(isValid).toBe(failures.length === 0);
    return [...new Set(failures.map(({ code }) => code))].sort();
  };
  return { ...paper, trust, decider: await signerOf('decider'), signerOf, verdictOn, codesOf };
}
