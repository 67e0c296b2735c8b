import { type Role } from './lifecycle';
import { type State } from './passage-state';

/** Where a paper is, to follow "the paper is …". */
export const STATE_WORDS: Record<State, string> = {
  draft: 'with its author',
  submitted: 'with its advisers',
  'head-of-service': 'with the head of service',
  cleared: 'cleared, and not yet open for officer approval',
  composing: 'being made into a signing copy',
  ceo: 'waiting for officer approval',
  approving: 'being signed for officer approval',
  'decision-maker': 'with the decision-maker',
  postponed: 'postponed by the decision-maker',
  deciding: 'being signed by the decision-maker',
  decided: 'decided, and not yet published',
  published: 'published',
  withdrawn: 'withdrawn',
  refused: 'refused',
};

export const ROLE_WORDS: Record<Role, string> = {
  author: 'author',
  writer: 'author, or a called adviser in the parts of the advice',
  adviser: 'the adviser called on the part',
  'head-of-service': 'head of service',
  'officer-approval': 'post that gives officer approval',
  'decision-maker': 'post that decides',
  dispenser: 'post that records dispensations',
  publisher: 'post that publishes',
  service: 'the service itself',
};
