import { lastFigures } from '../../platform/text-sender';

/** Where the code of a letter goes: by another way than its link, or by the same for a reason. */
export type CodeChannel =
  { by: 'text'; to: string } | { by: 'e-mail'; to: string; because: string };

export interface ReachedBy {
  signatory: { email: string; mobile?: string };
  /** Whether text messages can be sent at all. */
  textsAreSetUp: boolean;
  /** Why the code of this letter may go by e-mail, where somebody has recorded it. */
  oneChannelBecause?: string;
}

/** Undefined where the code can go by no way: nobody is asked to reply then. */
export function codeChannel(reached: ReachedBy): CodeChannel | undefined {
  const { signatory, textsAreSetUp, oneChannelBecause: because } = reached;
  if (because !== undefined) return { by: 'e-mail', to: signatory.email, because };
  const { mobile } = signatory;
  return mobile !== undefined && textsAreSetUp ? { by: 'text', to: mobile } : undefined;
}

/** `the phone ending 41`: goes on `a code to`. */
export const whereCodeGoes = ({ by, to }: CodeChannel): string =>
  by === 'text' ? `the phone ending ${lastFigures(to)}` : 'your e-mail address';

/** `text message to the phone ending 41`: how the code went, for the record. */
export const sentByWords = (channel: CodeChannel): string =>
  channel.by === 'text' ? `text message to ${whereCodeGoes(channel)}` : 'e-mail';

/** All the ways by which whoever replies was reached and proved. */
export const channelWords = (sentBy: string): string =>
  sentBy === 'e-mail'
    ? 'one channel: link and code by e-mail'
    : `two channels: e-mail link and code by ${sentBy}`;
