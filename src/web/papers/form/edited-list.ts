import { type ListAct } from './act';
import { type Typed, type TypedGroup } from './typed-fields';

/** A form after one of its buttons changed it, and the field or button that then has the focus. */
export interface Edited {
  typed: TypedGroup;
  /** Id on the page; absent where nothing was changed. */
  focus?: string;
}

/** What a new item of a list is, and which of its fields is written in first. */
export interface ListRule {
  blank: (kind: string, items: TypedGroup[]) => TypedGroup;
  first: (item: TypedGroup) => string;
  /** The buttons of its items lie in a menu, so after a move the field has the focus, not the button. */
  inMenu?: boolean;
}

type Change = (items: TypedGroup[]) => TypedGroup[];

/** The form with one list in it changed, wherever the path leads; undefined when it leads nowhere. */
export function withList(typed: TypedGroup, path: string, change: Change): TypedGroup {
  const [step, ...rest] = path.split('.');
  return { ...typed, [step!]: changedAt(typed[step!], rest, change) };
}

function changedAt(value: Typed | undefined, steps: string[], change: Change): Typed {
  if (steps.length === 0) return change(Array.isArray(value) ? value : []);
  const [step, ...rest] = steps;
  if (Array.isArray(value)) {
    return value.map((item, at) =>
      at === Number(step) ? (changedAt(item, rest, change) as TypedGroup) : item,
    );
  }
  const group = typeof value === 'object' ? value : {};
  return { ...group, [step!]: changedAt(group[step!], rest, change) };
}

function moved(items: TypedGroup[], at: number, to: number): TypedGroup[] {
  const item = items[at];
  if (!item || to < 0 || to >= items.length) return items;
  return items.toSpliced(at, 1).toSpliced(to, 0, item);
}

/** A button keeps the focus while it is still there, so that it can be pressed again. */
function movedFocus(
  verb: 'up' | 'down',
  list: string,
  { to, of }: { to: number; of: number },
): string {
  const end = verb === 'up' ? to === 0 : to === of - 1;
  const other = verb === 'up' ? 'down' : 'up';
  return `${end ? other : verb}:${list}.${to}`;
}

function editedItems(
  items: TypedGroup[],
  act: ListAct,
  rule: ListRule,
): { items: TypedGroup[]; focus?: string } {
  if (act.verb === 'add') {
    const item = rule.blank(act.kind, items);
    return { items: [...items, item], focus: `${act.list}.${items.length}.${rule.first(item)}` };
  }
  const { verb, list, at } = act;
  if (!items[at]) return { items };
  if (verb === 'remove') {
    const left = items.toSpliced(at, 1);
    const next = Math.min(at, left.length - 1);
    return {
      items: left,
      focus: next < 0 ? undefined : `${list}.${next}.${rule.first(left[next]!)}`,
    };
  }
  const to = Math.min(Math.max(at + (verb === 'up' ? -1 : 1), 0), items.length - 1);
  const focus = rule.inMenu
    ? `${list}.${to}.${rule.first(items[at]!)}`
    : movedFocus(verb, list, { to, of: items.length });
  return { items: moved(items, at, to), focus };
}

/** Adds to, moves in or removes from the list the act names. */
export function editedList(typed: TypedGroup, act: ListAct, rule: ListRule): Edited {
  let focus: string | undefined;
  const next = withList(typed, act.list, (items) => {
    const edited = editedItems(items, act, rule);
    focus = edited.focus;
    return edited.items;
  });
  return { typed: next, focus };
}
