import { formatDate } from '../../kernel/local-date';
import { type ActsInPrint } from '../acts-in-print';
import { type InlineView, strongView, textView } from '../markdown';
import { type Route } from '../route';
import { deciderName, recommendationsNamed, theDecider } from './route-words';
import { closed, thePost } from '../../kernel/sentences';

export interface SignatureView {
  heading: string;
  paragraphs: { inlines: InlineView[] }[];
  /** `2. Signature, name and date`, in the order of signing. */
  label: string;
  fieldName: string;
  tooltip: string;
}

export interface SignatureSources {
  route: Route;
  acts: ActsInPrint;
  isDraft: boolean;
  /** `PCD 1653`, or on a draft `working paper 27`. */
  reference: string;
}

const label = (order: number): string => `${order}. Signature, name and date`;

const said = (words: string): { inlines: InlineView[] } => ({ inlines: textView(words) });

/** The officer approval of the request: the first signature, printed last. */
export function approvalView({ route, reference }: SignatureSources): SignatureView {
  const { id, name } = route.officerApproval;
  return {
    heading: 'Officer approval',
    paragraphs: [
      said(name),
      said('I have read this request and the declarations above. It is ready to be decided.'),
    ],
    label: label(1),
    fieldName: `signature-1-${id}`,
    tooltip: `Signature of ${thePost(name)}: officer approval of ${reference}`,
  };
}

function interestWords({ acts: { interests }, isDraft }: SignatureSources): {
  strong: string;
  after: string;
} {
  if (!interests) {
    return {
      strong: isDraft ? 'Interests: not yet declared' : 'Interests: to be declared',
      after: '',
    };
  }
  const on = `(${formatDate(interests.on)})`;
  return { strong: `Interests: ${interests.declared ?? 'none declared'}`, after: on };
}

function interestsView(sources: SignatureSources): { inlines: InlineView[] } {
  const { strong, after } = interestWords(sources);
  const shut = after ? strong : closed(strong);
  return { inlines: [strongView(shut), ...textView(after && ` ${after}.`)] };
}

function approved(route: Route): string {
  const numbers = route.recommendations.map(({ number }) => number);
  return numbers.length === 0
    ? 'There is no recommendation to approve.'
    : `I approve ${recommendationsNamed(numbers)}.`;
}

/** The decision-maker's block: interests first, then what is approved; the second signature. */
export function decisionView(sources: SignatureSources): SignatureView {
  const { route, reference } = sources;
  const name = deciderName(route);
  return {
    heading: 'Decision',
    paragraphs: [
      said(name),
      said('I have considered whether I have a personal or prejudicial interest.'),
      interestsView(sources),
      said(approved(route)),
    ],
    label: label(2),
    fieldName: `signature-2-${route.decider?.id ?? 'decision-maker'}`,
    tooltip: `Signature of ${theDecider(route)}: decision on ${reference}`,
  };
}
