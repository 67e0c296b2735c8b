import { AgreementReader } from '../../../src/agreements/agreement.reader';
import { NotAllowed, NotFound } from '../../../src/kernel/errors';
import { DoObligation } from '../../../src/letters/do-obligation.action';
import { LetterReader } from '../../../src/letters/letter.reader';
import { SignLetter } from '../../../src/letters/sign-letter.action';
import { AuditReader } from '../../../src/record/audit.reader';
import { DecisionReader } from '../../../src/register/decision.reader';
import { codesOf, failure } from '../workflow/cast';
import { AGREEMENT, LetterCast } from './letter-cast';

jest.setTimeout(300_000);

const POUND = 100;
const SMALL = { '2024/25': 10_000 * POUND };

let letters: LetterCast;
beforeAll(async () => {
  letters = await LetterCast.gather();
});
afterAll(() => letters.close());

describe('a letter in force', () => {
  it('opens its reports and conditions, each done once by whoever keeps agreements', async () => {
    const number = await letters.comeTo('in-force', SMALL);
    const asked = { viewer: letters.cast.id('auditor'), number };
    const opened = await letters.cast.get(LetterReader).obligations(asked);
    expect(opened.map(({ kind, title, dueOn }) => [kind, title, dueOn])).toEqual([
      ['report', 'Victims are supported: victims with an advocate', '2024-10-15'],
      ['condition', 'Money received from NHS England', null],
      ['condition', 'Publish the evaluation', null],
      ['condition', 'the report of the period before is accepted', '2024-10-15'],
    ]);
    const obligation = opened[0]!.id;
    const act = letters.cast.get(DoObligation);
    const auditor = { person: letters.cast.id('auditor'), obligation };
    expect(await failure(act.run(auditor))).toBeInstanceOf(NotAllowed);
    const done = { person: letters.commercial, obligation, note: 'Report of 12 October' };
    await act.run(done);
    expect(await failure(act.run(done))).toBeInstanceOf(NotFound);
    const after = await letters.cast.get(LetterReader).obligations(asked);
    expect(after[0]).toMatchObject({ doneBy: letters.commercial, note: 'Report of 12 October' });
  });

  it('adds recipient, purpose, reasons and conditions to its decision, published before or after', async () => {
    const decisions = letters.cast.get(DecisionReader);
    await letters.cast.publish(1);
    const address = 'pcd-1';
    const before = (await decisions.one(address)).grantsInForce;
    expect(before.length).toBeGreaterThan(0);
    expect(before[0]).toMatchObject({
      ...{ recipient: 'Suzy Lamplugh Trust', conditions: ['Publish the evaluation'] },
      ...{ agreement: AGREEMENT, money: SMALL },
    });
    expect(before[0]!.reasons.length).toBeGreaterThan(0);
    const number = await letters.comeTo('in-force', SMALL);
    const after = (await decisions.one(address)).grantsInForce;
    expect(after.map(({ letterNumber }) => letterNumber)).toEqual([
      ...before.map(({ letterNumber }) => letterNumber),
      number,
    ]);
    const told = await letters.cast.get(AuditReader).eventsAbout({ kind: 'decision', id: 'PCD 1' });
    expect(told.filter(({ name }) => name === 'register.grant-published')).toHaveLength(
      after.length,
    );
  });

  it('does not come about where its decision was ended meanwhile', async () => {
    const number = await letters.comeTo('accepted', SMALL);
    const { manager } = letters.cast.service.database.dataSource;
    await manager.insert('authority_closing', {
      ...letters.authority,
      ...{ decision: 'PCD 2', decidedOn: '2024-03-25', reason: 'Not needed' },
      enteredAt: new Date(0),
    });
    const shown = await letters.prove(number);
    const person = letters.cast.id('chief-executive-officer');
    const sign = letters.cast.get(SignLetter).run({ person, number, shown });
    expect(codesOf(await failure(sign))).toEqual(['ledger-closed']);
    expect(await letters.state(number)).toBe('accepted');
    const { ledger } = await letters.cast.get(AgreementReader).one(AGREEMENT);
    expect(ledger.total.committed).toBeLessThanOrEqual(ledger.total.authorised);
  });
});
