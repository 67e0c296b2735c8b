import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { ATTACHMENT_CATEGORIES, type AttachmentCategory } from '../../papers/attachment-category';
import { LONGEST_TITLE } from '../../papers/attachment-rules';

const CATEGORIES = ATTACHMENT_CATEGORIES.join(', ');

/** The fields that come with a file; `multipart/form-data` sends all of them as text. */
export class AttachmentForm {
  @IsIn(ATTACHMENT_CATEGORIES, { message: `must be one of ${CATEGORIES}` })
  category: AttachmentCategory;

  @IsString({ message: 'must be text' })
  @Length(1, LONGEST_TITLE, { message: `must be text of 1 to ${LONGEST_TITLE} characters` })
  title: string;

  @IsOptional()
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  public?: 'true' | 'false';
}
