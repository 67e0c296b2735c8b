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

/** The words of a mail by their names; those of `because` are prose of somebody's. */
type MailWords = Record<string, string>;

const clean = (words: MailWords): MailWords =>
  Object.fromEntries(
    Object.entries(words).map(([name, text]) => [
      name,
      name === 'because' ? asParagraphs(text) : asLine(text),
    ]),
  );

type Render = (words: MailWords) => string;

function compile(name: string): Render {
  const source = readFileSync(packagePath('templates', 'mail', `${name}.hbs`), 'utf8');
  const template = Handlebars.create().compile<MailWords>(source, COMPILING);
  return (words) => template(words, RUNNING);
}

export interface WrittenMail {
  subject: string;
  text: string;
}

/**
 * Reads templates of `templates/mail/`, each by its name: the first line is `Subject: …`, then an
 * empty one.
 */
export function mailTemplates<Name extends string>(
  names: readonly Name[],
): (name: Name, words: MailWords) => WrittenMail {
  const templates = new Map(names.map((name) => [name, compile(name)]));
  return (name, words) => {
    const [, subject, text] = LAYOUT.exec(templates.get(name)!(clean(words))) ?? [];
    if (subject === undefined || text === undefined) {
      throw new Error(`templates/mail/${name}.hbs does not begin with its subject`);
    }
    return { subject, text };
  };
}

/** The same for the notices of papers. */
export function readMailTemplates(): (mail: NoticeMail) => WrittenMail {
  const write = mailTemplates(KINDS);
  return ({ template, ...words }) => write(template, words);
}
