import { AgreementReader } from '../../../src/agreements/agreement.reader';
import { type AuthorityKey } from '../../../src/agreements/authority';
import { AuthorityReader } from '../../../src/agreements/authority.reader';
import { EnterAgreement } from '../../../src/agreements/enter-agreement.action';
import { LetterReader } from '../../../src/letters/letter.reader';
import { LetterActs } from '../../../src/letters/letter-acts.repository';
import { ClearLetter } from '../../../src/letters/clear-letter.action';
import { IssueLetter } from '../../../src/letters/issue-letter.action';
import { PrepareLetter } from '../../../src/letters/prepare-letter.action';
import { ProposeLetter } from '../../../src/letters/propose-letter.action';
import { AcceptLetter } from '../../../src/letters/reply/accept-letter.action';
import { ReviseLetter } from '../../../src/letters/revise-letter.action';
import { SIGN_LETTER, SignLetter } from '../../../src/letters/sign-letter.action';
import { GrantStepUp } from '../../../src/people/step-up/grant-step-up.action';
import { PASSWORD, TestClock } from '../../web/test-service';
import { Cast, codesOf, example, failure } from '../workflow/cast';
import { evidence, fitSignatory, SYSTEM, termsFor } from './letter-cast';

jest.setTimeout(300_000);

const POUND = 100;

interface Awarding {
  agreement: string;
  authority: AuthorityKey;
  signatoryId: string;
}

describe('PCD 664, corrected', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await Cast.gather({}, new TestClock(new Date('2020-03-23T10:00:00Z')));
  });
  afterAll(() => cast.close());

  const commercial = () => cast.id('commercial-adviser');
  const chief = () => cast.id('chief-executive-officer');
  const standing = (number: string) =>
    cast.get(LetterReader).one({ viewer: cast.id('auditor'), number });
  const shownOf = async (number: string) => (await standing(number)).passage.file!;

  /** From nothing to its clearance. */
  async function toClear(
    { agreement, authority, signatoryId }: Awarding,
    money?: Record<string, number>,
  ): Promise<string> {
    const person = commercial();
    const { number } = await cast.get(PrepareLetter).run({ person, agreement, authority });
    const { passage, version } = await standing(number);
    const terms = termsFor(money ?? passage.terms.money, '2020-04-06', '2020-10-15');
    await cast.get(ReviseLetter).run({ person, number, version, terms, signatoryId });
    const revised = await standing(number);
    await cast.get(ProposeLetter).run({ person, number, version: revised.version });
    return number;
  }

  async function intoForce(number: string, signatory: string): Promise<void> {
    await cast.get(ClearLetter).run({ person: chief(), number, shown: await shownOf(number) });
    await cast.get(IssueLetter).run({ person: commercial(), number, shown: await shownOf(number) });
    const shown = await shownOf(number);
    const { id } = await cast.get(LetterActs).act({
      by: { kind: 'signatory', id: signatory },
      letter: number,
      want: () => ({
        ...{ kind: 'accept', shown, token: crypto.randomUUID() },
        evidence: evidence('2020-03-23T10:00:00.000Z'),
      }),
    });
    await cast.get(AcceptLetter).resume(id);
    const sha256 = await shownOf(number);
    const proof = { personId: chief(), act: SIGN_LETTER, sha256, password: PASSWORD };
    await cast.get(GrantStepUp).run(proof);
    await cast.get(SignLetter).run({ person: chief(), number, shown: sha256 });
  }

  it('goes to three recipients in three letters of £672,000, and a fourth has no authority', async () => {
    const paper = await cast.decided(example('pcd-664-corrected'));
    const { id: paperId } = await cast.standing('auditor', paper);
    const rows = await cast.get(AuthorityReader).ofPaper(paperId);
    let committed = 0;
    for (const { recommendation, recipient, purpose: project } of rows) {
      const authority = { paperId, recommendation };
      const reference = `STALKING-${recommendation}`;
      const term = { from: '2020-04', until: '2021-03', changes: [] };
      await cast.get(EnterAgreement).run({
        ...{ actor: SYSTEM, awardedBy: authority },
        terms: { reference, recipient, project, ...term },
      });
      const signatory = await fitSignatory(cast, reference);
      const number = await toClear({ agreement: reference, authority, signatoryId: signatory });
      expect(await standing(number)).toMatchObject({ kind: 'award', number: `${reference}-01` });
      await intoForce(number, signatory);
      const { ledger, facts } = await cast.get(AgreementReader).one(reference);
      expect(ledger.total).toMatchObject({ left: 0, committed: ledger.total.authorised });
      committed += ledger.total.committed;
      expect(facts.reservations).toHaveLength(1);
    }
    expect(committed).toBe(672_000 * POUND);

    const authority = { paperId, recommendation: '1' };
    const { signatories } = await cast.get(AgreementReader).one('STALKING-1');
    const signatoryId = signatories[0]!.id;
    const fourth = toClear(
      { agreement: 'STALKING-1', authority, signatoryId },
      { '2020/21': 1 * POUND },
    );
    const refused = codesOf(await failure(fourth));
    expect(refused).toEqual(expect.arrayContaining(['letter-above-share', 'letter-above-total']));
    const other = cast.get(PrepareLetter).run({
      ...{ person: commercial(), agreement: 'STALKING-2', authority },
    });
    expect(codesOf(await failure(other))).toEqual(['ledger-other-agreement']);
  });
});
