import { Injectable } from '@nestjs/common';
import { type LocalDate } from '../../kernel/local-date';
import { businessDate, Clock } from '../../platform/clock';
import { type Post } from '../../scheme/scheme';
import { Rulebook } from '../../workflow/rulebook';

/** The body's posts and its day, for pages that show both. */
@Injectable()
export class BodyCalendar {
  constructor(
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
  ) {}

  shown(): { scheme: { posts: Post[] }; today: LocalDate } {
    return { scheme: this.rulebook.scheme, today: businessDate(this.clock) };
  }
}
