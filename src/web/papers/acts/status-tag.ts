import { type State } from '../../../workflow/passage/passage-state';

/** A whole state in at most 15 characters, with the colour of its tag. */
export interface StatusTag {
  text: string;
  colour: 'grey' | 'blue' | 'green' | 'yellow' | 'red';
}

const TAGS: Record<State, StatusTag> = {
  draft: { text: 'Draft', colour: 'grey' },
  submitted: { text: 'With advisers', colour: 'blue' },
  'head-of-service': { text: 'To clear', colour: 'blue' },
  cleared: { text: 'Cleared', colour: 'blue' },
  composing: { text: 'Cleared', colour: 'blue' },
  ceo: { text: 'To approve', colour: 'blue' },
  approving: { text: 'Being signed', colour: 'blue' },
  'decision-maker': { text: 'To decide', colour: 'blue' },
  postponed: { text: 'Postponed', colour: 'yellow' },
  deciding: { text: 'Being signed', colour: 'blue' },
  decided: { text: 'Decided', colour: 'green' },
  published: { text: 'Published', colour: 'green' },
  withdrawn: { text: 'Withdrawn', colour: 'grey' },
  refused: { text: 'Refused', colour: 'red' },
};

interface Standing {
  state: string;
  /** Acts on record; a draft with any was returned. */
  acts?: readonly unknown[];
}

export const statusTag = ({ state, acts = [] }: Standing): StatusTag =>
  state === 'draft' && acts.length > 0
    ? { text: 'Returned', colour: 'blue' }
    : TAGS[state as State];
