import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyFile as verifyCommand } from '../../../src/cli/verify-file';
import { readCertificate } from '../../../src/signatures/keys/certificate.adapter';
import { isSeal } from '../../../src/signatures/keys/certificate-facts';
import { type OpenedSigner, openSigner } from '../../../src/signatures/keys/open-signer.adapter';
import { signField, type SigningOrder } from '../../../src/signatures/sign-field.adapter';
import { verifyFile } from '../../../src/signatures/verify/verify-file.adapter';
import { temporaryFolder } from '../temporary-folder';
import { runTool, testWith } from './outside-tool';
import { authorityIn, BODY, OFFICER, renderedPaper } from './signed-paper';

const EVIDENCE =
  'Reply of the signatory, accepted on 22 March 2024 with a code to the phone ending 41';
const SEALING: SigningOrder = {
  ...OFFICER,
  seal: { replyOf: 'Signatory of the recipient', evidence: EVIDENCE },
};

describe('the seal of a body', () => {
  const folder = temporaryFolder();
  let seal: OpenedSigner;
  let person: OpenedSigner;
  let root: string;
  let sealed: Buffer;
  let both: Buffer;
  const later = { ...OFFICER, field: 'signature-2-dmpc' };
  const trust = (signatures: number) => ({
    roots: [Buffer.from(root)],
    at: new Date(),
    signatures,
  });

  beforeAll(async () => {
    const authority = await authorityIn(folder.path);
    root = authority.rootPem;
    const open = async (file: Buffer) => openSigner(file, { passphrase: 'p', at: OFFICER.at });
    seal = await open(await authority.issueSeal('p'));
    person = await open(
      await authority.issueKey({ personId: 'ceo', name: 'CEO', passphrase: 'p' }),
    );
    sealed = await signField(renderedPaper(), seal, SEALING);
    both = await signField(sealed, person, later);
    writeFileSync(join(folder.path, 'both.pdf'), both);
    writeFileSync(join(folder.path, 'root.pem'), root);
  });
  afterAll(() => folder.remove());

  it('has a certificate in the name of the body and of no person', () => {
    const own = readCertificate(seal.chain[0]!);
    expect(own).toMatchObject({ name: BODY, personId: undefined });
    expect(own.organisationId).toMatch(/^[A-Z]{2}:GB-/);
    expect(isSeal(own)).toBe(true);
    expect(isSeal(readCertificate(person.chain[0]!))).toBe(false);
  });

  it('holds beside a signature, and is told from it with what it proves', () => {
    const { isValid, signatures, failures } = verifyFile(both, trust(2));
    expect({ isValid, failures }).toEqual({ isValid: true, failures: [] });
    expect(signatures).toMatchObject([
      { kind: 'seal', name: BODY, reason: EVIDENCE },
      { kind: 'signature', name: 'CEO' },
    ]);
    expect(signatures[1]).not.toHaveProperty('reason');
  });

  it('only adds to the bytes that were shown', () => {
    expect(sealed.subarray(0, renderedPaper().length).equals(renderedPaper())).toBe(true);
    expect(both.subarray(0, sealed.length).equals(sealed)).toBe(true);
  });

  it('is not made with a person’s key, nor a signature with the seal’s', async () => {
    const refused = (pdf: Buffer, signer: OpenedSigner, order: SigningOrder) =>
      expect(signField(pdf, signer, order)).rejects.toMatchObject({ code: 'wrong-kind' });
    await refused(renderedPaper(), person, SEALING);
    await refused(renderedPaper(), seal, OFFICER);
  });

  it('alone may give a reason: one of a person’s signature is a fault', async () => {
    // The seal's own file, its certificate taken for a person's: the reason is then one too many.
    const asPerson = { ...person, chain: person.chain };
    const forged = await signField(renderedPaper(), asPerson, OFFICER);
    const odd = Buffer.from(
      forged.toString('latin1').replace('/Name (CEO)', '/Reason (x)'),
      'latin1',
    );
    const { failures } = verifyFile(odd, trust(1));
    expect(failures.map(({ code, words }) => `${code} ${words}`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^dictionary-odd .*Reason/)]),
    );
  });

  it('is called a seal by the command that verifies', async () => {
    const lines: string[] = [];
    const terminal = { out: (line: string) => void lines.push(line), err: () => undefined };
    const files = [join(folder.path, 'both.pdf'), '--trust', join(folder.path, 'root.pem')];
    expect(await verifyCommand(files, terminal)).toBe(0);
    expect(lines[1]).toMatch(new RegExp(`^1\\. signature-1-ceo: seal of ${BODY}, .*: holds$`));
    expect(lines[2]).toContain(EVIDENCE);
    expect(lines[3]).toMatch(/^2\. signature-2-dmpc: CEO, .*: holds$/);
  });

  testWith('pdfsig', 'is valid to pdfsig, which names the body', async () => {
    const { output } = runTool('pdfsig', join(folder.path, 'both.pdf'));
    expect(output.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(2);
    expect(output).toContain(`Signer Certificate Common Name: ${BODY}`);
  });
});
