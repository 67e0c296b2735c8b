import { type Response } from 'supertest';
import { type ReplyHouse } from '../integration/letters/reply-house';
import { type Post } from '../integration/workflow/cast';
import { formsIn, mainWords } from './form-in-page';
import { FormVisitor } from './people-visitor';

/** Somebody at the pages of letters, as the post they fill. */
export class LetterVisitor extends FormVisitor {
  static async signedIn({ cast }: ReplyHouse, post: Post): Promise<LetterVisitor> {
    return new LetterVisitor(await cast.service.signedIn(`${post}@example.org`));
  }

  /** Visible words of the page's main part. */
  async words(path: string): Promise<string> {
    return wordsOf(await this.open(path));
  }

  /** Fills in the form of a page as a browser would, and presses its button. */
  async fill(path: string, fields: Record<string, string> = {}, act = 'save'): Promise<Response> {
    const page = await this.open(path);
    const form = formsIn(page.text).find(({ action }) => action === path);
    if (!form) throw new Error(`${path} has no form: ${page.status} ${wordsOf(page)}`);
    return this.send(path, { ...form.fields, ...fields, act });
  }

  /** A form with a file, as a browser sends it. */
  async upload(path: string, fields: Record<string, string>, file?: Buffer): Promise<Response> {
    const _csrf = await this.visitor.token();
    const sent = this.visitor.agent.post(path);
    for (const [name, value] of Object.entries({ _csrf, ...fields })) void sent.field(name, value);
    return file ? sent.attach('file', file, 'scan.pdf') : sent;
  }
}

export const wordsOf = ({ text }: Response): string =>
  mainWords(text.replaceAll('><', '> <').replaceAll('<br>', ' ')).replaceAll('\u00a0', ' ');

export const day = (name: string, text: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = text.split('-');
  return { [`${name}.day`]: date, [`${name}.month`]: month, [`${name}.year`]: year };
};
