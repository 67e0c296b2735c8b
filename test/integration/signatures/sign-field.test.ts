import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnprintableText } from '../../../src/signatures/appearance/subset-face';
import { openSigner } from '../../../src/signatures/keys/open-signer.adapter';
import { PdfFault } from '../../../src/signatures/pdf-reading/pdf-fault';
import { type PdfFile, readPdf } from '../../../src/signatures/pdf-reading/pdf-file';
import { type PdfDictionary, textOf } from '../../../src/signatures/pdf-reading/pdf-values';
import { signField, type SigningOrder } from '../../../src/signatures/sign-field.adapter';
import { type Signer } from '../../../src/signatures/signer';
import { readCms } from '../../../src/signatures/cms/read-cms';
import { readFirstDer } from '../../../src/signatures/der/strict-der';
import { craftSignature, fieldOf } from './craft-signature';
import { runTool, testWith } from './outside-tool';
import { DECIDER, OFFICER, signedPaper, type SignedPaper } from './signed-paper';

let paper: SignedPaper;
let signer: Signer;

beforeAll(async () => {
  paper = await signedPaper();
  const order = { personId: 'signer', name: 'Siân Ŵyn-Jones', passphrase: 'ŵ of no importance' };
  const file = await paper.authority.issueKey(order);
  signer = await openSigner(file, { passphrase: order.passphrase, at: OFFICER.at });
});
afterAll(() => paper.remove());

const saved = (name: string, bytes: Uint8Array): string => {
  const path = join(paper.folder, name);
  writeFileSync(path, bytes);
  return path;
};
const refusal = (pdf: Uint8Array, order: Partial<SigningOrder>, by = signer): Promise<string> =>
  signField(pdf, by, { ...OFFICER, ...order }).then(
    () => 'signed',
    (error: { code?: string }) => error.code ?? String(error),
  );
const signatureOf = (file: PdfFile, field: string): PdfDictionary =>
  file.dictionary(fieldOf(file, field).dictionary.get('V'), { what: 'the signature' });

describe('a made field is filled', () => {
  test('the file begins with exactly the bytes given', () => {
    expect(paper.once.subarray(0, paper.rendered.length).equals(paper.rendered)).toBe(true);
    expect(paper.twice.subarray(0, paper.once.length).equals(paper.once)).toBe(true);
  });

  test('of what was there only V and AP of the field change', () => {
    const file = readPdf(paper.once);
    const { number, dictionary } = fieldOf(file, OFFICER.field);
    const changed = [...file.newest.offsets.keys()].filter((each) => file.object(each, 0));
    expect(changed).toEqual([number]);
    const before = new Map(fieldOf(readPdf(paper.rendered), OFFICER.field).dictionary);
    const after = new Map(dictionary);
    expect(before.has('StructParent')).toBe(true);
    for (const key of ['V', 'AP']) {
      before.delete(key);
      after.delete(key);
    }
    expect(after).toEqual(before);
  });

  test('the signed appearance keeps every key of the empty one', () => {
    const appearance = (bytes: Buffer): PdfDictionary => {
      const file = readPdf(bytes);
      const states = file.dictionary(fieldOf(file, OFFICER.field).dictionary.get('AP'), {
        what: '',
      });
      return file.dictionary(states.get('N'), { what: '' });
    };
    const empty = appearance(paper.rendered);
    const signed = appearance(paper.once);
    expect([...signed.keys()]).toEqual(expect.arrayContaining([...empty.keys()]));
    expect(signed.get('BBox')).toEqual(empty.get('BBox'));
  });

  test('the dictionary says time and name, and neither certificate nor reason', () => {
    const signature = signatureOf(readPdf(paper.once), OFFICER.field);
    expect([...signature.keys()]).toEqual([
      'Type',
      'Filter',
      'SubFilter',
      'ByteRange',
      'Contents',
      'M',
      'Name',
    ]);
    expect(textOf(signature.get('M'))).toBe('D:20240322104207Z');
    expect(textOf(signature.get('Name'))).toBe('Demonstration signatory');
  });

  test('the name is the certificate’s, whatever letters it has', async () => {
    const file = readPdf(await signField(paper.rendered, signer, OFFICER));
    expect(textOf(signatureOf(file, OFFICER.field).get('Name'))).toBe('Siân Ŵyn-Jones');
  });

  test('the signature carries the signer’s certificate and the issuer’s, byte for byte', () => {
    const contents = signatureOf(readPdf(paper.once), OFFICER.field).get('Contents');
    const { bytes } = contents as { bytes: Buffer };
    const { certificates, oddities } = readCms(readFirstDer(bytes).raw);
    const issuing = readFileSync(join(paper.folder, 'keys', 'issuing.cer'));
    expect(oddities).toEqual([]);
    expect(certificates[1]?.equals(issuing)).toBe(true);
    expect(certificates).toHaveLength(2);
  });

  test('the same order of the same key makes the same face', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() => signField(paper.rendered, signer, OFFICER)),
    );
    const file = readPdf(one!);
    const appearance = file.newest.offsets.size;
    expect(appearance).toBe(readPdf(other!).newest.offsets.size);
    const streams = (bytes: Buffer) => {
      const read = readPdf(bytes);
      return [...read.newest.offsets.keys()].map((each) =>
        read.object(each)?.stream?.toString('hex'),
      );
    };
    expect(streams(one!)).toEqual(streams(other!));
  });
});

