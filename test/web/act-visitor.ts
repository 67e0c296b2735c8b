import { type Response } from 'supertest';
import { type PassageAnswer } from '../../src/web/api/passage.view';
import { type Cast, type Post } from '../integration/workflow/cast';
import { PASSWORD, type Visitor } from './test-service';

const NOTHING_SHOWN = '0'.repeat(64);

/** Somebody who acts on papers through the API, as the post they fill. */
export class ActVisitor {
  private constructor(
    private readonly visitor: Visitor,
    private readonly token: string,
  ) {}

  static async signedIn(cast: Cast, post: Post | 'stranger'): Promise<ActVisitor> {
    const visitor = await cast.service.signedIn(`${post}@example.org`);
    return new ActVisitor(visitor, await visitor.token());
  }

  get(path: string): Promise<Response> {
    return this.visitor.agent.get(`/api/v1/papers/${path}`).then((answer) => answer);
  }

  post(path: string, body: object): Promise<Response> {
    const at = path === '' ? '/api/v1/papers' : `/api/v1/papers/${path}`;
    const sent = this.visitor.agent.post(at).set('x-csrf-token', this.token).send(body);
    return sent.then((answer) => answer);
  }

  async passage(number: number): Promise<PassageAnswer> {
    return (await this.get(`${number}/passage`)).body as PassageAnswer;
  }

  /** What the person is shown before the act; a hash of nothing where it is not theirs. */
  async shown(number: number, act: string, advice?: string): Promise<string> {
    const { yours = [] } = await this.passage(number);
    const own = yours.find((each) => each.act === act && each.advice === advice);
    return own?.shown ?? NOTHING_SHOWN;
  }
}

export const NO_INTERESTS = { interests: 'none' } as const;
export const PROOF = { password: PASSWORD } as const;
