import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Response } from 'supertest';
import { blankPaper } from '../../src/papers/content/blank-paper';
import { plainPdf } from '../integration/papers/attached-files';
import { type PaperVisitor } from './paper-visitor';
import { type TestService } from './test-service';

const FIELDS = { category: 'business-case', title: 'The case', public: 'no' };

export interface Given {
  fields?: Record<string, string>;
  bytes?: Buffer;
  name?: string;
}

/** Somebody who attaches files to one paper, by its pages and by the API. */
export class AttachingVisitor {
  private constructor(
    readonly visitor: PaperVisitor,
    readonly paper: string,
  ) {}

  /** With a new paper of their own. */
  static async of(visitor: PaperVisitor): Promise<AttachingVisitor> {
    const content = blankPaper({ title: 'A paper', draftingOfficer: 'Policy officer' });
    return new AttachingVisitor(visitor, await visitor.start(content));
  }

  /** Somebody else at the same paper. */
  as(visitor: PaperVisitor): AttachingVisitor {
    return new AttachingVisitor(visitor, this.paper);
  }

  get page(): string {
    return `${this.paper}/attachments`;
  }

  get api(): string {
    return `/api/v1${this.paper}/attachments`;
  }

  async add({ fields = {}, bytes = plainPdf(), name = 'case.pdf' }: Given = {}): Promise<Response> {
    return this.visitor.agent
      .post(this.page)
      .field({ ...FIELDS, ...fields, _csrf: await this.visitor.token() })
      .attach('file', bytes, { filename: name });
  }

  async addByApi({ fields = {}, bytes = plainPdf(), name = 'case.pdf' }: Given = {}) {
    return this.visitor.agent
      .post(this.api)
      .set('x-csrf-token', await this.visitor.token())
      .field({ category: 'business-case', title: 'The case', ...fields })
      .attach('file', bytes, { filename: name });
  }

  async listed(): Promise<Record<string, unknown>[]> {
    const { body } = await this.visitor.agent.get(this.api).expect(200);
    return (body as { attachments: Record<string, unknown>[] }).attachments;
  }
}

export const storedFiles = (service: TestService): string[] =>
  readdirSync(join(dirname(service.database.file), 'files'));
