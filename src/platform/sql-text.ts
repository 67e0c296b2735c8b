/** Text, quoted names and comments: whatever stands in there is neither a place nor an end. */
const OPAQUE =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;
const TRIGGER = /^\s*CREATE\s+(?:TEMP(?:ORARY)?\s+)?TRIGGER\b/i;

const bare = (sql: string): string => sql.replace(OPAQUE, ' ');

/** How many parameters the statement takes: `?` counts on, `?7` reserves the places up to 7. */
export function placesIn(sql: string): number {
  let places = 0;
  for (const [, number] of bare(sql).matchAll(/\?(\d+)?/g)) {
    places = number === undefined ? places + 1 : Math.max(places, Number(number));
  }
  return places;
}

/** Whether text follows the first statement; SQLite would leave it unexecuted without a word. */
export function hasSecondStatement(sql: string): boolean {
  const text = bare(sql);
  if (TRIGGER.test(text)) return false;
  const end = text.indexOf(';');
  return end >= 0 && /[^\s;]/.test(text.slice(end));
}
