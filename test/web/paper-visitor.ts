import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Response } from 'supertest';
import { type Paper } from '../../src/papers/content/paper';
import { type FormInPage, partForm } from './form-in-page';
import { type TestService, type Visitor } from './test-service';

export const examplePaper = (name: string): Paper => {
  const file = join(__dirname, '../../examples', `${name}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { paper: Paper }).paper;
};

/** Somebody who reads pages and sends their forms back, changed here and there. */
export class PaperVisitor {
  private constructor(private readonly visitor: Visitor) {}

  static async signedIn(service: TestService, name: string): Promise<PaperVisitor> {
    return new PaperVisitor(await service.signedIn(name));
  }

  get agent(): Visitor['agent'] {
    return this.visitor.agent;
  }

  /** CSRF token of the session. */
  token(): Promise<string> {
    return this.visitor.token();
  }

  /** Starts a paper with this content. @returns its address */
  async start(content: Paper): Promise<string> {
    const { body } = await this.agent
      .post('/api/v1/papers')
      .set('x-csrf-token', await this.visitor.token())
      .send({ content })
      .expect(201);
    return `/papers/${(body as { number: number }).number}`;
  }

  async page(path: string, status = 200): Promise<string> {
    return (await this.agent.get(path).expect(status)).text;
  }

  /** The form of a page that changes a part of a paper. */
  async form(path: string): Promise<FormInPage> {
    return partForm(await this.page(path));
  }

  /** Sends a form with some of its fields changed, by its button. */
  async send(
    form: Pick<FormInPage, 'action' | 'fields'>,
    changed: Record<string, string> = {},
    act = 'save',
  ): Promise<Response> {
    return this.agent
      .post(form.action)
      .type('form')
      .send({ ...form.fields, ...changed, act, _csrf: await this.visitor.token() });
  }

  async content(paper: string): Promise<Paper> {
    return JSON.parse((await this.agent.get(`${paper}/paper.json`).expect(200)).text) as Paper;
  }

  async upload(bytes: Buffer): Promise<Response> {
    return this.agent
      .post('/papers/upload')
      .field('_csrf', await this.visitor.token())
      .attach('file', bytes, 'paper.json');
  }
}
