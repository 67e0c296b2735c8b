import { noticesOfLetter } from '../../../src/letters/letter-notices';
import { type LetterState } from '../../../src/letters/passage/letter-state';
import { after, cameTo, factsFor, type LetterWho, type Turn } from './passage/example-letter';

/** Kind, person and what it is about, of the mail an act asks for. */
function told(from: LetterState, [who, step]: Turn): string[] {
  const before = cameTo(from);
  const facts = factsFor(who);
  const next = after(before, [who, step]);
  return noticesOfLetter({ passage: before, facts }, { passage: next, facts }).map(
    ({ kind, payload }) =>
      `${kind} ${String(payload.person)} ${String(payload.action ?? payload.state)}`,
  );
}

const service: LetterWho = 'service';

describe('the mail an act on a letter asks for', () => {
  it('goes to whoever may act next, but for whoever acted', () => {
    const propose = { kind: 'propose', file: 'a', version: 1 } as const;
    expect(told('prepared', ['commercial', propose])).toEqual([
      'letter.turn chief clear',
      'letter.turn second-chief clear',
    ]);
    expect(told('to-clear', ['chief', { kind: 'clear' }])).toEqual([
      'letter.turn commercial issue',
      'letter.turn second-commercial issue',
    ]);
    expect(told('cleared', ['commercial', { kind: 'issue' }])).toEqual([]);
    const seal = { kind: 'sealed', token: 'first', file: 'sealed' } as const;
    expect(told('accepting', [service, seal])).toEqual([
      'letter.turn chief sign',
      'letter.turn second-chief sign',
    ]);
  });

  it('goes to who made a letter that came back, and to nobody else of the team', () => {
    expect(told('to-clear', ['chief', { kind: 'return', reason: 'Anew' }])).toEqual([
      'letter.turn commercial propose',
    ]);
  });

  it('tells them of a question, a refusal and that the letter is in force', () => {
    expect(told('issued', ['signatory', { kind: 'ask', words: 'What?' }])).toEqual([
      'letter.turn commercial answer',
      'letter.turn second-commercial answer',
    ]);
    expect(told('issued', ['signatory', { kind: 'decline', reason: 'No' }])).toEqual([
      'letter.told commercial declined',
    ]);
    const signed = { kind: 'signed', token: 'second', file: 'signed' } as const;
    expect(told('signing', [service, signed])).toEqual(['letter.told commercial in-force']);
  });

  it('tells nobody of what they did themselves', () => {
    expect(told('issued', ['commercial', { kind: 'withdraw', reason: 'A mistake' }])).toEqual([]);
  });
});
