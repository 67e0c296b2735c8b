import { type ActionKind, type Asked } from '../../../workflow/passage/action';
import { paperAddress } from '../page/place-link';

export interface ActLink {
  /** `Give legal advice`. */
  text: string;
  href: string;
}

/** An advice as words say it: `data protection`. */
export const adviceName = (advice: string): string => advice.replaceAll('-', ' ');

type Words = (advice: string) => string;
const always =
  (words: string): Words =>
  () =>
    words;

/** What an act is called on a link, and its page below the paper's address. */
const LINKS: Partial<Record<ActionKind, [text: Words, path: Words]>> = {
  submit: [always('Submit for advice'), always('submit')],
  advise: [(advice) => `Give ${adviceName(advice)} advice`, (advice) => `advise/${advice}`],
  'answer-objection': [
    (advice) => `Answer the objection on ${adviceName(advice)}`,
    (advice) => `advise/${advice}/answer`,
  ],
  'declare-interests': [always('Declare interests'), always('interests')],
  'record-dispensation': [always('Record a dispensation'), always('dispensation')],
  're-route': [always('Give the decision to another post'), always('re-route')],
  clear: [always('Clear the paper'), always('clear')],
  return: [always('Return to the policy officer'), always('return')],
  withdraw: [always('Withdraw the paper'), always('withdraw')],
  approve: [always('Approve and sign'), always('approve')],
  decide: [always('Decide and sign'), always('decide')],
  refuse: [always('Refuse the request'), always('decide/otherwise')],
  postpone: [always('Postpone the decision'), always('decide/otherwise')],
  resume: [always('Take up the decision again'), always('resume')],
  publish: [always('Publish the decision'), always('publish')],
  revise: [always('Change the paper'), always('parts')],
  'answer-warning': [always('Answer warnings'), always('findings')],
};

/** Where a person does an act on a paper; undefined for what only the service does. */
export function actLink(number: number, asked: Asked): ActLink | undefined {
  const link = LINKS[asked.kind];
  if (!link) return undefined;
  const [text, path] = link;
  const advice = 'advice' in asked ? asked.advice : '';
  return { text: text(advice), href: `${paperAddress(number)}/${path(advice)}` };
}
