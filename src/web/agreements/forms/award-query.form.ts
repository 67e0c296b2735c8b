import { IsOptional, Matches } from 'class-validator';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The decision an agreement is entered for. */
export class AwardQuery {
  @IsOptional()
  @Matches(UUID, { message: 'must be the id of a paper' })
  paper?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,2}$/, { message: 'must be the number of a recommendation' })
  recommendation?: string;
}
