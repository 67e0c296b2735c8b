import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { packagePath } from '../../platform/package-root';
import { type Notice } from '../../workflow/notices/notice';
import { type NoticeMail } from './notice-mail';

const KINDS = [
  'your-turn',
  'returned',
  'decided',
  'published',
] as const satisfies readonly Notice['kind'][];
const LAYOUT = /^Subject: ([^\n]+)\n\n([^]+)$/;

/** Plain text, so nothing is escaped; nothing beyond the mail's own properties is reached. */
const COMPILING: CompileOptions = { strict: true, noEscape: true, knownHelpersOnly: true };
const RUNNING: Handlebars.RuntimeOptions = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
};

/** Each of a line's words apart by one space, so that a title cannot begin a line of its own. */
const asLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** A reason keeps its paragraphs. */
const asParagraphs = (text: string): string =>
  text
    .split(/(?:\s*\n){2,}/)
    .map((paragraph) => paragraph.split('\n').map(asLine).join('\n'))
    .join('\n\n');

const clean = (mail: NoticeMail): NoticeMail => {
  const lines = Object.entries(mail).map(([name, text]) => [name, asLine(String(text))]);
  return { ...Object.fromEntries(lines), because: asParagraphs(mail.because) } as NoticeMail;
};

type Render = (mail: NoticeMail) => string;

function compile(kind: Notice['kind']): Render {
  const source = readFileSync(packagePath('templates', 'mail', `${kind}.hbs`), 'utf8');
  const template = Handlebars.create().compile<NoticeMail>(source, COMPILING);
  return (mail) => template(mail, RUNNING);
}

/** Reads every template of `templates/mail/`: its first line is `Subject: …`, then an empty one. */
export function readMailTemplates(): (mail: NoticeMail) => { subject: string; text: string } {
  const templates = new Map(KINDS.map((kind) => [kind, compile(kind)]));
  return (mail) => {
    const written = templates.get(mail.template)!(clean(mail));
    const [, subject, text] = LAYOUT.exec(written) ?? [];
    if (subject === undefined || text === undefined) {
      throw new Error(`templates/mail/${mail.template}.hbs does not begin with its subject`);
    }
    return { subject, text };
  };
}
