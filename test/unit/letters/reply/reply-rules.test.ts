import {
  codeChannel,
  channelWords,
  sentByWords,
} from '../../../../src/letters/reply/reply-channel';
import { codeHash, codeTyped, judgeCode } from '../../../../src/letters/reply/reply-codes';
import { evidenceWords, replyFace } from '../../../../src/letters/reply/reply-evidence';
import {
  linkExpiry,
  PROOF_LIFE,
  provedUntil,
  secondsToWait,
  TRIES_PER_CODE,
  WINDOW,
} from '../../../../src/letters/reply/reply-limits';
import { dayEndsAt } from '../../../../src/kernel/london-time';

const NOW = new Date('2024-03-22T10:00:00Z');
const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

describe('a link', () => {
  it('opens the letter to the end of the last day for a reply, in London', () => {
    expect(linkExpiry('2024-04-12')).toEqual(new Date('2024-04-12T23:00:00Z'));
    expect(dayEndsAt('2024-01-31')).toEqual(new Date('2024-02-01T00:00:00Z'));
    // The clocks go forward on the 31st of March at 1am, and back on the 27th of October at 2am.
    expect(dayEndsAt('2024-03-30')).toEqual(new Date('2024-03-31T00:00:00Z'));
    expect(dayEndsAt('2024-03-31')).toEqual(new Date('2024-03-31T23:00:00Z'));
    expect(dayEndsAt('2024-10-27')).toEqual(new Date('2024-10-28T00:00:00Z'));
  });
});

describe('tries', () => {
  it('are enough when so many lie within the window, until the oldest of them leaves it', () => {
    const times = [0, 1000, 2000].map((ago) => after(-ago));
    expect(secondsToWait(4, times, NOW)).toBe(0);
    expect(secondsToWait(3, times, NOW)).toBe(WINDOW / 1000 - 2);
    expect(secondsToWait(3, times, after(WINDOW))).toBe(0);
  });
});

describe('a code', () => {
  const sent = {
    ...{ sessionHash: 's', codeHash: codeHash('012345', 's') },
    ...{ expiresAt: after(1), tries: 0 },
  };

  it('is read with its figures grouped or not', () => {
    expect(['012345', ' 012 345 ', '012-345'].map(codeTyped)).toEqual(Array(3).fill('012345'));
    expect(['12345', '0123456', 'abcdef', ''].map(codeTyped)).toEqual(Array(4).fill(undefined));
  });

  it('is right in its own session and in time alone', () => {
    expect(judgeCode(sent, '012345', NOW)).toBe('right');
    expect(judgeCode(sent, '012346', NOW)).toBe('wrong');
    expect(judgeCode({ ...sent, sessionHash: 'other' }, '012345', NOW)).toBe('wrong');
    expect(judgeCode(sent, '012345', after(1))).toBe('void');
    expect(judgeCode({ ...sent, tries: TRIES_PER_CODE }, '012345', NOW)).toBe('void');
    expect(judgeCode(undefined, '012345', NOW)).toBe('void');
  });

  it('proves for half an hour', () => {
    expect(provedUntil(NOW, after(PROOF_LIFE - 1))).toEqual(after(PROOF_LIFE));
    expect(provedUntil(NOW, after(PROOF_LIFE))).toBeUndefined();
    expect(provedUntil(null, NOW)).toBeUndefined();
  });
});

describe('the way a code goes', () => {
  const signatory = { email: 'one@example.org', mobile: '07700 900141' };

  it('is another than the link’s', () => {
    const channel = codeChannel({ signatory, textsAreSetUp: true });
    expect(channel).toEqual({ by: 'text', to: '07700 900141' });
    expect(sentByWords(channel!)).toBe('text message to the phone ending 41');
    expect(channelWords(sentByWords(channel!))).toBe(
      'two channels: e-mail link and code by text message to the phone ending 41',
    );
  });

  it('is the same only for a reason that is recorded, and is then called one channel', () => {
    const channel = codeChannel({ signatory, textsAreSetUp: true, oneChannelBecause: 'No phone' });
    expect(channel).toEqual({ by: 'e-mail', to: 'one@example.org', because: 'No phone' });
    expect(channelWords(sentByWords(channel!))).toMatch(/^one channel/);
  });

  it('is none without a telephone, or where no text message can be sent', () => {
    expect(codeChannel({ signatory, textsAreSetUp: false })).toBeUndefined();
    const { email } = signatory;
    expect(codeChannel({ signatory: { email }, textsAreSetUp: true })).toBeUndefined();
  });
});

describe('the evidence that is sealed', () => {
  const letter = { number: '937-01', recipient: 'A trust', shown: 'ab'.repeat(32) };
  const evidence = {
    ...{ name: 'One', post: 'Director', consent: 'We accept', address: '192.0.2.1' },
    ...{ repliedAt: '2024-03-22T10:42:00.000Z', codeProvedAt: '2024-03-22T10:40:00.000Z' },
    channels: 'two channels',
  };

  it('names who, for whom, what was said, which file, when, from where and by which ways', () => {
    const words = evidenceWords({ evidence }, letter);
    for (const part of [
      ...['937-01', 'A trust', 'One, Director', '“We accept”', letter.shown, '192.0.2.1'],
      ...['2024-03-22T10:42:00.000Z', '2024-03-22T10:40:00.000Z', 'two channels'],
      ...['simple electronic signature', 'not a signature of any person'],
    ]) {
      expect(words).toContain(part);
    }
    expect(words).not.toContain('One channel');
  });

  it('says where only one channel proved it, and why', () => {
    const one = { ...evidence, oneChannelBecause: 'No phone' };
    expect(evidenceWords({ evidence: one }, letter)).toContain(
      'One channel only, because: No phone',
    );
    expect(replyFace({ evidence: one }, 'A trust').act).toContain('one channel');
  });

  it('of a reply given elsewhere says how, and what is kept of it', () => {
    const elsewhere = {
      ...{ how: 'paper' as const, name: 'One', post: 'Director', on: '2024-03-20' },
      ...{ scan: 'cd'.repeat(32), reason: 'By post' },
    };
    const reply = { elsewhere, recordedBy: 'a', confirmedBy: 'b' };
    const words = evidenceWords(reply, letter);
    for (const part of ['signed on paper', elsewhere.scan, 'By post', 'confirmed by another']) {
      expect(words).toContain(part);
    }
    expect(replyFace(reply, 'A trust')).toEqual({
      name: 'One',
      post: 'Director, A trust',
      act: 'Accepted: signed on paper',
    });
  });
});
