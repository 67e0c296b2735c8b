import { type LocalDate } from '../../kernel/local-date';
import { type Filling } from '../../people/posts/filling';
import { untilOf } from '../../people/posts/last-day';
import { type Finding } from '../../kernel/findings';
import { type Post } from '../../scheme/scheme';
import { readDay } from '../papers/form/date.form';
import { type FormReading } from '../papers/form/form-reading';

const lastDayIn = (form: FormReading, required: boolean): LocalDate | undefined =>
  readDay(form.group('lastDay'), { called: 'last day', required });

/** The post and its days; undefined with a fault for each field that cannot be read. */
export function readFilling(
  form: FormReading,
  posts: readonly Post[],
): Omit<Filling, 'personId'> | undefined {
  const postId = posts.find(({ id }) => id === form.text('post'))?.id;
  if (postId === undefined) form.fault('post', 'Choose a post');
  const from = readDay(form.group('from'), { called: 'first day', required: true });
  const lastDay = lastDayIn(form, false);
  if (form.faults.length > 0 || postId === undefined || from === undefined) return undefined;
  return { postId, from, ...(lastDay !== undefined && { until: untilOf(lastDay) }) };
}

/** When a holding ends: now, or after a last day; undefined with a fault. */
export function readEnding(form: FormReading): { until?: LocalDate } | undefined {
  const when = form.text('when');
  if (when === 'now') return {};
  if (when !== 'later') return form.fault('when', 'Choose when the post ends');
  const lastDay = lastDayIn(form, true);
  return lastDay === undefined ? undefined : { until: untilOf(lastDay) };
}

/** The field a refusal is about, on both forms. */
export function fieldOfFilling({ at }: Finding): string {
  return at.pointer === '/until' ? 'lastDay.day' : 'post';
}
