import { type Response } from 'supertest';
import { type Cast, type Post } from '../integration/workflow/cast';
import { type FormInPage, formsIn } from './form-in-page';
import { type Visitor } from './test-service';

/** Somebody in a post who opens the pages of a paper and sends their forms, changed here and there. */
export class SigningVisitor {
  private constructor(private readonly visitor: Visitor) {}

  static async signedIn(cast: Cast, who: Post | 'stranger'): Promise<SigningVisitor> {
    return new SigningVisitor(await cast.service.signedIn(`${who}@example.org`));
  }

  token(): Promise<string> {
    return this.visitor.token();
  }

  async open(path: string): Promise<Response> {
    return this.visitor.agent.get(path);
  }

  /** The forms of a page that answer at its own address. */
  async forms(path: string): Promise<FormInPage[]> {
    const { text } = await this.open(path);
    return formsIn(text).filter(({ action }) => action === path);
  }

  async form(path: string, at = 0): Promise<FormInPage> {
    const form = (await this.forms(path))[at];
    if (!form) throw new Error(`${path} has no form of its own`);
    return form;
  }

  /** The form of a page that was answered, by where it is sent. */
  formOf({ text }: Response, path: string): FormInPage {
    const form = formsIn(text).find(({ action }) => action === path);
    if (!form) throw new Error(`the answer has no form for ${path}`);
    return form;
  }

  async send(form: Pick<FormInPage, 'action' | 'fields'>, changed = {}): Promise<Response> {
    const _csrf = await this.visitor.token();
    return this.sendBare(form.action, { ...form.fields, ...changed, _csrf });
  }

  async sendBare(path: string, fields: object): Promise<Response> {
    return this.visitor.agent.post(path).type('form').send(fields);
  }
}
