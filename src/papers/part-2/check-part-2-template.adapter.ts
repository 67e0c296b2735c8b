import { faultsOf, type Trial } from '../check-template.adapter';
import { type ExemptFacts } from '../content/exempt-facts';
import { type Part2View, part2View } from './part-2-document';

/**
 * What is wrong with a template of a Part 2, as `templateFaults` says it of Part 1: tried on every
 * trial whose paper states a Part 2, with the same exempt facts.
 */
export const part2TemplateFaults = (
  folder: string,
  trials: readonly Trial[],
  exempt: ExemptFacts,
): string[] =>
  faultsOf<Part2View>(folder, (manifest) =>
    statingPart2(trials).map(({ name, paper, part2, setting }) => ({
      name,
      view: part2View({ paper, part2, exempt }, setting, manifest),
    })),
  );

/** The trials whose paper states a Part 2. */
export const statingPart2 = (trials: readonly Trial[]) =>
  trials.flatMap((trial) => {
    const { part2 } = trial.paper.publication;
    return part2.kind === 'yes' ? [{ ...trial, part2 }] : [];
  });
