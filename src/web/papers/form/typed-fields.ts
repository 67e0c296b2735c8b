/** What a person typed, as the page shows it: strings, grouped and listed by the names of the fields. */
export type Typed = string | TypedGroup | TypedGroup[];
export interface TypedGroup {
  [field: string]: Typed;
}

const NAME = /^[a-z][a-zA-Z0-9]*(\.([a-z][a-zA-Z0-9]*|\d{1,4}))*$/;

type Branch = Map<string, Branch | string>;

function enter(root: Branch, name: string, value: string): void {
  const steps = name.split('.');
  const last = steps.pop()!;
  let branch = root;
  for (const step of steps) {
    const next = branch.get(step) ?? new Map<string, Branch | string>();
    // A name that is a field and a group at once can only be made by hand: the first one stays.
    if (typeof next === 'string') return;
    branch.set(step, next);
    branch = next;
  }
  if (!branch.has(last)) branch.set(last, value);
}

const isIndex = (step: string): boolean => /^\d+$/.test(step);

function grown(branch: Branch): TypedGroup | TypedGroup[] {
  const steps = [...branch.keys()];
  if (steps.length > 0 && steps.every(isIndex)) {
    return steps
      .sort((one, other) => Number(one) - Number(other))
      .map((step) => branch.get(step)!)
      .filter((child) => typeof child !== 'string')
      .map((child) => groupOf(child));
  }
  return groupOf(branch);
}

const groupOf = (branch: Branch): TypedGroup =>
  Object.fromEntries(
    [...branch].map(([step, child]) => [step, typeof child === 'string' ? child : grown(child)]),
  );

/**
 * The fields of a submitted form, nested by their names: `blocks.0.text` is the text of the first
 * block. Gaps in a list are closed. Line ends become line feeds. Names that are none of ours fall.
 */
export function typedFields(body: Readonly<Record<string, unknown>>): TypedGroup {
  const root: Branch = new Map();
  for (const [name, value] of Object.entries(body)) {
    if (typeof value !== 'string' || !NAME.test(name)) continue;
    enter(root, name, value.replace(/\r\n?/g, '\n'));
  }
  return groupOf(root);
}

/** The lists a form may hold: every one of them is a list even while it is empty. */
export const listIn = (group: TypedGroup, field: string): TypedGroup[] => {
  const value = group[field];
  return Array.isArray(value) ? value : [];
};

export const groupIn = (group: TypedGroup, field: string): TypedGroup => {
  const value = group[field];
  return value !== undefined && typeof value !== 'string' && !Array.isArray(value) ? value : {};
};

export const textIn = (group: TypedGroup, field: string): string => {
  const value = group[field];
  return typeof value === 'string' ? value : '';
};
