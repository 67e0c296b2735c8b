import fs from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../platform/files.adapter';
import { AuditReader } from '../record/audit.reader';
import { canonicalEvent, type ChainedEvent, chainHash, GENESIS } from '../record/audit-event';
import { addressOf } from '../register/decision-address';
import { PUBLIC_FILES } from '../signatures/keys/make-authority.adapter';
import { PersonKeys } from '../signatures/desk/person-keys.adapter';
import { type CastMember } from './demo-cast';
import { registerEntry } from './register-entry';
import { type Gone } from './whole-way';

/** Of the output folder: made anew by each run, so that no earlier run's signature is taken for this one's. */
export const DECISION_FOLDER = 'decision';

/** Within the output folder: what the signatures are verified against. */
export const ROOT = `${DECISION_FOLDER}/${PUBLIC_FILES.root}`;

export interface WrittenFile {
  /** Within the output folder. */
  file: string;
  title: string;
}

export const removeDecision = (out: string): void =>
  fs.rmSync(path.join(out, DECISION_FOLDER), { recursive: true, force: true });

/** An event a line with the hash it is chained by, so that whoever has the file can chain it anew. */
function auditTrail(events: ChainedEvent[], cast: CastMember[]): string {
  const names = new Map(cast.map(({ id, displayName }) => [id, displayName]));
  let hash = GENESIS;
  const lines = events.map((event) => {
    const said = canonicalEvent(event);
    hash = chainHash(hash, event.seq, said);
    const { actor } = event;
    const who = 'id' in actor ? (names.get(actor.id) ?? actor.id) : 'the service';
    return `{"who":${JSON.stringify(who)},"hash":"${hash}","event":${said}}\n`;
  });
  return lines.join('');
}

/** Every event on record, an event a line. */
export async function trail({ app, cast }: Gone): Promise<string> {
  const audit = app.get(AuditReader);
  const events = await audit.latest(await audit.count());
  return auditTrail(events.reverse(), cast);
}

type Content = [name: string, title: string, content: string | Uint8Array];

const indented = (json: string): string => `${JSON.stringify(JSON.parse(json), undefined, 2)}\n`;

async function registerFiles({ app, paper: { passage } }: Gone): Promise<Content[]> {
  if (passage.state !== 'published') return [];
  const address = addressOf(passage.reference);
  const names = { signed: `${address}.pdf`, paper: 'paper.html', page: 'register.html' };
  const { page, paper, json } = await registerEntry(app, address, names);
  return [
    [names.page, 'Register entry, as the public sees it', page],
    ['register.json', 'Register entry, as data', indented(json)],
    [names.paper, 'The paper as a web page', paper],
  ];
}

async function trustFiles({ app }: Gone): Promise<Content[]> {
  const { roots, crls = [] } = await app.get(PersonKeys).trust();
  const [root = ''] = roots;
  return [
    [PUBLIC_FILES.root, 'Root of the signers’ certificates', root],
    ...crls.map((list, at): Content => {
      const name = PUBLIC_FILES.lists[at] ?? '';
      return [name, `Revocation list, ${name}`, list];
    }),
  ];
}

/** The signed decision and all that goes with it; gives what was written, the decision first. */
export async function writeDecision(
  out: string,
  gone: Gone,
  signed: Uint8Array,
): Promise<WrittenFile[]> {
  const reference = gone.paper.passage.reference ?? '';
  const contents: Content[] = [
    [`${addressOf(reference)}.pdf`, `${reference} with two signatures`, signed],
    ...(await registerFiles(gone)),
    ['audit.jsonl', 'Audit trail, an event a line', await trail(gone)],
    ...(await trustFiles(gone)),
  ];
  fs.mkdirSync(path.join(out, DECISION_FOLDER), { recursive: true });
  for (const [name, , content] of contents) {
    await writeWhole(path.join(out, DECISION_FOLDER, name), content);
  }
  return contents.map(([name, title]) => ({ file: path.posix.join(DECISION_FOLDER, name), title }));
}
