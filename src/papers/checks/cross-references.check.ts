import { proseOf } from '../claims/prose';
import { crossReferencesOf } from '../cross-references';
import { referencesIn } from '../markdown';
import { code, defineCheck, type Examined, type Found } from './check';
import { placeOf } from './places';

const CODES = {
  'reference-leads-nowhere': code<{ id: string }>({
    severity: 'stop',
    title: 'A reference leads to no part of the paper',
    words: ({ id }) => ({
      sentence: `The text refers to “#${id}”, and no recommendation and no printed section of this paper has that id.`,
      settle: 'Give the id of a recommendation or the key of a section, or take the reference out.',
      at: `#${id}`,
    }),
    example: { id: 'r9' },
  }),
};
type ReferenceFound = Found<typeof CODES>;

function unresolved(examined: Examined): ReferenceFound[] {
  const { paper, numbering } = examined;
  const leadsTo = crossReferencesOf(paper, numbering);
  return proseOf(paper)
    .filter(({ recommendation }) => recommendation === undefined)
    .flatMap(({ pointer, text }) =>
      referencesIn(text)
        .filter((id) => !leadsTo(id))
        .map((id): ReferenceFound => {
          const words = `(#${id})`;
          return {
            code: 'reference-leads-nowhere',
            at: { ...placeOf(examined, pointer), words },
            offset: text.indexOf(words),
            params: { id },
          };
        }),
    );
}

export const crossReferences = defineCheck({
  name: 'cross-references',
  compares:
    'References of the prose to parts of the paper, `[recommendation](#r2)`, with those parts.',
  source: 'Numbers are generated, so a reference has to find what it means.',
  codes: CODES,
  check: unresolved,
});
