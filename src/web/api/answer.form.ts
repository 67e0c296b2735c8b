import { IsString, Length, Matches } from 'class-validator';

/** An author's answer to a warning. */
export class AnswerForm {
  @IsString({ message: 'must be text' })
  @Length(1, 2000, { message: 'must be text of 1 to 2000 characters' })
  @Matches(/\S/, { message: 'must not be blank' })
  answer: string;
}
