import { IsIn, IsOptional } from 'class-validator';
import { PaperListQuery } from '../../api/paper-list.form';

/** Which letters are asked for. */
export class LettersQuery extends PaperListQuery {
  @IsOptional()
  @IsIn(['under-way', 'in-force', 'closed'], {
    message: 'must be under-way, in-force or closed',
  })
  which?: 'under-way' | 'in-force' | 'closed';
}
