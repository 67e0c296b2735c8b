import { formatDate, type LocalDate } from '../kernel/local-date';
import { type Scheme, type Statute } from '../scheme/scheme';
import { type ActsInPrint } from './acts-in-print';
import { type Attachment } from './attachment';
import { type Body } from './body';
import { type Paper } from './content/paper';
import { recommendationAnchor } from './cross-references';
import { glanceView, type GlanceView } from './glance';
import { type Manifest } from './manifest';
import { numberingOf } from './numbering';
import { attachmentsView } from './print/attachments';
import { declarationsView } from './print/declarations';
import { accessViews, type AccessView } from './print/public-access';
import { theDecider } from './print/route-words';
import { type BlockView, type SectionView, sectionViews, summaryView } from './print/sections';
import { approvalView, decisionView, type SignatureView } from './print/signatures';
import { capitalised } from '../kernel/sentences';
import { type TableView } from '../documents/table-view';
import { type Route } from './route';
import { recommendationNumbers, recommendationWording } from './wording';

/** Everything a document is made from besides the paper and the template. */
export interface PaperSetting {
  /** `PCD 1653`. Absent: the document is a draft and says so on every page. */
  reference?: string;
  /** What a draft is called: `27` prints "Working paper 27". */
  workingNumber?: number | string;
  /** The saved revision a draft shows. */
  revision?: { number: number; on: LocalDate };
  dates: {
    /** The date the paper bears; the file's creation date too. */
    paper: LocalDate;
  };
  route: Route;
  scheme: Scheme;
  statutes: readonly Statute[];
  body: Body;
  /** What was done on the paper; absent before there is a workflow to say it. */
  acts?: ActsInPrint;
  /** The files that belong to the paper; absent where there is none. */
  attachments?: readonly Attachment[];
}

export interface RecommendationView {
  number: string;
  /** Its id in the document, to which other parts may lead. */
  anchor: string;
  what: string;
  sum: string | null;
  paragraph: string | null;
}

/** What the template prints, in the order of the signed form. Own properties only, none missing. */
export interface PaperView {
  lang: string;
  title: string;
  author: string;
  /** What the body is called for short. */
  shortName: string;
  description: string;
  accent: string;
  date: LocalDate;
  /** In the running head. */
  reference: string;
  /** Under the body's name: the reference, or what a draft is called. */
  standing: string;
  footline: string;
  draft: { mark: string; revision: string } | null;
  documentKind: string;
  glance: GlanceView;
  summary: BlockView[];
  asked: string;
  recommendations: RecommendationView[];
  decision: SignatureView;
  partOne: string;
  sections: SectionView[];
  attachments: TableView | null;
  access: AccessView[];
  declarations: TableView;
  approval: SignatureView;
}

const NO_ACTS: ActsInPrint = { advice: [] };

type Standing = Pick<PaperView, 'reference' | 'standing' | 'footline' | 'draft'>;

const workingName = ({ workingNumber }: PaperSetting): string =>
  workingNumber === undefined ? 'Working paper' : `Working paper\u00a0${workingNumber}`;

function draftStanding(setting: PaperSetting): Standing {
  const { revision, dates } = setting;
  const name = workingName(setting);
  const shown = revision
    ? `Revision ${revision.number} of ${formatDate(revision.on)}`
    : `Paper of ${formatDate(dates.paper)}`;
  return {
    reference: name,
    standing: `${name}: draft, not signed`,
    footline: 'Draft, not signed. Not for publication',
    draft: { mark: 'Draft, not signed', revision: shown },
  };
}

/** Reference, running head and foot; `part` is what the foot line says of it. */
export function standingOf(setting: PaperSetting, part: string): Standing {
  if (setting.reference === undefined) return draftStanding(setting);
  const reference = setting.reference.replaceAll(' ', '\u00a0');
  const footline = `${reference}, ${part}`;
  return { reference, standing: reference, footline, draft: null };
}

function recommendationViews(
  paper: Paper,
  numbering: ReturnType<typeof numberingOf>,
): RecommendationView[] {
  const numberOf = recommendationNumbers(paper, numbering);
  return paper.recommendations.map((one, at) => {
    const { what, sum, sentences } = recommendationWording(one, numberOf);
    const number = numbering.numbers.get(`/recommendations/${at}`) ?? '';
    return {
      number,
      anchor: recommendationAnchor(number),
      what,
      sum: sum ?? null,
      paragraph: sentences.length > 0 ? sentences.join(' ') : null,
    };
  });
}

const askedWords = ({ recommendations }: Paper, decider: string): string =>
  recommendations.length > 0
    ? `${capitalised(decider)} is asked to:`
    : 'No recommendation has been made.';

/** The paper as the template prints it: pure, the same input gives the same view. */
export function paperView(paper: Paper, setting: PaperSetting, manifest: Manifest): PaperView {
  const { route, scheme, statutes, body, dates, acts = NO_ACTS } = setting;
  const numbering = numberingOf(paper, manifest);
  const standing = standingOf(setting, 'Part\u00a01: for publication');
  const isDraft = standing.draft !== null;
  const decider = theDecider(route);
  const signing = { route, acts, isDraft, reference: standing.reference };
  return {
    ...standing,
    lang: 'en-GB',
    title: paper.title,
    author: body.name,
    shortName: body.shortName,
    description: `${manifest.documentKind} by ${decider}, ${body.name}: ${paper.title}`,
    accent: body.accent,
    date: dates.paper,
    documentKind: manifest.documentKind,
    glance: glanceView({ paper, numbering, route, paperDate: dates.paper }),
    summary: summaryView(paper, numbering),
    asked: askedWords(paper, decider),
    recommendations: recommendationViews(paper, numbering),
    decision: decisionView(signing),
    partOne: `Non-confidential, for ${decider}.`,
    sections: sectionViews(numbering, { paper, scheme, statutes }),
    attachments: attachmentsView(setting.attachments ?? []),
    access: accessViews(paper.publication),
    declarations: declarationsView({
      route,
      draftingOfficer: paper.draftingOfficer,
      acts,
      isDraft,
    }),
    approval: approvalView(signing),
  };
}
