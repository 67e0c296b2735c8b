import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf } from '../../../../src/papers/content/field-entry';
import { Paper } from '../../../../src/papers/content/paper';
import {
  parseAgreementEnvelope,
  parsePaper,
  parsePaperEnvelope,
} from '../../../../src/papers/content/parse';
import {
  agreementEnvelopeSchema,
  type JsonSchema,
  paperEnvelopeSchema,
  paperSchema,
  paperSchemaText,
  schemaFiles,
} from '../../../../src/papers/content/schema';
import { badPapers, goodFile, goodPapers } from './paper-files';
import { judgeOf } from './schema-judge';

const SCHEMAS = join(__dirname, '../../../../schema');
const accepts = judgeOf(paperSchema());

describe('the schema of a paper', () => {
  it('stands in schema/ as it is generated, and nothing else does', () => {
    const files = schemaFiles();
    expect(readdirSync(SCHEMAS).sort()).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files)) {
      expect(readFileSync(join(SCHEMAS, name), 'utf8')).toBe(text);
    }
    expect(files['paper.schema.json']).toBe(paperSchemaText());
  });

  it('names every class once and closes every object', () => {
    const definitions = Object.entries(paperSchema().$defs as Record<string, JsonSchema>);
    expect(definitions.map(([name]) => name)).toEqual(
      expect.arrayContaining(['Paper', 'MoneyCell']),
    );
    for (const [, definition] of definitions) expect(definition.additionalProperties).toBe(false);
    const paper = (paperSchema().$defs as Record<string, JsonSchema>).Paper!;
    expect(paper.required).toEqual(fieldsOf(Paper).map(({ name }) => name));
  });

  it.each(goodPapers().map(({ name, text }) => [name, text]))(
    'accepts each good paper: %s',
    (_name, text) => {
      expect({ accepted: accepts(JSON.parse(text)), errors: accepts.errors }).toEqual({
        accepted: true,
        errors: null,
      });
    },
  );

  it.each(badPapers().map(({ name, text }) => [name, text]))(
    'refuses each bad paper: %s',
    (_name, text) => {
      expect(accepts(JSON.parse(text))).toBe(false);
    },
  );
});

describe('the schema of an envelope', () => {
  const envelopes = [
    ['envelope', paperEnvelopeSchema(), parsePaperEnvelope],
    ['agreement', agreementEnvelopeSchema(), parseAgreementEnvelope],
  ] as const;

  it.each(envelopes)('agrees with the reader: %s', (name, schema, parse) => {
    const judge = judgeOf(schema);
    const good = goodFile(name) as Record<string, unknown>;
    expect([judge(good), 'value' in parse(good)]).toEqual([true, true]);
    for (const property of Object.keys(good)) {
      for (const wrong of [undefined, null, 5, [], {}]) {
        const bad: unknown = JSON.parse(JSON.stringify({ ...good, [property]: wrong }));
        expect([property, wrong, judge(bad)]).toEqual([property, wrong, 'value' in parse(bad)]);
      }
    }
  });
});

it('a paper the schema accepts is a paper the reader accepts, whatever its class', () => {
  for (const { text } of goodPapers()) expect(parsePaper(JSON.parse(text))).toHaveProperty('value');
});
