import { type Element, isTag } from 'domhandler';
import { findAll, findOne, getAttributeValue, hasAttrib, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** A form as a browser would send it: what stands in its fields, without any button. */
export interface FormInPage {
  action: string;
  fields: Record<string, string>;
  /** Values of its buttons called `act`, by what they say. */
  acts: Record<string, string>;
}

const attribute = (element: Element, name: string): string =>
  getAttributeValue(element, name) ?? '';

/** A browser leaves out the line end a text area begins with, and sends CR LF for every other. */
const areaValue = (element: Element): string =>
  textContent(element).replace(/^\n/, '').replaceAll('\n', '\r\n');

function selectValue(element: Element): string {
  const options = findAll((one) => one.name === 'option', element.children);
  const chosen = options.find((option) => hasAttrib(option, 'selected')) ?? options[0];
  return chosen ? attribute(chosen, 'value') : '';
}

const UNCHECKED = new Set(['radio', 'checkbox']);

function valueOf(element: Element): string | undefined {
  if (element.name === 'textarea') return areaValue(element);
  if (element.name === 'select') return selectValue(element);
  if (element.name !== 'input') return undefined;
  const isOff = UNCHECKED.has(attribute(element, 'type')) && !hasAttrib(element, 'checked');
  return isOff ? undefined : attribute(element, 'value');
}

const wordsOn = (element: Element): string => textContent(element).replace(/\s+/g, ' ').trim();

function read(form: Element): FormInPage {
  const fields: Record<string, string> = {};
  const acts: Record<string, string> = {};
  for (const element of findAll(isTag, form.children)) {
    const name = attribute(element, 'name');
    if (element.name === 'button' && name === 'act') {
      acts[wordsOn(element)] = attribute(element, 'value');
    }
    const value = valueOf(element);
    if (name !== '' && value !== undefined) fields[name] = value;
  }
  return { action: attribute(form, 'action'), fields, acts };
}

/** The forms of a page in their order. */
export const formsIn = (html: string): FormInPage[] =>
  findAll((one) => one.name === 'form', parseDocument(html).children).map(read);

/** The form of a page that changes a part of a paper. */
export function partForm(html: string): FormInPage {
  const form = formsIn(html).find(({ fields }) => 'version' in fields);
  if (!form) throw new Error('the page has no form of a part');
  return form;
}

/** Visible words of a page's main part. */
export function mainWords(html: string): string {
  const main = findOne((one) => one.name === 'main', parseDocument(html).children);
  return main ? wordsOn(main) : '';
}
