import fc from 'fast-check';
import {
  type ContentClass,
  type FieldEntry,
  fieldsOf,
} from '../../../../src/papers/content/field-entry';
import { Paper } from '../../../../src/papers/content/paper';
import { paperOf, TEMPLATE } from './papers';

/** Texts that would do harm if anything in them were read as mark-up or as a template. */
export const NASTY = [
  '<script>alert(1)</script>',
  '</p><p>',
  '<li>',
  '{{title}}',
  '{{{title}}}',
  '{{> glance}}',
  '{{#each this}}',
  '**',
  '*a*',
  '&amp;',
  '&#60;b&#62;',
  '"',
  "'",
  '`',
  '=',
  '[x](javascript:alert(1))',
  '[x](https://example.org)',
  '<!--',
  ']]>',
  '\\',
  '\n',
  '# ',
  '1. ',
  'constructor',
  '__proto__',
  '$&',
];

export const nastyText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 8 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''))
  .filter((text) => /\S/.test(text));

const FORMATS: Record<string, fc.Arbitrary<string>> = {
  identifier: fc.constantFrom('r1', 'r2', 'r3', 'bids', 'prsra-2011', 'award'),
  'local-date': fc.constantFrom('2024-03-18', '2025-12-01', '2023-02-28'),
  'partial-date': fc.constantFrom('2024', '2024-03', '2024-03-18', '2026-11'),
  'financial-year': fc.constantFrom('2023/24', '2024/25', '2025/26'),
};

const MOST = 3;

function valueOf(schema: Record<string, unknown>): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  if (schema.type === 'integer') return fc.nat({ max: Number(schema.maximum) });
  const format = typeof schema.format === 'string' ? FORMATS[schema.format] : undefined;
  const longest = Number(schema.maxLength);
  return (
    format ?? nastyText.map((text) => text.slice(0, longest)).filter((text) => /\S/.test(text))
  );
}

function fieldOf({ field, optional }: FieldEntry): fc.Arbitrary<unknown> {
  const required = ((): fc.Arbitrary<unknown> => {
    if (field.shape === 'value') return valueOf(field.schema);
    const one = fc.oneof(...Object.values(field.classes).map(objectOf));
    if (field.shape === 'one') return one;
    return fc.array(one, { minLength: field.min, maxLength: Math.max(field.min, MOST) });
  })();
  return optional ? fc.option(required, { nil: undefined }) : required;
}

/** Any value of a content class, made from the same metadata as the schema. */
function objectOf(type: ContentClass): fc.Arbitrary<object> {
  return fc.record(Object.fromEntries(fieldsOf(type).map((entry) => [entry.name, fieldOf(entry)])));
}

/** Sections the template knows, each once: others are no part of its form. */
function withKnownSections(content: { sections?: { key: string }[] }): unknown {
  const keys = TEMPLATE.manifest.sections.map(({ key }) => key);
  content.sections?.forEach((section, at) => {
    section.key = keys[(at * 4) % keys.length]!;
  });
  return JSON.parse(JSON.stringify(content));
}

/** Any paper that can be entered, sensible or not. */
export const anyPaper: fc.Arbitrary<Paper> = objectOf(Paper).map((content) =>
  paperOf(withKnownSections(content)),
);