describe('nothing is signed', () => {
  test('in a field that does not exist', async () => {
    expect(await refusal(paper.rendered, { field: 'signature-9-none' })).toBe('no-such-field');
  });

  test('twice in one field', async () => {
    expect(await refusal(paper.once, {})).toBe('field-signed');
  });

  test('before its turn, or after it has passed', async () => {
    expect(await refusal(paper.rendered, { field: DECIDER.field })).toBe('field-out-of-turn');
    const late = await craftSignature(paper.rendered, signer, {
      field: DECIDER.field,
      at: DECIDER.at,
    });
    expect(await refusal(late, {})).toBe('field-out-of-turn');
  });

  test('with a certificate that is not valid at the time', async () => {
    const at = new Date('2018-12-31T00:00:00Z');
    expect(await refusal(paper.rendered, { at })).toBe('certificate-not-valid');
    const chain = [readFileSync(join(paper.folder, 'keys', 'issuing.cer'))];
    expect(await refusal(paper.rendered, {}, { ...signer, chain })).toBe('certificate-not-valid');
  });

  test('where the signature does not fit its place', async () => {
    const chain = [...signer.chain, ...Array.from({ length: 20 }, () => signer.chain[1]!)];
    expect(await refusal(paper.rendered, {}, { ...signer, chain })).toBe('reserve-too-small');
  });

  test('with a character no font of ours has, or in a script we cannot set', async () => {
    for (const post of ['部長', 'שלום']) {
      const order = { ...OFFICER, face: { ...OFFICER.face, post } };
      await expect(signField(paper.rendered, signer, order)).rejects.toThrow(UnprintableText);
    }
  });

  test('in what is no file of ours', async () => {
    await expect(signField(Buffer.from('%PDF-1.4\n'), signer, OFFICER)).rejects.toThrow(PdfFault);
  });

  test('where the key holder fails: the error is the holder’s own', async () => {
    const broken = { ...signer, sign: () => Promise.reject(new Error('no token')) };
    await expect(signField(paper.rendered, broken, OFFICER)).rejects.toThrow('no token');
  });
});

describe('outside tools accept both signatures', () => {
  testWith('qpdf', 'qpdf finds no fault in the file', async () => {
    const { status, output } = runTool('qpdf', '--check', saved('twice.pdf', paper.twice));
    expect(output).toContain('No syntax or stream encoding errors found');
    expect(status).toBe(0);
  });

  testWith(
    'pdfsig',
    'pdfsig calls both signatures valid, the last one over the whole file',
    async () => {
      const { output } = runTool('pdfsig', saved('twice.pdf', paper.twice));
      expect(output.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(2);
      expect(output.match(/Signature Type: ETSI\.CAdES\.detached/g)).toHaveLength(2);
      expect(output.match(/ {2}- Total document signed/g)).toHaveLength(1);
    },
  );

  testWith(
    'certutil',
    'with the root in its store, pdfsig also trusts both certificates',
    async () => {
      const store = join(paper.folder, 'store');
      mkdirSync(store);
      runTool('certutil', '-N', '-d', `sql:${store}`, '--empty-password');
      const root = saved('root.pem', Buffer.from(paper.authority.rootPem));
      runTool('certutil', '-A', '-d', `sql:${store}`, '-n', 'root', '-t', 'CT,C,C', '-i', root);
      const signed = saved('twice.pdf', paper.twice);
      const { output } = runTool('pdfsig', '-nssdir', `sql:${store}`, signed);
      expect(output.match(/Certificate Validation: Certificate is Trusted\./g)).toHaveLength(2);
    },
  );

  testWith('pdftotext', 'what the boxes say can be copied as text', async () => {
    const { output } = runTool('pdftotext', '-layout', saved('twice.pdf', paper.twice), '-');
    for (const words of [
      'Demonstration signatory',
      '22 March 2024, 10:42 GMT',
      'Officer approval of PCD 1653',
      'Approved under paragraph 4.8',
      'Development certificate: not for legal use',
    ]) {
      expect(output).toContain(words);
    }
  });

  testWith(
    'pdffonts',
    'every font is embedded, cut down and has its way back to Unicode',
    async () => {
      const { output } = runTool('pdffonts', saved('twice.pdf', paper.twice));
      const fonts = output.split('\n').filter((line) => line.includes('NotoSans'));
      expect(fonts.length).toBeGreaterThanOrEqual(6);
      for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+NotoSans.* yes yes yes /);
    },
  );

  testWith('openssl', 'openssl verifies the CAdES signature of each range cut out', async () => {
    const file = readPdf(paper.twice);
    const root = saved('root.pem', Buffer.from(paper.authority.rootPem));
    for (const { field } of [OFFICER, DECIDER]) {
      const signature = signatureOf(file, field);
      const [, length = 0, second = 0, rest = 0] = signature.get('ByteRange') as number[];
      const { bytes } = signature.get('Contents') as unknown as { bytes: Buffer };
      const content = Buffer.concat([
        paper.twice.subarray(0, length),
        paper.twice.subarray(second, second + rest),
      ]);
      const { status, output } = runTool(
        'openssl',
        ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-purpose', 'any'],
        ...['-in', saved('one.cms', readFirstDer(bytes).raw)],
        ...['-content', saved('one.bin', content)],
        ...['-CAfile', root, '-out', '/dev/null'],
      );
      expect(output).toContain('CAdES Verification successful');
      expect(status).toBe(0);
    }
  });
});
