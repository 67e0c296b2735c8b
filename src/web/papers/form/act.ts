/** Changes a list of the form: moves or removes an item, or adds one. */
export type ListAct =
  | { verb: 'up'; list: string; at: number }
  | { verb: 'down'; list: string; at: number }
  | { verb: 'remove'; list: string; at: number }
  | { verb: 'add'; list: string; kind: string };

/** Value of the button that saves and then shows the paper as it will be signed. */
export const SAVE_AND_READ = 'save-and-read';

/** Asks a form to be shown with what is typed in it, and to do nothing. */
export const SHOW_AGAIN = 'show-again';

/** What a button of a form asks for: to save, or to change what stands on the page first. */
export type Act = { verb: 'save' } | { verb: 'update' } | ListAct;

const ITEM = /^(up|down|remove):([a-zA-Z0-9.]+)\.(\d{1,4})$/;
const LIST = /^add:([a-zA-Z0-9.]+)(?::([a-z-]+))?$/;

/**
 * The value of the button that was pressed: `save`, `up:blocks.2`, `add:blocks:table`. Anything
 * else, and a form sent without a button, only shows the page again: nothing typed is lost.
 */
export function actOf(value: unknown): Act {
  if (value === 'save' || value === SAVE_AND_READ) return { verb: 'save' };
  const text = typeof value === 'string' ? value : '';
  const item = ITEM.exec(text);
  if (item) {
    return { verb: item[1] as 'up' | 'down' | 'remove', list: item[2]!, at: Number(item[3]) };
  }
  const list = LIST.exec(text);
  return list ? { verb: 'add', list: list[1]!, kind: list[2] ?? '' } : { verb: 'update' };
}
