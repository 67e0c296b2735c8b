import { randomUUID } from 'node:crypto';
import { AgreementReader } from '../../../src/agreements/agreement.reader';
import { AuthorityReader } from '../../../src/agreements/authority.reader';
import { totalOf } from '../../../src/agreements/amount';
import { EnterAgreement } from '../../../src/agreements/enter-agreement.action';
import { leftOf } from '../../../src/agreements/ledger/ledger';
import {
  consumeReservation,
  issueReservation,
  reserveAuthority,
} from '../../../src/agreements/ledger/reservation.repository';
import { type Transaction, UnitOfWork } from '../../../src/record/unit-of-work.repository';
import { POUND } from '../../unit/agreements/ledger-examples';
import { TestClock } from '../../web/test-service';
import { Cast, codesOf, example, failure } from '../workflow/cast';
import { SYSTEM } from './ledger-house';

jest.setTimeout(120_000);

describe('the money of PCD 664, decided', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await Cast.gather({}, new TestClock(new Date('2020-03-23T10:00:00Z')));
  });
  afterAll(() => cast.close());

  const act = (work: (tx: Transaction) => Promise<unknown>) => {
    const event = { name: 'test.happened', subject: { kind: 'test', id: '1' } };
    return cast.get(UnitOfWork).act(SYSTEM, event, work);
  };

  it('goes to three recipients in three letters of £672,000, and a fourth has no authority', async () => {
    const number = await cast.decided(example('pcd-664-corrected'));
    const { id: paperId } = await cast.standing('auditor', number);
    const rows = await cast.get(AuthorityReader).ofPaper(paperId);
    expect(rows.map(({ recommendation }) => recommendation)).toEqual(['1', '2', '3']);
    let committed = 0;
    for (const { recommendation, recipient, purpose: project } of rows) {
      const authority = { paperId, recommendation };
      const reference = `STALKING-${recommendation}`;
      const term = { from: '2020-04', until: '2021-03' };
      const { id: agreementId } = await cast.get(EnterAgreement).run({
        actor: SYSTEM,
        awardedBy: authority,
        terms: { reference, recipient, project, ...term, changes: [] },
      });
      const { facts } = await cast.get(AgreementReader).one(reference);
      const money = leftOf(facts.authorities[0]!, facts);
      const letter = (n: number) => ({
        ...{ letterId: randomUUID(), letterNumber: `${reference}-0${n}`, agreementId, authority },
        money,
      });
      const first = letter(1);
      await act((tx) => reserveAuthority(tx, first));
      await act((tx) => issueReservation(tx, first.letterId));
      await act((tx) => consumeReservation(tx, first.letterId));
      const again = await failure(act((tx) => reserveAuthority(tx, letter(2))));
      expect(codesOf(again)).toEqual(['ledger-above-authority', 'ledger-above-total']);
      const { ledger } = await cast.get(AgreementReader).one(reference);
      expect(ledger.total).toMatchObject({ committed: totalOf(money), left: 0 });
      committed += ledger.total.committed;
    }
    expect(committed).toBe(672_000 * POUND);
  });
});
