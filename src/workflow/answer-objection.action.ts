import { Injectable } from '@nestjs/common';
import { type ActRequest } from './act-request';
import { type ActedPaper, PaperActs } from './paper-acts.repository';

export interface AnswerObjectionRequest extends ActRequest {
  advice: string;
  /** Number of the act that objects. */
  objection: number;
  text: string;
}

/** Keeps the author’s answer to an objection. */
@Injectable()
export class AnswerObjection {
  constructor(private readonly acts: PaperActs) {}

  /** @throws NotFound, NotAllowed, Refused: see `PaperActs`. */
  run({ person, number, advice, objection, text }: AnswerObjectionRequest): Promise<ActedPaper> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      paper: number,
      want: () => ({ action: { kind: 'answer-objection', advice, objection, text } }),
    });
  }
}
