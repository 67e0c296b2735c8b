import { formatDate } from '../../kernel/local-date';
import { type DecisionRead } from '../../register/decision.reader';
import { SIGNED_FILE } from '../../register/published-decision';
import { decisionAddress, fileAddress } from './addresses';
import { decisionSentence } from './decision-words';

/** RFC 4287: what the feed of the register says. */
export interface FeedView {
  id: string;
  home: string;
  /** RFC 3339. */
  updated: string;
  entries: {
    id: string;
    title: string;
    href: string;
    signed: { href: string; size: number };
    published: string;
    updated: string;
    summary: string;
  }[];
}

/** Before anything was published; a feed has to bear a date (RFC 4287, 4.1.1). */
const NEVER = '1970-01-01T00:00:00.000Z';

/** XML 1.0 has no place for control characters, however they are written (2.2). */
const asXml = (text: string): string => text.replace(/[ \p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ');

const summaryOf = ({ entry, corrections }: DecisionRead): string =>
  [
    decisionSentence(entry),
    ...corrections.map(({ on, words }) => `Corrected on ${formatDate(on)}: ${words}`),
  ].join(' ');

/**
 * An entry keeps its id however the service is called and whatever is added to it (RFC 4287, 4.2.6).
 * @param site - what a browser calls the service, without a path
 */
export function feedView(decisions: readonly DecisionRead[], site: string): FeedView {
  return {
    id: `${site}/decisions.atom`,
    home: `${site}/decisions`,
    updated: decisions[0]?.changedAt.toISOString() ?? NEVER,
    entries: decisions.map((decision) => {
      const { id, address, entry, files, changedAt } = decision;
      return {
        id: `urn:uuid:${id}`,
        title: asXml(`${entry.reference}: ${entry.title}`),
        href: `${site}${decisionAddress(address)}`,
        signed: {
          href: `${site}${fileAddress(address, SIGNED_FILE)}`,
          size: files[SIGNED_FILE]!.size,
        },
        published: entry.publishedAt,
        updated: changedAt.toISOString(),
        summary: asXml(summaryOf(decision)),
      };
    }),
  };
}
