import { type INestApplicationContext } from '@nestjs/common';
import { GrantStepUp } from '../people/step-up/grant-step-up.action';
import { ClearPaper } from '../workflow/clear-paper.action';
import { DeclareInterests } from '../workflow/declare-interests.action';
import { GiveAdvice } from '../workflow/give-advice.action';
import { type ActionKind, type Asked } from '../workflow/passage/action';
import { type Slot } from '../workflow/passage/passage-state';
import { PublishPaper } from '../workflow/publish-paper.action';
import { type Signing, SignPaper } from '../workflow/sign-paper.action';
import { SubmitPaper } from '../workflow/submit-paper.action';
import { type CastMember } from './demo-cast';

export interface ToDo {
  asked: Asked;
  by: CastMember;
  /** Working number. */
  number: number;
  /** What the act is bound to, as `hashShown` gives it. */
  shown: string;
}

type Do = (app: INestApplicationContext, toDo: ToDo) => Promise<unknown>;

const NO_INTERESTS = { kind: 'none' } as const;

const bound = ({ by, number, shown }: ToDo) => ({ person: by.id, number, shown });

/** With the password given again, for this act on this document. */
async function sign(app: INestApplicationContext, toDo: ToDo, slot: Slot): Promise<void> {
  const { id: personId, password } = toDo.by;
  const proven = { personId, act: slot, sha256: toDo.shown };
  const { outcome } = await app.get(GrantStepUp).run({ ...proven, password });
  if (outcome !== 'granted') throw new Error(`${slot}: the password was not accepted: ${outcome}`);
  const signing: Signing =
    slot === 'approve'
      ? { ...bound(toDo), slot }
      : { ...bound(toDo), slot, interests: NO_INTERESTS };
  await app.get(SignPaper).run(signing);
}

const ACTS: Partial<Record<ActionKind, Do>> = {
  submit: (app, toDo) => app.get(SubmitPaper).run(bound(toDo)),
  advise: (app, toDo) => {
    const advice = 'advice' in toDo.asked ? toDo.asked.advice : '';
    return app.get(GiveAdvice).run({ ...bound(toDo), advice, opinion: { kind: 'agree' } });
  },
  'declare-interests': (app, toDo) =>
    app.get(DeclareInterests).run({ ...bound(toDo), interests: NO_INTERESTS }),
  clear: (app, toDo) => app.get(ClearPaper).run(bound(toDo)),
  approve: (app, toDo) => sign(app, toDo, 'approve'),
  decide: (app, toDo) => sign(app, toDo, 'decide'),
  publish: (app, toDo) => app.get(PublishPaper).run(bound(toDo)),
};

/**
 * Does what the demonstration's people do: advisers agree, nobody has an interest, nobody refuses.
 * By the actions the pages call, so it is refused what they are refused.
 */
export async function doAct(app: INestApplicationContext, toDo: ToDo): Promise<void> {
  const act = ACTS[toDo.asked.kind];
  if (!act) throw new Error(`the demonstration does not know how to ${toDo.asked.kind}`);
  await act(app, toDo);
}
