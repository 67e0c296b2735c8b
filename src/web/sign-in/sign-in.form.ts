import { IsString, Length } from 'class-validator';

const LONGEST = 1000;

/** What the sign-in page and the API's session resource take. */
export class SignInForm {
  @IsString({ message: 'must be text' })
  @Length(1, LONGEST, { message: `must be text of 1 to ${LONGEST} characters` })
  signInName: string;

  @IsString({ message: 'must be text' })
  @Length(1, LONGEST, { message: `must be text of 1 to ${LONGEST} characters` })
  password: string;
}
