import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import { readDocument } from '../../../src/documents/read-document';
import {
  type DevelopmentAuthority,
  openDevelopmentAuthority,
} from '../../../src/signatures/keys/development-authority.adapter';
import { openSigner } from '../../../src/signatures/keys/open-signer.adapter';
import { signField, type SigningOrder } from '../../../src/signatures/sign-field.adapter';
import { temporaryFolder } from '../temporary-folder';

export const BODY = 'Mayor’s Office for Policing and Crime';
export const CERTIFICATE = 'Development certificate: not for legal use';

export const OFFICER: SigningOrder = {
  field: 'signature-1-ceo',
  at: new Date('2024-03-22T10:42:07Z'),
  face: {
    post: 'Chief Executive Officer',
    act: 'Officer approval of PCD 1653',
    certificate: CERTIFICATE,
    accent: '#16365C',
  },
};
export const DECIDER: SigningOrder = {
  field: 'signature-2-dmpc',
  at: new Date('2024-03-25T16:05:31Z'),
  face: {
    post: 'Deputy Mayor for Policing and Crime',
    act: 'Approved under paragraph 4.8',
    certificate: CERTIFICATE,
    accent: '#16365C',
  },
};

/** The sample paper, rendered, with its two empty fields. */
export function renderedPaper(): Buffer {
  const sample = join(__dirname, '..', 'documents', 'samples', 'decision-paper.html');
  return renderPdf(readDocument(readFileSync(sample, 'utf8')));
}

export async function authorityIn(folder: string): Promise<DevelopmentAuthority> {
  return openDevelopmentAuthority({
    folder: join(folder, 'keys'),
    body: BODY,
    address: 'http://decisions.example.org/keys',
    now: new Date(),
  });
}

/** A new key each, so that nothing depends on what another test left. */
export async function signAs(
  authority: DevelopmentAuthority,
  pdf: Uint8Array,
  order: SigningOrder,
): Promise<Buffer> {
  const personId = order.field;
  const passphrase = `passphrase of ${personId}`;
  const file = await authority.issueKey({ personId, name: 'Demonstration signatory', passphrase });
  return signField(pdf, await openSigner(file, { passphrase, at: order.at }), order);
}

export interface SignedPaper {
  folder: string;
  authority: DevelopmentAuthority;
  rendered: Buffer;
  once: Buffer;
  twice: Buffer;
  remove(): void;
}

/** Both signatures, made one after the other. */
export async function signedPaper(): Promise<SignedPaper> {
  const folder = temporaryFolder();
  const authority = await authorityIn(folder.path);
  const rendered = renderedPaper();
  const once = await signAs(authority, rendered, OFFICER);
  const twice = await signAs(authority, once, DECIDER);
  return { folder: folder.path, authority, rendered, once, twice, remove: () => folder.remove() };
}
