import { join } from 'node:path';
import { AgreementReader } from '../../../src/agreements/agreement.reader';
import { ImportAgreements } from '../../../src/agreements/imports/import-agreements.action';
import { readAgreements } from '../../../src/cli/input-file.adapter';
import { type Paper } from '../../../src/papers/content/paper';
import { runChecks } from '../../../src/papers/checks/run-checks';
import { CheckContextFacts } from '../../../src/workflow/check-context.facts';
import { JudgedPaperReader } from '../../../src/workflow/judged-paper.reader';
import { POUND } from '../../unit/agreements/ledger-examples';
import { type Refused } from '../../../src/kernel/errors';
import { vary, withoutFiguresInProse } from '../../unit/papers/checks/examples';
import { Cast, codesOf, corrected, example, failure } from './cast';
import { sayOnTop } from './say-on-top';

jest.setTimeout(120_000);

const FOLDER = join(__dirname, '../../../examples/agreements');

let cast: Cast;
beforeEach(async () => {
  cast = await Cast.gather();
  const value = readAgreements(FOLDER);
  await cast
    .get(ImportAgreements)
    .run({ actor: { kind: 'system' }, source: { format: 'json', value } });
});
afterEach(() => cast.close());

const judged = async (number: number) =>
  cast.get(JudgedPaperReader).one({ viewer: cast.id('policy-officer'), number });

/** The corrected paper with another maximum stated of its agreement. */
function stating(pence: number): Paper {
  const paper = corrected();
  const recommendations = paper.recommendations.map((one) =>
    one.kind === 'vary-grant'
      ? {
          ...one,
          agreement: { reference: 'SLT-2023', maximum: { kind: 'unsplit', pence } },
        }
      : one,
  );
  return { ...paper, recommendations } as Paper;
}

describe('a paper beside the ledger', () => {
  it('has the same findings in the service as on the command line', async () => {
    for (const name of ['pcd-1653', 'pcd-1653-corrected', 'pcd-664', 'pcd-664-corrected']) {
      const paper = example(name);
      const { findings, context } = await judged(await cast.draft(paper));
      const plain = cast.get(CheckContextFacts).on(context.on, paper.template);
      const onCommandLine = runChecks(paper, { ...plain, agreements: readAgreements(FOLDER) });
      expect([name, findings.map(({ key: _key, answer: _answer, ...finding }) => finding)]).toEqual(
        [name, onCommandLine],
      );
    }
  });

  it('is stopped where it states the agreement otherwise, and cannot be submitted', async () => {
    const number = await cast.draft(stating(48_000_000));
    const { findings } = await judged(number);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'agreement-differs',
        params: expect.objectContaining({ held: '£490,000', reference: 'SLT-2023' }),
      }),
    );
    const refused = await failure(cast.submit(number));
    expect(codesOf(refused)).toEqual(['open-stops', 'against-the-ledger']);
    expect((refused as Refused).findings[1]!.params.because).toBe(
      'The paper gives £480,000 as the maximum of the agreement, but the ledger holds £490,000 for SLT-2023',
    );
  });

  it('that is decided puts its authority to the agreement it means, with what a note holds back', async () => {
    const number = await cast.opened();
    await cast.approve(number);
    await cast.decide(number);
    const { ledger, facts } = await cast.get(AgreementReader).one('SLT-2023');
    expect(facts.authorities).toMatchObject([
      { given: { recommendation: '2', gives: 'change' }, agreementId: expect.any(String) },
    ]);
    const byShare = ledger.rows.map(({ share, authorised, left, heldBack }) => [
      share,
      ...[authorised, left, heldBack].map((pence) => pence / POUND),
    ]);
    expect(byShare).toEqual([
      ['unsplit', 490_000, 0, 0],
      ['2024/25', 220_000, 220_000, 20_000],
      ['2025/26', 220_000, 220_000, 20_000],
    ]);
    expect(ledger.total.committed).toBe(490_000 * POUND);
  });
});

const openCodes = async (number: number) =>
  (await judged(number)).findings.filter(({ answer }) => !answer).map(({ code }) => code);

/** A paper that gives out what an earlier decision holds back, so much a year. */
function releasing(decision: string, pence: number): Paper {
  const paper = corrected();
  withoutFiguresInProse(paper);
  const grant = vary(paper);
  grant.fundedBy = { kind: 'held-back', decision };
  grant.money.amount = {
    kind: 'by-year',
    byYear: ['2024/25', '2025/26'].map((year) => ({ year, pence })),
  };
  return { ...paper, recommendations: [grant] };
}

describe('a paper beside another decision on the same agreement', () => {
  it('has to say that it comes on top: to its author, and again where it is decided meanwhile', async () => {
    const later = await cast.opened();
    await cast.approve(later);
    expect(await openCodes(later)).toEqual([]);
    await cast.decided();
    expect(await openCodes(later)).toEqual(['authority-outstanding']);
    const refused = await failure(cast.decideAsItStands(later));
    expect(codesOf(refused)).toEqual(['unanswered-warnings', 'against-the-ledger']);
    expect((refused as Refused).findings[1]!.params.because).toBe(
      'Recommendation 2 varies SLT-2023, and PCD 2 has authorised £440,000 for it, which no letter has brought into force',
    );
    await cast.decide(later);
    expect(await cast.state(later)).toBe('decided');
    expect(await openCodes(later)).toEqual([]);
  });

  it('releases what that holds back, once, by being decided', async () => {
    const first = await cast.decided();
    const { passage } = await cast.standing('auditor', first);
    const decision = passage.reference!;
    const tooMuch = await cast.draft(releasing(decision, 21_000 * POUND));
    expect(await openCodes(tooMuch)).toContain('held-back-exceeded');
    const number = await cast.draft(releasing(decision, 20_000 * POUND));
    const second = await cast.draft(releasing(decision, 20_000 * POUND));
    for (const each of [number, second]) await sayOnTop(cast, each);
    expect([await openCodes(number), await openCodes(second)]).toEqual([[], []]);
    await cast.wayToDecision(number);
    const { facts, ledger } = await cast.get(AgreementReader).one('SLT-2023');
    expect(facts.authorities[0]!.releases).toMatchObject([
      { money: { '2024/25': 20_000 * POUND, '2025/26': 20_000 * POUND } },
    ]);
    expect(ledger.total).toMatchObject({
      authorised: 970_000 * POUND,
      left: 480_000 * POUND,
      heldBack: 0,
    });
    expect(await openCodes(second)).toContain('held-back-unknown');
    expect(codesOf(await failure(cast.submit(second)))).toContain('against-the-ledger');
  });
});
