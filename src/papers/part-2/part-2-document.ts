import { readDocument } from '../../documents/read-document';
import { type DocumentTree } from '../../documents/tree';
import { type LocalDate } from '../../kernel/local-date';
import { type ExemptFacts } from '../content/exempt-facts';
import { type Paper } from '../content/paper';
import { type HasPart2 } from '../content/statements';
import { type Manifest } from '../manifest';
import { textView } from '../markdown';
import { numberingOf } from '../numbering';
import { type PaperSetting, standingOf } from '../paper-document';
import { type AccessView, exemptionViews } from '../print/public-access';
import { theDecider } from '../print/route-words';
import { type SectionView, sectionViews } from '../print/sections';
import { approvalView, decisionView, type SignatureView } from '../print/signatures';
import { type Template } from '../template.adapter';

/** A paper that states a Part 2, with what the Part 2 says. */
export interface PaperWithPart2 {
  paper: Paper;
  part2: HasPart2;
  exempt: ExemptFacts;
}

/** What the template of a Part 2 prints: the shell of Part 1, the exemption and the exempt facts. */
export interface Part2View {
  lang: string;
  title: string;
  author: string;
  description: string;
  accent: string;
  date: LocalDate;
  reference: string;
  standing: string;
  footline: string;
  draft: { mark: string; revision: string } | null;
  documentKind: string;
  notice: { label: string; why: string };
  exemption: AccessView[];
  sections: SectionView[];
  approval: SignatureView;
  decision: SignatureView;
}

const NOTICE = {
  label: 'Part\u00a02: not for publication',
  why: 'This part holds exempt information. Only those on its access list may read it.',
};
const APPROVED = 'I have read this part with Part\u00a01. It is ready to be decided.';

/** The exempt facts in the place of the paper's own sections; what Part 1 prints is not said again. */
const inPlaceOf = (paper: Paper, { sections }: ExemptFacts): Paper => ({
  ...paper,
  summary: [],
  recommendations: [],
  sections,
});

/** Pure, as `paperView`: the same input gives the same view. */
export function part2View(
  { paper, part2, exempt }: PaperWithPart2,
  setting: PaperSetting,
  manifest: Manifest,
): Part2View {
  const { route, scheme, statutes, body, dates, acts = { advice: [] } } = setting;
  const standing = standingOf(setting, NOTICE.label);
  const printed = inPlaceOf(paper, exempt);
  const signing = {
    route,
    acts,
    isDraft: standing.draft !== null,
    reference: `Part\u00a02 of ${standing.reference}`,
  };
  const approval = approvalView(signing);
  const [post] = approval.paragraphs;
  return {
    ...standing,
    lang: 'en-GB',
    title: paper.title,
    author: body.name,
    description: `${manifest.documentKind} for ${theDecider(route)}, ${body.name}: ${paper.title}`,
    accent: body.accent,
    date: dates.paper,
    documentKind: manifest.documentKind,
    notice: NOTICE,
    exemption: exemptionViews(part2),
    sections: sectionViews(numberingOf(printed, manifest), { paper: printed, scheme, statutes }),
    approval: {
      ...approval,
      paragraphs: [...(post ? [post] : []), { inlines: textView(APPROVED) }],
    },
    decision: decisionView(signing),
  };
}

/**
 * The document of a Part 2: a file of its own beside that of Part 1.
 * @throws DocumentFault as `compose`
 */
export const composePart2 = (
  of: PaperWithPart2,
  setting: PaperSetting,
  template: Template<Part2View>,
): DocumentTree => readDocument(template.render(part2View(of, setting, template.manifest)));
