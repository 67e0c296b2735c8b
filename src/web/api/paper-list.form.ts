import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** The query of a list of papers. */
export class PaperListQuery {
  @IsOptional()
  @IsString({ message: 'must be text, once' })
  @MaxLength(200, { message: 'must be text of at most 200 characters' })
  words?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,4}$/, { message: 'must be a page number from 1 to 99999' })
  page?: string;
}
