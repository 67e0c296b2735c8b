import { ClearLetter } from '../../../src/letters/clear-letter.action';
import { OutboxRunner } from '../../../src/jobs/outbox-runner';
import { NotAllowed, NotFound, Refused, Stale } from '../../../src/kernel/errors';
import { ConfirmReplyElsewhere } from '../../../src/letters/confirm-reply-elsewhere.action';
import { LetterReader } from '../../../src/letters/letter.reader';
import { PrepareLetter } from '../../../src/letters/prepare-letter.action';
import { ProposeLetter } from '../../../src/letters/propose-letter.action';
import { RecordReplyElsewhere } from '../../../src/letters/record-reply-elsewhere.action';
import { ReturnLetter } from '../../../src/letters/return-letter.action';
import { ReviseLetter } from '../../../src/letters/revise-letter.action';
import { SignLetter } from '../../../src/letters/sign-letter.action';
import { SupersedeLetter } from '../../../src/letters/supersede-letter.action';
import { WithdrawLetter } from '../../../src/letters/withdraw-letter.action';
import { AuditReader } from '../../../src/record/audit.reader';
import { codesOf, failure } from '../workflow/cast';
import { AGREEMENT, LetterCast, termsFor } from './letter-cast';

jest.setTimeout(300_000);

const POUND = 100;
const SMALL = { '2024/25': 10_000 * POUND };
const PDF = Buffer.from('%PDF-1.7\nscan of a letter signed on paper');

let letters: LetterCast;
beforeAll(async () => {
  letters = await LetterCast.gather();
});
afterAll(() => letters.close());

const withdraw = (number: string) =>
  letters.cast
    .get(WithdrawLetter)
    .run({ person: letters.commercial, number, reason: 'No longer wanted' });

describe('a letter that is prepared', () => {
  it('is refused with every reason at once while its schedules are open', async () => {
    const { authority, commercial: person } = letters;
    const asked = { person, agreement: AGREEMENT, authority };
    const { number } = await letters.cast.get(PrepareLetter).run(asked);
    const propose = letters.cast.get(ProposeLetter).run({ person, number, version: 1 });
    const codes = codesOf(await failure(propose));
    expect(codes).toEqual(
      expect.arrayContaining([
        'letter-no-payments',
        'letter-no-performance',
        'letter-no-reply-by',
        'letter-payments-differ',
      ]),
    );
    await withdraw(number);
  });

  it('is nobody’s to prepare but the commercial team’s, and nobody’s to see without a post', async () => {
    const { cast, authority } = letters;
    for (const post of ['auditor', 'chief-executive-officer', 'policy-officer'] as const) {
      const asked = { person: cast.id(post), agreement: AGREEMENT, authority };
      expect(await failure(cast.get(PrepareLetter).run(asked))).toBeInstanceOf(NotAllowed);
    }
    const number = await letters.prepared(SMALL);
    const seen = { viewer: cast.id('policy-officer'), number };
    expect(await failure(cast.get(LetterReader).one(seen))).toBeInstanceOf(NotFound);
    expect((await cast.get(LetterReader).list({ viewer: seen.viewer })).letters).toEqual([]);
    await withdraw(number);
  });

  it('is not saved over what somebody else has saved meanwhile', async () => {
    const number = await letters.prepared(SMALL);
    const terms = termsFor(SMALL, '2024-04-08', '2024-10-15');
    const stale = { person: letters.commercial, number, version: 1, terms };
    expect(await failure(letters.cast.get(ReviseLetter).run(stale))).toBeInstanceOf(Stale);
    await withdraw(number);
  });
});

describe('a letter that waits to be cleared', () => {
  it('goes back with a reason, and its file is void', async () => {
    const number = await letters.comeTo('to-clear', SMALL);
    const shown = await letters.shown(number);
    const person = letters.cast.id('chief-executive-officer');
    await letters.cast.get(ReturnLetter).run({ person, number, reason: 'Say when it is reported' });
    const { passage } = await letters.one(number);
    expect(passage).toMatchObject({ state: 'prepared' });
    expect(passage.file).toBeUndefined();
    expect(passage.acts.at(-1)).toMatchObject({
      ...{ kind: 'return', by: person, post: 'chief-executive-officer' },
      words: 'Say when it is reported',
    });
    const late = letters.cast.get(ClearLetter).run({ person, number, shown });
    expect(codesOf(await failure(late))).toContain('letter-wrong-state');
    await withdraw(number);
  });

  it('is composed to the same bytes again of the same rows on the same day', async () => {
    const number = await letters.comeTo('to-clear', SMALL);
    const first = await letters.shown(number);
    const person = letters.cast.id('chief-executive-officer');
    await letters.cast.get(ReturnLetter).run({ person, number, reason: 'Again' });
    await letters.propose(number);
    expect(await letters.shown(number)).toBe(first);
    await withdraw(number);
  });

  it('is cleared by nobody who was shown another file', async () => {
    const number = await letters.comeTo('to-clear', SMALL);
    const person = letters.cast.id('chief-executive-officer');
    const clear = letters.cast.get(ClearLetter).run({ person, number, shown: 'a'.repeat(64) });
    expect(await failure(clear)).toBeInstanceOf(Stale);
    await withdraw(number);
  });
});

