import { LETTER_LIFECYCLE } from '../../../../src/letters/passage/letter-lifecycle';
import { isEnded, type LetterPassage } from '../../../../src/letters/passage/letter-state';
import { type LetterWalked, walkedLetters } from './letter-walk';

/** Other walks every time; the seed in the title walks the same ones again. */
const SEED = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000);
/** These always, because they are known to take every line of the lifecycle. */
const WELL_TRODDEN = walkedLetters(400, 7);
const WALKED = [...WELL_TRODDEN, ...walkedLetters(400, SEED)];

const holdsAlong = (check: (change: LetterWalked) => void): void => WALKED.forEach(check);

/** Acts of the kinds since the letter last came to be prepared or was released, in order. */
function standingSignatures({ acts }: LetterPassage): string[] {
  const kept: string[] = [];
  for (const { kind } of acts) {
    if (kind === 'sealed' || kind === 'signed') kept.push(kind);
  }
  return kept;
}

const SIGNED = { accepted: ['sealed'], signing: ['sealed'], 'in-force': ['sealed', 'signed'] };

describe(`on any walk through the life of a letter (WALK_SEED=${SEED})`, () => {
  it('takes every line of the lifecycle', () => {
    const taken = new Set(
      WELL_TRODDEN.map(({ before, action }) => `${before.state} ${action.kind}`),
    );
    const lines = LETTER_LIFECYCLE.map(({ from, action }) => `${from} ${action}`);
    expect(lines.filter((line) => !taken.has(line))).toEqual([]);
  });

  it('one signature never counts as two: a seal first, then the body’s own, each by its own token', () => {
    holdsAlong(({ before, next, action }) => {
      const expected = SIGNED[next.state as keyof typeof SIGNED] as string[] | undefined;
      if (expected) expect(standingSignatures(next)).toEqual(expected);
      if (action.kind !== 'sealed' && action.kind !== 'signed') return;
      expect(before.reservation?.token).toBe(action.token);
      expect(before.reservation?.slot).toBe(action.kind === 'sealed' ? 'seal' : 'signature');
      expect(next.file).not.toBe(before.file);
      expect(next.reservation).toBeUndefined();
    });
  });

  it('nothing is in force without a reply of the grantee’s and another person’s signature', () => {
    holdsAlong(({ before, next }) => {
      if (next.state !== 'in-force') return;
      const signer = before.reservation!.by!;
      expect(next.contributors).not.toContain(signer);
      expect(next.contributors).not.toContain(next.clearedBy);
      const { reply } = next;
      expect(reply).toBeDefined();
      if (!('elsewhere' in reply!)) return;
      expect(reply.confirmedBy).toBeDefined();
      expect(reply.confirmedBy).not.toBe(reply.recordedBy);
      expect([reply.recordedBy, reply.confirmedBy]).not.toContain(signer);
    });
  });

  it('the file cleared is the file accepted: only a seal and a signature are added to it', () => {
    holdsAlong(({ before, next, action }) => {
      if (before.file === next.file) return;
      expect(['propose', 'revise', 'return', 'sealed', 'signed']).toContain(action.kind);
      if (action.kind === 'sealed' || action.kind === 'signed') {
        expect(next.composed).toBe(before.composed);
      } else expect(['prepared', 'to-clear']).toContain(before.state);
    });
  });

  it('terms change only while nobody has cleared them', () => {
    holdsAlong(({ before, action }) => {
      if (action.kind === 'revise') expect(['prepared', 'to-clear']).toContain(before.state);
    });
  });

  it('only the signatory of the issue that counts accepts, and only in time', () => {
    holdsAlong(({ before, action, facts }) => {
      if (action.kind !== 'accept') return;
      expect(facts.actor).toEqual({ kind: 'signatory', id: before.signatoryId });
      expect(before.signatoryId).not.toBe('unfit-signatory');
      expect(facts.today <= before.terms.replyBy!).toBe(true);
      expect(facts.overtaken).toEqual([]);
    });
  });

  it('an issue is never taken back, and an end is for good', () => {
    holdsAlong(({ before, next }) => {
      expect(next.issue).toBeGreaterThanOrEqual(before.issue);
      expect(isEnded(before.state)).toBe(false);
      expect(next.acts.slice(0, -1)).toEqual(before.acts);
    });
  });
});
