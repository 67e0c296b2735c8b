import { Parser } from 'htmlparser2';

/** Every element of an XML document in its order: its names from the root on, and its own text. */
export function xmlElements(xml: string): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = [];
  const open: { path: string; text: string }[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => {
        const path = [open.at(-1)?.path, name].filter(Boolean).join('/');
        const element = { path, text: '' };
        open.push(element);
        found.push(element);
      },
      ontext: (text) => {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag: () => open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}
