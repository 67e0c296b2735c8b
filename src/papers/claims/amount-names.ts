import { type AmountClaim } from './claim';
import { type Passage } from './passage';

/** Whom the words right beside a sum name as paying or being paid, be it a party or anybody else. */
export type Named = AmountClaim['named'][number];

const NAME =
  '((?:the\\s+)?[A-Z][\\w’&-]*(?:,?\\s+(?:(?:of|for|and|the)\\s+)?[A-Z][\\w’&-]*){0,7}(?:\\s+\\([A-Z]{2,10}\\))?)';
const MAY = '(?:(?:will|would|is to|are to|has agreed to|also|then)\\s+){0,3}';
const A_GRANT = '(?:a\\s+grant\\s+(?:of|worth)\\s+|the\\s+sum\\s+of\\s+)?';
const IS = '(?:(?:is|are|be|will be|would be|to be)\\s+)?';
const EQUALS = '(?:is|will be|comes(?:\\s+to)?|amounts(?:\\s+to)?|totals)\\s+';

const BEHIND: [Named['role'], RegExp][] = [
  [
    'payee',
    new RegExp(`^\\s+${IS}(?:(?:awarded|granted|paid|given|goes|go|will go)\\s+)?to\\s+${NAME}`),
  ],
  [
    'payer',
    new RegExp(
      `^\\s+(?:(?:in|of)\\s+funding\\s+)?${IS}(?:(?:comes|accepted|due|received)\\s+)?(?:from|(?:provided|paid|offered|given|contributed)\\s+by)\\s+${NAME}`,
    ),
  ],
];
const BEFORE: [Named['role'], RegExp][] = [
  [
    'payer',
    new RegExp(`${NAME}\\s+${MAY}(?:pays?|provides?|offers?|has offered|gives?|contributes?)\\s+$`),
  ],
  ['payer', new RegExp(`\\b(?:contribution|funding|income)\\s+from\\s+${NAME}\\s+${EQUALS}$`)],
  [
    'payee',
    new RegExp(
      `${NAME}\\s+${MAY}(?:receives?|gets?|(?:is|be)\\s+(?:awarded|granted|given|paid))\\s+${A_GRANT}$`,
    ),
  ],
  ['payee', new RegExp(`\\b(?:award|awards|pay|pays|give|gives)\\s+${NAME}\\s+${A_GRANT}$`)],
  [
    'payee',
    new RegExp(`\\b(?:grant|agreement|award)\\s+(?:to|with)\\s+${NAME}\\s+(?:${EQUALS})?$`),
  ],
];
/** Characters beside a sum in which its names must stand. */
const REACH = 200;
/** Who is meant is said elsewhere, or is the body itself. */
const NOBODY = /^(?:the\s+)?(?:It|They|This|These|That|We|He|She|Both|Each|Recommendations?)\b/;

interface Found {
  role: Named['role'];
  name: string;
  from: number;
}

function namedAt({ mentions }: Passage, { role, name, from }: Found): Named[] {
  if (NOBODY.test(name)) return [];
  const until = from + name.length;
  const mention = mentions.find((one) => one.from < until && one.until > from);
  return [{ name, role, ...(mention ? { party: mention.party.name } : {}) }];
}

/** `from` and `until` are the sum’s, its own qualifiers included before it. */
export function namesBeside(
  passage: Passage,
  { from, until }: { from: number; until: number },
): Named[] {
  const { readable } = passage;
  const start = Math.max(0, from - REACH);
  const [before, after] = [readable.slice(start, from), readable.slice(until, until + REACH)];
  const behind = BEHIND.flatMap(([role, pattern]) => {
    const name = pattern.exec(after)?.[1];
    return name ? namedAt(passage, { role, name, from: until + after.indexOf(name) }) : [];
  });
  const ahead = BEFORE.flatMap(([role, pattern]) => {
    const found = pattern.exec(before);
    const name = found?.[1];
    if (!found || !name) return [];
    const at = start + found.index + found[0].indexOf(name);
    return namedAt(passage, { role, name, from: at });
  });
  return [...behind, ...ahead];
}
