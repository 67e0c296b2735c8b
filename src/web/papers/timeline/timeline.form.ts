import { IsOptional, Matches } from 'class-validator';

const REVISION = { message: 'must be the number of a revision' };

export class TimelineQuery {
  @IsOptional()
  @Matches(/^[1-9]\d{0,4}$/, { message: 'must be a page number from 1 to 99999' })
  page?: string;
}

/** Which two revisions are compared; without, the current one with the one before it. */
export class RevisionsQuery {
  @IsOptional()
  @Matches(/^[1-9]\d{0,8}$/, REVISION)
  from?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,8}$/, REVISION)
  to?: string;
}
