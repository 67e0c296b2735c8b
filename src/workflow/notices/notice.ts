import { type Payload, type ToEnqueue } from '../../record/outbox-item';
import { type Asked } from '../passage/action';
import { type PersonId } from '../passage/passage-act';

interface ToSomebody {
  to: PersonId;
  /** UUID. */
  paper: string;
}

/**
 * What somebody is told of a paper by mail. It says by id who and what; words are read when it is
 * sent, so that none of a paper lies in the outbox.
 */
export type Notice =
  | ({ kind: 'your-turn'; asked: Asked } & ToSomebody)
  /** `act` is the number of the act that returned it, whose reason is told. */
  | ({ kind: 'returned'; act: number } & ToSomebody)
  | ({ kind: 'decided' } & ToSomebody)
  | ({ kind: 'published' } & ToSomebody);

export const NOTICE_KINDS = [
  'mail.your-turn',
  'mail.returned',
  'mail.decided',
  'mail.published',
] as const;

/** For `enqueue`, in the transaction of the act it tells of; one row a person. */
export function noticeToSend({ kind, ...rest }: Notice): ToEnqueue {
  const subject = { kind: 'paper', id: rest.paper };
  return { kind: `mail.${kind}`, payload: JSON.parse(JSON.stringify(rest)) as Payload, subject };
}

/** The notice of a row that `noticeToSend` made. */
export const noticeOf = ({ kind, payload }: Pick<ToEnqueue, 'kind' | 'payload'>): Notice =>
  ({ kind: kind.slice('mail.'.length), ...payload }) as unknown as Notice;
