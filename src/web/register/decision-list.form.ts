import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** The query of the list of published decisions. */
export class DecisionListQuery {
  @IsOptional()
  @IsString({ message: 'must be text, once' })
  @MaxLength(200, { message: 'must be text of at most 200 characters' })
  words?: string;

  @IsOptional()
  @Matches(/^[12]\d{3}-(0[1-9]|1[0-2])$/, { message: 'must be a month, as 2024-03' })
  month?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,4}$/, { message: 'must be a page number from 1 to 99999' })
  page?: string;
}
