import { STATES } from '../../workflow/passage/passage-state';
import { ATTACHMENT_CATEGORIES } from '../../papers/attachment-category';
import { LONGEST_TITLE } from '../../papers/attachment-rules';
import { type JsonSchema, paperEnvelopeSchema } from '../../papers/content/schema';

const LOCAL_DEFINITIONS = '#/$defs/';
const COMPONENTS = '#/components/schemas/';

/** The paper's generated definitions, with their references pointed at an OpenAPI document's own. */
export function paperComponents(): Record<string, JsonSchema> {
  const { $defs } = paperEnvelopeSchema() as { $defs: Record<string, JsonSchema> };
  const moved = JSON.stringify($defs).replaceAll(LOCAL_DEFINITIONS, COMPONENTS);
  return JSON.parse(moved) as Record<string, JsonSchema>;
}

export const text: JsonSchema = { type: 'string' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const instant: JsonSchema = { type: 'string', format: 'date-time' };
export const number: JsonSchema = { type: 'integer', minimum: 1 };
export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

export const refTo = (name: string): JsonSchema => ({ $ref: `${COMPONENTS}${name}` });

export function object(
  properties: Record<string, JsonSchema>,
  optional: string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

const standing = { number, version: number, state: { enum: [...STATES] }, title: text };

/** What the API answers, beside the paper itself. */
export const ANSWERS: Record<string, JsonSchema> = {
  SessionAnswer: object(
    {
      csrfToken: text,
      person: object({ signInName: text, displayName: text, post: text }),
    },
    ['person'],
  ),
  RevisionAnswer: object({ number, sha256: text, savedAt: instant }),
  RevisionContentAnswer: object({
    number,
    sha256: text,
    savedAt: instant,
    content: refTo('Paper'),
  }),
  RevisionsAnswer: object({ revisions: listOf(refTo('RevisionAnswer')) }),
  FindingCount: object({ stops: count, toAnswer: count, answered: count }),
  PaperAnswer: object({
    ...standing,
    createdAt: instant,
    revision: refTo('RevisionAnswer'),
    finished: listOf(text),
    findings: refTo('FindingCount'),
    content: refTo('Paper'),
  }),
  PaperListAnswer: object({
    papers: listOf(
      object({ ...standing, revision: number, createdAt: instant, updatedAt: instant }),
    ),
    total: count,
    page: number,
    pages: number,
  }),
  Place: object({ pointer: text, printed: text, words: text }, ['words']),
  Finding: object(
    {
      key: text,
      code: text,
      severity: { enum: ['stop', 'warn'] },
      at: refTo('Place'),
      against: refTo('Place'),
      params: { type: 'object', additionalProperties: text },
      words: object({ title: text, text, settle: text }),
      answer: object({ answer: text, by: text, at: instant, revision: number }),
    },
    ['against', 'answer'],
  ),
  FindingsAnswer: object({
    on: { type: 'string', format: 'date' },
    revision: number,
    count: refTo('FindingCount'),
    findings: listOf(refTo('Finding')),
  }),
  RouteAnswer: {
    type: 'object',
    description: 'Who may decide each recommendation, by which paragraph, and who acts in order.',
  },
  PassageAnswer: object(
    {
      number,
      version: number,
      state: { enum: [...STATES] },
      round: number,
      revision: number,
      reference: text,
      acts: listOf(refTo('ActAnswer')),
      copies: listOf(refTo('SigningCopyAnswer')),
      decision: object({ on: { type: 'string', format: 'date' }, post: text, sha256: text }),
      waitingFor: listOf(object({ act: text, advice: text, whose: text }, ['advice'])),
      yours: listOf(
        object(
          {
            act: text,
            advice: text,
            shown: text,
            withheld: listOf(object({ code: text, words: text })),
          },
          ['advice', 'shown'],
        ),
      ),
    },
    ['reference', 'decision'],
  ),
  ActAnswer: object(
    {
      number,
      kind: text,
      post: text,
      at: instant,
      revision: number,
      advice: text,
      opinion: text,
      words: text,
      fell: object({ at: instant, because: text, parts: listOf(text) }),
    },
    ['post', 'advice', 'opinion', 'words', 'fell'],
  ),
  SigningCopyAnswer: object(
    {
      number,
      revision: number,
      sha256: text,
      declaration: number,
      composedAt: instant,
      signatures: listOf(object({ slot: text, act: number, sha256: text })),
      void: text,
    },
    ['void'],
  ),
  AttachmentAnswer: object({
    id: text,
    category: { enum: [...ATTACHMENT_CATEGORIES] },
    title: text,
    fileName: text,
    mediaType: text,
    size: number,
    sha256: text,
    public: { type: 'boolean' },
    attachedAt: instant,
  }),
  AttachmentsAnswer: object({ attachments: listOf(refTo('AttachmentAnswer')) }),
  Problem: {
    type: 'object',
    description: 'RFC 9457 problem details.',
    properties: {
      type: text,
      status: number,
      title: text,
      code: text,
      detail: text,
      instance: text,
      requestId: text,
      errors: listOf(object({ pointer: text, detail: text })),
      findings: listOf({ type: 'object' }),
      currentVersion: number,
      differences: listOf({
        type: 'object',
        properties: { pointer: text, yours: {}, theirs: {} },
        required: ['pointer'],
      }),
    },
    required: ['type', 'status', 'title', 'code', 'instance', 'requestId'],
  },
};

/** What the API takes, beside its DTO classes. */
export const BODIES: Record<string, JsonSchema> = {
  PaperToStart: {
    oneOf: [
      object({ content: { anyOf: [refTo('Paper'), refTo('PaperEnvelope')] } }),
      object({ title: text, draftingOfficer: text }, ['draftingOfficer']),
    ],
  },
  SignIn: object({ signInName: text, password: text }),
  FileToAttach: object(
    {
      file: { type: 'string', format: 'binary' },
      category: { enum: [...ATTACHMENT_CATEGORIES] },
      title: { type: 'string', minLength: 1, maxLength: LONGEST_TITLE },
      public: { enum: ['true', 'false'], default: 'false' },
    },
    ['public'],
  ),
  PaperToSave: object({ content: refTo('Paper'), version: number }, ['version']),
};
