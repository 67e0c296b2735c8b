import { type DocumentTree } from '../documents/tree';
import { MOPAC } from '../papers/body';
import { type ExemptFacts } from '../papers/content/exempt-facts';
import { type PaperInput } from '../papers/content/parse';
import { composePart2, type Part2View } from '../papers/part-2/part-2-document';
import { routeOf } from '../papers/route';
import { loadTemplate } from '../papers/template.adapter';
import { type LocalDate } from '../kernel/local-date';
import { BadInput } from './command';
import { readExemptFacts } from './input-file.adapter';
import { rulebookFor } from './rulebook';

/** The one layout of a Part 2; a paper's own layout is Part 1's. */
const LAYOUT = 'part2.v1';

/** The two files a Part 2 is made from, by name for what is wrong with them. */
export interface Part2Files {
  input: PaperInput;
  file: string;
  exemptFile: string;
}

/** A section under a key the layout has not would be left out of print. */
function assertPrinted({ sections }: ExemptFacts, keys: string[], exemptFile: string): void {
  const lines = sections.flatMap(({ key }, at) =>
    keys.includes(key) ? [] : [`${exemptFile}: /sections/${at}/key: expected ${keys.join(', ')}`],
  );
  if (lines.length > 0) throw new BadInput(lines);
}

/**
 * The Part 2 of a paper that states one, from the paper and a file with the exempt facts.
 * @throws BadInput where the paper states none, or a fact would not be printed
 */
export function buildPart2(
  { input, file, exemptFile }: Part2Files,
  { reference, on }: { reference?: string; on?: LocalDate },
): DocumentTree {
  const { paper } = input;
  const { part2 } = paper.publication;
  if (part2.kind === 'no') {
    throw new BadInput([`${file}: /publication/part2: the paper says that there is no Part 2`]);
  }
  const exempt = readExemptFacts(exemptFile);
  const template = loadTemplate<Part2View>(LAYOUT);
  assertPrinted(
    exempt,
    template.manifest.sections.map(({ key }) => key),
    exemptFile,
  );
  const { scheme, statutes, on: day } = rulebookFor(input, on);
  const setting = {
    reference,
    dates: { paper: day },
    route: routeOf(paper, { scheme, on: day }),
    scheme,
    statutes,
    body: MOPAC,
  };
  return composePart2({ paper, part2, exempt }, setting, template);
}
