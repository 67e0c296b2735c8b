import { formatDate } from '../../../kernel/local-date';
import { asSentence } from '../../../kernel/sentences';
import { postName } from '../../../workflow/passage/act-facts';
import {
  dispensationFor,
  interestsOnFile,
  type Situation,
} from '../../../workflow/passage/on-file';
import { type ActOf } from '../../../workflow/passage/passage-act';

/** A declaration on file, as it is put before whoever relies on it. */
export interface Declared {
  /** Number of the act. */
  number: number;
  on: string;
  /** The post that declared. */
  post: string;
  /** In the declarer's words; absent where there is none. */
  text?: string;
  prejudicial: boolean;
  /** Who dispensed from it, and why; empty where nobody did. */
  dispensation: string;
}

function dispensedWords(declaration: ActOf<'interests'>, { passage, facts }: Situation): string {
  const given = dispensationFor(passage, declaration);
  if (!given) return '';
  const by = given.post === undefined ? '' : ` by the ${postName(given.post, facts)}`;
  return asSentence(`Dispensed from${by} on ${formatDate(given.on)}: ${given.reason}`);
}

/** What the decision would rest on; undefined where nothing is on file. */
export function declaredOnFile(situation: Situation): Declared | undefined {
  const declaration = interestsOnFile(situation);
  if (!declaration) return undefined;
  const { number, on, post, declared } = declaration;
  return {
    number,
    on,
    post: post === undefined ? '' : postName(post, situation.facts),
    ...(declared.kind === 'declared' && { text: declared.text }),
    prejudicial: declared.kind === 'declared' && declared.prejudicial,
    dispensation: dispensedWords(declaration, situation),
  };
}

/** The question put again when deciding, with nothing selected. */
export interface InterestsAgain {
  hint: string;
  /** What was declared, in full; empty for none. */
  declared: string;
  still: string;
  other: string;
}

export function interestsAgain(declared: Declared): InterestsAgain {
  const { on, text, dispensation } = declared;
  if (text === undefined) {
    return {
      hint: `On ${formatDate(on)} you declared none.`,
      declared: '',
      still: 'No, still none',
      other: 'Yes, I have one to declare',
    };
  }
  return {
    hint: `On ${formatDate(on)} you declared the interest above. ${dispensation}`.trim(),
    declared: text,
    still: 'Only what I declared',
    other: 'Something else, or more',
  };
}
