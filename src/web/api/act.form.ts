import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Min,
  ValidateIf,
} from 'class-validator';
import { type Interests, type Opinion } from '../../workflow/passage/passage-act';

const TEXT = { message: 'must be text of 1 to 4000 characters' };
const Words = () => (target: object, name: string) => {
  IsString(TEXT)(target, name);
  Length(1, 4000, TEXT)(target, name);
  Matches(/\S/, { message: 'must not be blank' })(target, name);
};
const Shown = () =>
  Matches(/^[0-9a-f]{64}$/, { message: 'must be a SHA-256 in hexadecimal, as it was shown' });

/** An act on what was shown, and nothing more. */
export class ShownForm {
  @Shown() shown: string;
}

export class CorrectionForm {
  @Words() words: string;
  @IsInt({ message: 'must be the number the notice is to have' })
  @Min(1, { message: 'must be the number the notice is to have' })
  notice: number;
}

export class ReasonForm {
  @Words() reason: string;
}

export class ReasonShownForm {
  @Words() reason: string;
  @Shown() shown: string;
}

const OPINIONS = ['agree', 'agree-with-comments', 'object', 'not-required'] as const;

const needsWords = (opinion: string): boolean =>
  opinion !== 'agree' && (OPINIONS as readonly string[]).includes(opinion);

export class AdviceForm {
  @IsIn(OPINIONS, { message: `must be one of ${OPINIONS.join(', ')}` })
  opinion: (typeof OPINIONS)[number];
  /** Comments, or why; needed by every opinion but plain agreement. */
  @ValidateIf(({ opinion, words }: AdviceForm) => needsWords(opinion) || words !== undefined)
  @Words()
  words?: string;
  @Shown() shown: string;
}

export function opinionOf({ opinion: kind, words = '' }: AdviceForm): Opinion {
  if (kind === 'agree') return { kind };
  return kind === 'agree-with-comments' ? { kind, comments: words } : { kind, because: words };
}

export class ObjectionAnswerForm {
  @IsInt({ message: 'must be the number of the act that objects' })
  @Min(1, { message: 'must be the number of the act that objects' })
  objection: number;
  @Words() answer: string;
}

const RERUNS = ['touched', 'everything'] as const;

export class ReturnForm {
  @Words() reason: string;
  @IsIn(RERUNS, { message: `must be one of ${RERUNS.join(', ')}` })
  rerun: (typeof RERUNS)[number];
}

const DECLARATIONS = ['none', 'declared'] as const;

export class InterestsForm {
  @IsIn(DECLARATIONS, { message: `must be one of ${DECLARATIONS.join(', ')}` })
  interests: (typeof DECLARATIONS)[number];
  @ValidateIf(
    ({ interests, text }: InterestsForm) => interests === 'declared' || text !== undefined,
  )
  @Words()
  text?: string;
  @ValidateIf(
    ({ interests, prejudicial }: InterestsForm) =>
      interests === 'declared' || prejudicial !== undefined,
  )
  @IsBoolean({ message: 'must be true or false' })
  prejudicial?: boolean;
  @Shown() shown: string;
}

export const interestsOf = ({
  interests: kind,
  text = '',
  prejudicial = false,
}: Pick<InterestsForm, 'interests' | 'text' | 'prejudicial'>): Interests =>
  kind === 'none' ? { kind } : { kind, text, prejudicial };

export class DispensationForm {
  @IsInt({ message: 'must be the number of the declaration' })
  @Min(1, { message: 'must be the number of the declaration' })
  declaration: number;
  @Words() reason: string;
  @Shown() shown: string;
}

export class ReRouteForm {
  /** Post id. */
  @Matches(/^[a-z][a-z0-9-]{0,63}$/, { message: 'must be a post of the scheme' })
  to: string;
  @Words() reason: string;
}

export class PostponementForm {
  @Words() reason: string;
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day as 2024-03-18' })
  until?: string;
}

/** The password again, for this act on this document alone. */
export class ApprovalForm {
  @Shown() shown: string;
  @IsString({ message: 'must be text' })
  password: string;
  /** Of the authenticator app, where one is set up. */
  @IsOptional()
  @IsString({ message: 'must be text' })
  code?: string;
}

export class DecisionForm extends InterestsForm {
  @IsString({ message: 'must be text' })
  password: string;
  @IsOptional()
  @IsString({ message: 'must be text' })
  code?: string;
}
