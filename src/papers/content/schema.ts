import { AgreementEnvelope } from './agreement-facts';
import { PaperEnvelope } from './envelope';
import { ExemptFacts } from './exempt-facts';
import { type ContentClass, type FieldEntry, fieldsOf, type FieldShape } from './field-entry';
import { Paper } from './paper';
import { LIMITS } from './plain-json';

export type JsonSchema = Record<string, unknown>;

const reference = (type: ContentClass): JsonSchema => ({ $ref: `#/$defs/${type.name}` });

interface Choices {
  classes: Record<string, ContentClass>;
  byKind: boolean;
}

function objectSchema({ classes, byKind }: Choices): JsonSchema {
  const references = Object.values(classes).map(reference);
  if (!byKind) return references[0]!;
  // OpenAPI's discriminator without a mapping: the `const` of each class says which kind it is.
  const discriminator = { propertyName: 'kind' };
  return { type: 'object', discriminator, oneOf: references };
}

function fieldSchema(field: FieldShape): JsonSchema {
  if (field.shape === 'value') return field.schema;
  if (field.shape === 'one') return objectSchema(field);
  const { min, max } = field;
  return { type: 'array', minItems: min, maxItems: max, items: objectSchema(field) };
}

const classSchema = (fields: readonly FieldEntry[]): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(fields.map(({ name, field }) => [name, fieldSchema(field)])),
  required: fields.filter(({ optional }) => !optional).map(({ name }) => name),
  additionalProperties: false,
});

/** The class and every class it holds, each once, in the order they are met. */
function classesUnder(root: ContentClass, met = new Set<ContentClass>()): Set<ContentClass> {
  if (met.has(root)) return met;
  met.add(root);
  for (const { field } of fieldsOf(root)) {
    if (field.shape === 'value') continue;
    for (const type of Object.values(field.classes)) classesUnder(type, met);
  }
  return met;
}

const BEYOND =
  `Besides: at most ${LIMITS.values} values and ${LIMITS.characters} characters in all, ` +
  'and no name twice in one object.';

interface SchemaOf {
  root: ContentClass;
  id: string;
  title: string;
}

/**
 * JSON Schema 2020-12, generated from the same fields the validator reads: closed objects, unions
 * by `oneOf`, `const` and `discriminator`. The formats are those of `FORMATS`; each has its pattern
 * beside it for readers that know no formats.
 */
const schemaOf = ({ root, id, title }: SchemaOf): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:decision-papers:${id}`,
  title,
  description: BEYOND,
  ...reference(root),
  $defs: Object.fromEntries(
    [...classesUnder(root)].map((type) => [type.name, classSchema(fieldsOf(type))]),
  ),
});

/** The decision paper, as the API, the pages and `build` take it. */
export const paperSchema = (): JsonSchema =>
  schemaOf({ root: Paper, id: 'paper', title: 'Decision paper' });

/** `examples/*.json`: a paper with its business date and what was added to make it whole. */
export const paperEnvelopeSchema = (): JsonSchema =>
  schemaOf({ root: PaperEnvelope, id: 'paper-envelope', title: 'Decision paper in its envelope' });

/** `examples/agreements/*.json`. */
export const agreementEnvelopeSchema = (): JsonSchema =>
  schemaOf({
    root: AgreementEnvelope,
    id: 'agreement-envelope',
    title: 'Grant agreement in its envelope',
  });

/** The facts of a Part 2, as `build --part-2` takes them. */
export const exemptFactsSchema = (): JsonSchema =>
  schemaOf({ root: ExemptFacts, id: 'exempt-facts', title: 'Exempt facts of a decision paper' });

const textOf = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;

/** `schema/paper.schema.json`, byte by byte. */
export const paperSchemaText = (): string => textOf(paperSchema());

/** Every generated file of `schema/` by its name. */
export const schemaFiles = (): Record<string, string> => ({
  'paper.schema.json': paperSchemaText(),
  'paper-envelope.schema.json': textOf(paperEnvelopeSchema()),
  'agreement-envelope.schema.json': textOf(agreementEnvelopeSchema()),
  'exempt-facts.schema.json': textOf(exemptFactsSchema()),
});
