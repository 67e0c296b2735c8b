import { randomUUID } from 'node:crypto';
import { ConfirmReplyElsewhere } from '../../../src/letters/confirm-reply-elsewhere.action';
import { RecordReplyElsewhere } from '../../../src/letters/record-reply-elsewhere.action';
import { SignLetter } from '../../../src/letters/sign-letter.action';
import { AuditReader } from '../../../src/record/audit.reader';
import { DecisionReader } from '../../../src/register/decision.reader';
import { IS_POSTGRES } from '../test-database';
import { LetterCast } from './letter-cast';

jest.setTimeout(900_000);

/** Tries of each race; the full count is for a night. */
const TRIES = Number(process.env.RACE_TRIES ?? 2);
const POUND = 100;
const SMALL = { '2024/25': 1_000 * POUND };

let letters: LetterCast;
beforeEach(async () => {
  letters = await LetterCast.gather();
});
afterEach(() => letters.close());

const done = async (acts: Promise<unknown>[]): Promise<number> =>
  (await Promise.allSettled(acts)).filter(({ status }) => status === 'fulfilled').length;

const eventsOf = async (id: string, name: string): Promise<number> => {
  const events = await letters.cast.get(AuditReader).eventsAbout({ kind: 'letter', id });
  return events.filter((event) => event.name === `letters.${name}`).length;
};

describe(`signing at the same instant on ${IS_POSTGRES ? 'PostgreSQL' : 'SQLite'}`, () => {
  it('an acceptance by link and one confirmed on paper are one acceptance', async () => {
    const { cast } = letters;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const number = await letters.comeTo('issued', SMALL);
      const reply = { how: 'paper', name: 'Example', post: 'Director', on: '2024-03-25' } as const;
      const { passage, id } = await cast.get(RecordReplyElsewhere).run({
        ...{ person: letters.commercial, number, scan: Buffer.from(`%PDF-${randomUUID()}`) },
        reply: { ...reply, reason: 'The trust signs on paper' },
      });
      const shown = 'elsewhere' in passage.reply! ? passage.reply.elsewhere.scan : '';
      const person = cast.id('finance-adviser');
      const confirm = cast.get(ConfirmReplyElsewhere).run({ person, number, shown });
      expect(await done([confirm, letters.reserveAcceptance(number)])).toBe(1);
      expect(await letters.state(number)).toBe('accepting');
      const reserved = await eventsOf(id, 'acceptance-reserved');
      expect(reserved + (await eventsOf(id, 'reply-confirmed'))).toBe(1);
    }
  });

  it('two signatures of one letter are one, committed once', async () => {
    const person = letters.cast.id('chief-executive-officer');
    for (let tries = 0; tries < TRIES; tries += 1) {
      const number = await letters.comeTo('accepted', SMALL);
      const before = (await letters.ledger()).total.committed;
      const shown = await letters.prove(number);
      const sign = () => letters.cast.get(SignLetter).run({ person, number, shown });
      expect(await done([sign(), sign(), sign()])).toBe(1);
      const { id, passage } = await letters.one(number);
      expect(passage.state).toBe('in-force');
      expect(await eventsOf(id, 'letter-in-force')).toBe(1);
      expect((await letters.ledger()).total.committed).toBe(before + 1_000 * POUND);
    }
  });

  it('of two letters of an agreement the second states what the first has made of it, or is refused', async () => {
    const person = letters.cast.id('chief-executive-officer');
    for (let tries = 0; tries < TRIES; tries += 1) {
      const numbers = [
        await letters.comeTo('accepted', SMALL),
        await letters.comeTo('accepted', SMALL),
      ];
      const shown = [await letters.prove(numbers[0]!), await letters.prove(numbers[1]!)];
      const before = (await letters.ledger()).total.committed;
      const sign = (at: number) =>
        letters.cast.get(SignLetter).run({ person, number: numbers[at]!, shown: shown[at]! });
      expect(await done([sign(0), sign(1)])).toBe(1);
      expect((await letters.ledger()).total.committed).toBe(before + 1_000 * POUND);
    }
  });

  it('a decision published while its letter comes into force has the grant once', async () => {
    const number = await letters.comeTo('accepted', SMALL);
    expect(await done([letters.cast.publish(1), letters.sign(number)])).toBe(2);
    const { grantsInForce } = await letters.cast.get(DecisionReader).one('pcd-1');
    expect(grantsInForce.map(({ letterNumber }) => letterNumber)).toEqual([number]);
  });
});
