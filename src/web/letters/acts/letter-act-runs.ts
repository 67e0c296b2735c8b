import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { AnswerQuestion } from '../../../letters/answer-question.action';
import { ClearLetter } from '../../../letters/clear-letter.action';
import { ConfirmReplyElsewhere } from '../../../letters/confirm-reply-elsewhere.action';
import { IssueLetter } from '../../../letters/issue-letter.action';
import { ProposeLetter } from '../../../letters/propose-letter.action';
import { ReissueLetter } from '../../../letters/re-issue-letter.action';
import { RecordReplyElsewhere } from '../../../letters/record-reply-elsewhere.action';
import { AcceptLetter } from '../../../letters/reply/accept-letter.action';
import { RemindSignatory } from '../../../letters/remind-signatory.action';
import { ReturnLetter } from '../../../letters/return-letter.action';
import { SIGN_LETTER, SignLetter } from '../../../letters/sign-letter.action';
import { SupersedeLetter } from '../../../letters/supersede-letter.action';
import { WithdrawLetter } from '../../../letters/withdraw-letter.action';
import { SigningProof } from '../../papers/signing/signing-proof';
import { type LetterActSent } from './letter-act.form';
import { type LetterActPath } from './letter-act-words';

/** Who acts, on which letter, by which form. */
export interface LetterActRequest {
  person: string;
  number: string;
  /** SHA-256 that the form carried; empty where the act is bound to nothing. */
  shown: string;
  /** Version that was on the page. */
  version: number;
}

type Run = (
  { get, proof }: { get: LetterActRuns['get']; proof: SigningProof },
  by: LetterActRequest,
  sent: LetterActSent,
) => Promise<unknown>;

const RUNS: Record<LetterActPath, Run> = {
  propose: ({ get }, { person, number, version }) =>
    get(ProposeLetter).run({ person, number, version }),
  clear: ({ get }, { person, number, shown }) => get(ClearLetter).run({ person, number, shown }),
  return: ({ get }, { person, number }, { words }) =>
    get(ReturnLetter).run({ person, number, reason: words }),
  issue: ({ get }, { person, number, shown }) => get(IssueLetter).run({ person, number, shown }),
  remind: ({ get }, { person, number }) => get(RemindSignatory).run({ person, number }),
  're-issue': ({ get }, { person, number }, { words, signatoryId }) =>
    get(ReissueLetter).run({ person, number, signatoryId, reason: words }),
  answer: ({ get }, { person, number }, { words }) =>
    get(AnswerQuestion).run({ person, number, words }),
  'record-reply': ({ get }, { person, number }, { reply, scan }) =>
    get(RecordReplyElsewhere).run({ person, number, reply: reply!, scan: scan! }),
  confirm: async ({ get }, { person, number, shown }) => {
    const { id } = await get(ConfirmReplyElsewhere).run({ person, number, shown });
    // Sealed at once; should that fail, the outbox goes on with it.
    await get(AcceptLetter).resume(id);
  },
  sign: ({ get, proof }, { person, number, shown }, { proof: given }) =>
    proof.prove({ personId: person, act: SIGN_LETTER, sha256: shown, ...given! }, () =>
      get(SignLetter).run({ person, number, shown }),
    ),
  supersede: ({ get }, { person, number }, { words }) =>
    get(SupersedeLetter).run({ person, number, reason: words }),
  withdraw: ({ get }, { person, number }, { words }) =>
    get(WithdrawLetter).run({ person, number, reason: words }),
};

/** Does an act of the table by its action. */
@Injectable()
export class LetterActRuns {
  constructor(
    private readonly actions: ModuleRef,
    private readonly proof: SigningProof,
  ) {}

  run(path: LetterActPath, by: LetterActRequest, sent: LetterActSent): Promise<unknown> {
    return RUNS[path]({ get: this.get, proof: this.proof }, by, sent);
  }

  /** Whether the person is asked for a code beside the password. */
  withCode(person: string): Promise<boolean> {
    return this.proof.withCode(person);
  }

  readonly get = <Action>(of: new (...given: never[]) => Action): Action =>
    this.actions.get<Action>(of as never, { strict: false });
}