describe('a letter in the place of another', () => {
  it('ends the other with its link, frees its money and keeps its terms', async () => {
    const number = await letters.comeTo('issued');
    expect((await letters.ledger()).total.left).toBe(0);
    const reason = 'The reporting date was wrong';
    const person = letters.commercial;
    const next = await letters.cast.get(SupersedeLetter).run({ person, number, reason });
    const old = await letters.one(number);
    expect(old.passage).toMatchObject({ state: 'superseded', supersededBy: next });
    expect((await letters.ledger()).total.left).toBe(440_000 * POUND);
    const fresh = await letters.one(next);
    expect(fresh.passage).toMatchObject({ state: 'prepared', terms: old.passage.terms, issue: 0 });
    expect(await failure(letters.accept(number))).toBeInstanceOf(Refused);
    await letters.propose(next);
    await letters.clear(next);
    expect((await letters.ledger()).total.left).toBe(0);
    await withdraw(next);
  });

  it('follows one that another letter has overtaken', async () => {
    const first = await letters.comeTo('accepted', SMALL);
    const second = await letters.comeTo('accepted', SMALL);
    await letters.sign(first);
    const shown = await letters.prove(second);
    const person = letters.cast.id('chief-executive-officer');
    const sign = letters.cast.get(SignLetter).run({ person, number: second, shown });
    expect(codesOf(await failure(sign))).toEqual(expect.arrayContaining(['letter-overtaken']));
    const next = await letters.cast.get(SupersedeLetter).run({
      ...{ person: letters.commercial, number: second, reason: 'The total has changed' },
    });
    expect((await letters.one(next)).basis.previous).toMatchObject(SMALL);
    await withdraw(next);
  });
});

describe('a letter signed on paper', () => {
  const reply = {
    how: 'paper',
    name: 'Example signatory',
    post: 'Director',
    on: '2024-03-25',
    reason: 'The trust signs on paper',
  } as const;

  it('counts once a second person has looked at its scan, and is sealed as such', async () => {
    const number = await letters.comeTo('issued', SMALL);
    const { commercial: person, cast } = letters;
    const recorded = { person, number, reply, scan: PDF };
    const { passage } = await cast.get(RecordReplyElsewhere).run(recorded);
    expect(passage.state).toBe('issued');
    const shown = 'elsewhere' in passage.reply! ? passage.reply.elsewhere.scan : '';
    const confirm = cast.get(ConfirmReplyElsewhere);
    expect(codesOf(await failure(confirm.run({ person, number, shown })))).toEqual([
      'letter-own-record',
    ]);
    const second = cast.id('finance-adviser');
    const unseen = confirm.run({ person: second, number, shown: 'b'.repeat(64) });
    expect(await failure(unseen)).toBeInstanceOf(Stale);
    await confirm.run({ person: second, number, shown });
    expect(await letters.state(number)).toBe('accepting');
    await cast.get(OutboxRunner).runDue();
    expect(await letters.state(number)).toBe('accepted');
    await letters.sign(number);
    expect(await letters.state(number)).toBe('in-force');
  });

  it('is no scan unless it is a PDF or a picture', async () => {
    const number = await letters.comeTo('issued', SMALL);
    const scan = Buffer.from('MZ this runs');
    const record = { person: letters.commercial, number, reply, scan };
    expect(codesOf(await failure(letters.cast.get(RecordReplyElsewhere).run(record)))).toEqual([
      'letter-no-scan',
    ]);
    await withdraw(number);
  });
});

describe('the chain', () => {
  it('has an event for every act and no words of anybody’s', async () => {
    const { letters: all } = await letters.cast
      .get(LetterReader)
      .list({ viewer: letters.cast.id('auditor') });
    for (const { id, passage } of all) {
      const events = await letters.cast.get(AuditReader).eventsAbout({ kind: 'letter', id });
      const acts = events.filter(({ name }) => name !== 'letters.obligation-done');
      expect(acts).toHaveLength(passage.acts.length);
      const said = JSON.stringify(events.map(({ detail }) => detail));
      expect(said).not.toMatch(/example\.org|wrong|trust signs|192\.0\.2/);
    }
    expect(await letters.cast.get(AuditReader).verify()).toBeUndefined();
  });
});
