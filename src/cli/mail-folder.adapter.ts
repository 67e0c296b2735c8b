import fs from 'node:fs';
import path from 'node:path';
import { MAIL_FOLDER } from '../platform/mail.adapter';

/** Quoted-printable (RFC 2045, 6.7): soft line ends go, `=3D` and its like are read as UTF-8. */
function plain(text: string): string {
  const joined = text.replace(/=\r?\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The messages a demonstration has written to its mail folder, the newest first. */
export function messagesIn(dataDirectory: string): string[] {
  const folder = path.join(dataDirectory, MAIL_FOLDER);
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return names
    .filter((name) => !name.startsWith('.'))
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, at: fs.statSync(file, { bigint: true }).mtimeNs }))
    .sort((one, other) => (one.at < other.at ? 1 : -1))
    .map(({ file }) => plain(fs.readFileSync(file, 'latin1')));
}

/** The first group of the pattern in the newest message that has it. @throws Error where none has */
export function newestIn(dataDirectory: string, pattern: RegExp): string {
  for (const message of messagesIn(dataDirectory)) {
    const found = pattern.exec(message)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error(`no message in ${MAIL_FOLDER}/ has ${String(pattern)}`);
}
