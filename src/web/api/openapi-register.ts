import { type JsonSchema } from '../../papers/content/schema';
import { listOf, number, object, refTo, text } from './openapi-schemas';

const day: JsonSchema = { type: 'string', format: 'date' };
const instant: JsonSchema = { type: 'string', format: 'date-time' };
const pence: JsonSchema = { type: 'integer', minimum: 0 };
const count: JsonSchema = { type: 'integer', minimum: 0 };

/** What the register answers anybody. */
export const REGISTER_ANSWERS: Record<string, JsonSchema> = {
  DecisionListAnswer: object({
    decisions: listOf(
      object({
        reference: text,
        title: text,
        decidedOn: day,
        publishedOn: day,
        decidedBy: text,
        href: text,
      }),
    ),
    total: count,
    page: number,
    pages: number,
  }),
  PublishedMoney: object(
    {
      kind: { enum: ['exact', 'up-to'] },
      pence,
      byYear: listOf(object({ year: text, pence })),
    },
    ['byYear'],
  ),
  PublishedRecommendation: object(
    {
      number: text,
      kind: text,
      what: text,
      sum: text,
      sentences: listOf(text),
      money: refTo('PublishedMoney'),
      paragraph: text,
      limb: text,
    },
    ['sum', 'money', 'paragraph', 'limb'],
  ),
  PublishedGrant: object(
    {
      recommendation: text,
      recipient: text,
      agreement: text,
      purpose: text,
      gives: { enum: ['award', 'change', 'new-maximum'] },
      money: refTo('PublishedMoney'),
      heldBack: object({ pence, purpose: text }),
      until: text,
    },
    ['agreement', 'heldBack', 'until'],
  ),
  PublishedGrantInForce: object(
    {
      recommendation: text,
      letterNumber: text,
      agreement: text,
      inForceOn: day,
      recipient: text,
      purpose: text,
      reasons: listOf(text),
      conditions: listOf(text),
      money: { type: 'object', additionalProperties: { type: 'integer' } },
      newEndDate: day,
    },
    ['newEndDate'],
  ),
  PublishedFile: object(
    {
      title: text,
      fileName: text,
      mediaType: text,
      size: number,
      sha256: text,
      pages: number,
      href: text,
    },
    ['pages'],
  ),
  DecisionChange: object({
    reference: text,
    title: text,
    decidedOn: day,
    recipients: listOf(text),
    href: text,
  }),
  DecisionAnswer: object(
    {
      reference: text,
      title: text,
      body: text,
      decidedOn: day,
      decidedBy: text,
      scheme: object({ title: text, version: text }),
      under: listOf(object({ paragraph: text, limbs: listOf(text) })),
      publishedOn: day,
      publishedAt: instant,
      recommendations: listOf(refTo('PublishedRecommendation')),
      grants: listOf(refTo('PublishedGrant')),
      reliesOn: listOf(text),
      deferred: object({ until: day, reason: text }),
      filesHeldBack: count,
      signatures: listOf(
        object({
          post: text,
          act: { enum: ['officer-approval', 'decision'] },
          on: day,
          at: instant,
        }),
      ),
      certificates: text,
      href: text,
      signed: refTo('PublishedFile'),
      attachments: listOf(refTo('PublishedFile')),
      corrections: listOf(object({ number, on: day, words: text })),
      grantsInForce: listOf(refTo('PublishedGrantInForce')),
      changedBy: listOf(refTo('DecisionChange')),
      changes: listOf(refTo('DecisionChange')),
    },
    ['deferred'],
  ),
  CorrectionAnswer: object({ reference: text, number, on: day, words: text }),
};
