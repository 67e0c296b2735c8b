import { join } from 'node:path';
import { AgreementReader } from '../../../src/agreements/agreement.reader';
import { ImportAgreements } from '../../../src/agreements/imports/import-agreements.action';
import { readAgreements } from '../../../src/cli/input-file.adapter';
import { type Paper } from '../../../src/papers/content/paper';
import { runChecks } from '../../../src/papers/checks/run-checks';
import { CheckContextFacts } from '../../../src/workflow/check-context.facts';
import { JudgedPaperReader } from '../../../src/workflow/judged-paper.reader';
import { POUND } from '../../unit/agreements/ledger-examples';
import { Cast, corrected, example, failure } from './cast';

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
    expect(await failure(cast.submit(number))).toMatchObject({
      findings: [{ code: 'open-stops' }],
    });
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
