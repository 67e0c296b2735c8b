import { dirname } from 'node:path';
import { messagesIn } from '../../../src/cli/mail-folder.adapter';
import { OutboxRunner } from '../../../src/jobs/outbox-runner';
import { TimeTableRunner } from '../../../src/jobs/time-table-runner';
import { ExpireLetters } from '../../../src/letters/expire-letters.action';
import { LETTER_LINK, LETTER_REMINDER } from '../../../src/letters/letter-outbox';
import { RemindDue } from '../../../src/letters/remind-due.action';
import { ReissueLetter } from '../../../src/letters/re-issue-letter.action';
import { OutboxEntity } from '../../../src/record/outbox-row.entity';
import { LetterCast } from './letter-cast';

jest.setTimeout(120_000);

const DAY = 24 * 60;

let letters: LetterCast;
beforeEach(async () => {
  letters = await LetterCast.gather();
});
afterEach(() => letters.close());

const rowsOf = async (kind: string) => {
  const { manager } = letters.cast.service.database.dataSource;
  const rows = await manager.findBy(OutboxEntity, { kind });
  return rows.map(({ payload }) => JSON.parse(payload) as { letter: string; issue: number });
};

describe('the last day for a reply', () => {
  it('is reminded of once an issue, five working days before', async () => {
    const number = await letters.comeTo('issued');
    const { id } = await letters.one(number);
    // Monday 25 March to Monday 8 April 2024, with Good Friday and Easter Monday between.
    expect(await letters.cast.get(RemindDue).run()).toBe(0);
    letters.cast.service.clock.pass(2 * DAY);
    expect(await letters.cast.get(RemindDue).run()).toBe(0);
    letters.cast.service.clock.pass(DAY);
    expect(await letters.cast.get(RemindDue).run()).toBe(1);
    expect(await letters.cast.get(RemindDue).run()).toBe(0);
    expect(await rowsOf(LETTER_REMINDER)).toEqual([{ letter: id, issue: 1 }]);
    const person = letters.commercial;
    const again = { person, number, signatoryId: letters.signatory, reason: 'The mail was lost' };
    await letters.cast.get(ReissueLetter).run(again);
    expect(await letters.cast.get(RemindDue).run()).toBe(1);
    expect(await rowsOf(LETTER_REMINDER)).toContainEqual({ letter: id, issue: 2 });
  });

  it('ends a letter nobody answered, the day after, and frees its money', async () => {
    const number = await letters.comeTo('issued');
    letters.cast.service.clock.pass(14 * DAY);
    expect(await letters.cast.get(ExpireLetters).run()).toBe(0);
    expect((await letters.ledger()).total.left).toBe(0);
    letters.cast.service.clock.pass(DAY);
    expect(await letters.cast.get(ExpireLetters).run()).toBe(1);
    expect(await letters.state(number)).toBe('expired');
    expect((await letters.ledger()).total.left).toBe(440_000 * 100);
    expect(await letters.cast.get(ExpireLetters).run()).toBe(0);
  });

  it('is looked for by the time-table, through the outbox', async () => {
    const number = await letters.comeTo('issued');
    letters.cast.service.clock.pass(15 * DAY);
    await letters.cast.get(TimeTableRunner).askForDue();
    await letters.cast.get(OutboxRunner).runDue();
    expect(await letters.state(number)).toBe('expired');
  });
});

describe('what a letter asks of the outbox', () => {
  it('names letter and issue, and never a token, a code or an address', async () => {
    const number = await letters.comeTo('issued');
    const { id } = await letters.one(number);
    expect(await rowsOf(LETTER_LINK)).toEqual([{ letter: id, issue: 1 }]);
    const { manager } = letters.cast.service.database.dataSource;
    const rows = await manager.find(OutboxEntity);
    for (const { kind, payload } of rows.filter((row) => row.kind.startsWith('letter.'))) {
      expect([kind, payload]).toEqual([kind, expect.not.stringMatching(/@|http|\+44/)]);
    }
  });
});

describe('the body’s people', () => {
  let demo: LetterCast;
  beforeEach(async () => {
    demo = await LetterCast.gather({ demo: true });
  });
  afterEach(() => demo.close());

  /** Whom mail went to, and its subject. */
  async function mail(): Promise<string[]> {
    await demo.cast.get(OutboxRunner).runDue();
    const folder = dirname(demo.cast.service.database.file);
    const line = (message: string, name: string) =>
      new RegExp(`^${name}: (.*(?:\r?\n[ \t].*)*)`, 'm').exec(message)?.[1] ?? '';
    return messagesIn(folder).map((message) =>
      `${line(message, 'To')} ${line(message, 'Subject')}`.replace(/\s+/g, ' '),
    );
  }

  it('are told by mail whose turn it is, and who made the letter how it ended', async () => {
    const number = await demo.comeTo('to-clear');
    expect(await mail()).toContain(
      `chief-executive-officer@example.org Your turn: letter ${number} waits for your clearance`,
    );
    await demo.clear(number);
    await demo.issue(number);
    demo.cast.service.clock.pass(15 * DAY);
    await demo.cast.get(ExpireLetters).run();
    expect(await mail()).toContain(
      `commercial-adviser@example.org Letter ${number}: expired without a reply`,
    );
  });

  it('are not told of a turn that is over', async () => {
    const number = await demo.comeTo('cleared');
    await demo.issue(number);
    const about = (await mail()).filter((message) => message.includes(`letter ${number}`));
    expect(about.filter((message) => message.includes('Your turn'))).toEqual([]);
  });
});
