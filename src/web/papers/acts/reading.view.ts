import { numberingOf } from '../../../papers/numbering';
import { type AccessView, accessViews } from '../../../papers/print/public-access';
import {
  type BlockView,
  type SectionView,
  sectionViews,
  summaryView,
} from '../../../papers/print/sections';
import { type Scope } from '../../../workflow/passage/passage-act';
import { type AskedTo, askedTo } from '../signing/asked-to.view';
import { type PaperScene } from './paper-scene';

/** Parts of a paper as one reads them before acting; see `papers/acts/reading.njk`. */
export interface ReadingView {
  /** Title, summary and recommendations: the part that every act covers. */
  summary: BlockView[];
  asked: AskedTo[];
  sections: SectionView[];
  /** Absent where publication is no part of it. */
  access?: AccessView[];
}

/** @param scope - the parts that the act covers; what is none of them is left out */
export function readingView({ standing, context }: PaperScene, scope: Scope): ReadingView {
  const { content: paper } = standing;
  const { manifest, scheme, statutes } = context;
  const numbering = numberingOf(paper, manifest);
  const covers = (part: string): boolean => scope === 'everything' || scope.includes(part);
  const rules = manifest.sections.filter(
    ({ key, prints }) => covers(`section/${key}`) || prints.some(covers),
  );
  const read = new Set(rules.map(({ key }) => key));
  return {
    summary: summaryView(paper, numbering),
    asked: askedTo({ standing, numbering }),
    sections: sectionViews(numbering, { paper, scheme, statutes }).filter(({ id }) => read.has(id)),
    ...(covers('publication') && { access: accessViews(paper.publication) }),
  };
}
