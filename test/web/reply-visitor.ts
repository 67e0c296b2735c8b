import request, { type Response } from 'supertest';
import { type ReplyHouse } from '../integration/letters/reply-house';
import { formsIn } from './form-in-page';
import { type Agent } from './test-service';

export const REPLY = {
  name: 'Director of the Trust',
  post: 'Director',
  authority: 'yes',
};

/** A signatory at a browser without an account: keeps cookies and sends what forms hold. */
export class ReplyVisitor {
  readonly agent: Agent;

  constructor(private readonly house: ReplyHouse) {
    this.agent = request.agent(house.cast.service.server);
  }

  get(path: string): Promise<Response> {
    return Promise.resolve(this.agent.get(path));
  }

  /** Sends a form as the page has it, with what was typed into it. */
  async send(path: string, typed: Record<string, string>, shown?: string): Promise<Response> {
    const page = shown ?? (await this.get(path)).text;
    const { action, fields } = formsIn(page)[0]!;
    return this.agent
      .post(action)
      .type('form')
      .send({ ...fields, ...typed });
  }

  async open(token = this.house.token()): Promise<Response> {
    return this.send(`/reply/${token}`, {});
  }

  /** From the link to the letter, with the code that was sent. */
  async prove(): Promise<Response> {
    await this.open();
    await this.house.deliver();
    return this.send('/reply/code', { code: this.house.code(), act: 'check' });
  }

  async accept(typed: Record<string, string> = REPLY): Promise<Response> {
    return this.send('/reply/letter', typed);
  }
}
