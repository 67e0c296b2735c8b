/** One value of a view: its path, with `*` for the places of a list, and its text. */
export interface ViewFact {
  path: string;
  text: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Every name a view has anywhere. */
export function namesIn(view: unknown): Set<string> {
  const names = new Set<string>();
  const gather = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(gather);
    else if (isRecord(value)) {
      for (const [name, inner] of Object.entries(value)) {
        names.add(name);
        gather(inner);
      }
    }
  };
  gather(view);
  return names;
}

/**
 * The view with every text and number replaced by a mark that stands nowhere else, and what each
 * mark stands for. Empty texts, booleans and nulls stay: they decide what is printed.
 */
export function marked(view: unknown): { view: unknown; facts: Map<string, ViewFact> } {
  const facts = new Map<string, ViewFact>();
  const replace = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => replace(one, `${path}/*`));
    if (isRecord(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, replace(one, `${path}/${name}`)]),
      );
    }
    if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return value;
    const mark = `fact${facts.size}mark`;
    facts.set(mark, { path, text: String(value) });
    return mark;
  };
  return { view: replace(view, ''), facts };
}
