import { postName } from '../../../workflow/passage/act-facts';
import { deciderOf, submissionOf } from '../../../workflow/passage/held';
import { type PaperHead, paperHead } from '../acts/paper-head';
import { type PaperScene } from '../acts/paper-scene';
import { type PaginationView, paginationView } from '../../pagination.view';
import { timeTaken, type StepTaken } from './time-taken';
import { type TimelineEntry } from './timeline';

export const ENTRIES_A_PAGE = 30;

interface EntryView extends TimelineEntry {
  /** `9f2c 41d7 … 06f3`; empty where nothing is covered. */
  fingerprint: string;
}

export interface TimelineView extends PaperHead {
  entries: EntryView[];
  /** Working days by step; empty for a paper that was never submitted. */
  steps: { name: string; days: number; isOpen: boolean }[];
  total: number;
  pages?: PaginationView;
  /** Whether the reader may have the audit record checked. */
  mayCheck: boolean;
}

/** Enough of a SHA-256 to tell one from another by eye. */
export const shortFingerprint = (sha256: string): string =>
  sha256 === '' ? '' : `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} … ${sha256.slice(-4)}`;

/** A step by the post whose it is. */
function stepName(step: StepTaken['step'], { standing: { passage, facts } }: PaperScene): string {
  const submission = submissionOf(passage);
  const posts = {
    'head-of-service': submission?.route.headOfService,
    'officer-approval': submission?.route.officerApproval,
    'decision-maker': deciderOf(submission),
  };
  const post = step === 'advice' ? undefined : posts[step];
  return post === undefined ? 'Advice' : postName(post, facts);
}

export const pagesOf = (entries: readonly TimelineEntry[]): number =>
  Math.max(1, Math.ceil(entries.length / ENTRIES_A_PAGE));

export interface TimelineShown {
  entries: readonly TimelineEntry[];
  /** From 1; at most `pagesOf(entries)`. */
  page: number;
  mayCheck: boolean;
}

export function timelineView(
  scene: PaperScene,
  { entries, page, mayCheck }: TimelineShown,
): TimelineView {
  const { passage, facts, number } = scene.standing;
  const first = (page - 1) * ENTRIES_A_PAGE;
  const steps = timeTaken(passage, facts.today);
  return {
    ...paperHead(scene, 'Timeline'),
    mayCheck,
    entries: entries
      .slice(first, first + ENTRIES_A_PAGE)
      .map((entry) => ({ ...entry, fingerprint: shortFingerprint(entry.sha256) })),
    steps: steps.map(({ step, ...taken }) => ({ name: stepName(step, scene), ...taken })),
    total: steps.reduce((days, step) => days + step.days, 0),
    pages: paginationView(
      { page, pages: pagesOf(entries) },
      (one) => `/papers/${number}/timeline?page=${one}`,
    ),
  };
}
