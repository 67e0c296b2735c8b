import { type DecisionRead } from '../../../../src/register/decision.reader';
import { type PublishedDecision } from '../../../../src/register/published-decision';
import { decisionSentence, grantAmount } from '../../../../src/web/register/decision-words';
import { decisionView } from '../../../../src/web/register/decision.view';
import { feedView } from '../../../../src/web/register/feed.view';
import { oneAddressOf } from '../../../../src/web/register/public-pages';
import { verifiedView } from '../../../../src/web/register/verify.view';

const recommendation = (number: number, kind: string, what: string) => ({
  number: String(number),
  kind,
  what,
  sentences: [],
});

const ENTRY: PublishedDecision = {
  reference: 'PCD 7',
  title: 'A title',
  body: 'A body',
  decidedOn: '2024-03-18',
  decidedBy: 'Deputy Mayor for Policing and Crime',
  scheme: { title: 'Scheme', version: '1' },
  under: [
    { paragraph: '4.8', limbs: [] },
    { paragraph: '4.13', limbs: [] },
  ],
  publishedOn: '2024-03-20',
  publishedAt: '2024-03-20T09:30:00.000Z',
  recommendations: [{ ...recommendation(1, 'award-grant', 'Award a grant to X'), sum: '£5' }],
  grants: [],
  reliesOn: ['PCD 6', 'PCD 5'],
  filesHeldBack: 0,
  signatures: [],
  certificates: 'Development certificate',
};

const read = (changed: Partial<PublishedDecision> = {}): DecisionRead => ({
  id: '0b0e7a6c-5d53-4c55-8d58-0d3f3a4e5f60',
  address: 'pcd-7',
  entry: { ...ENTRY, ...changed },
  files: [
    {
      number: 0,
      title: 'Signed decision, PCD 7',
      fileName: 'pcd-7-signed.pdf',
      mediaType: 'application/pdf',
      size: 212_000,
      sha256: 'ab'.repeat(32),
      pages: 1,
    },
  ],
  grantsInForce: [],
  corrections: [],
  changedAt: new Date('2024-03-20T09:30:00Z'),
});

const seen = (changed: Partial<PublishedDecision> = {}, isWhole = true) =>
  decisionView({
    decision: read(changed),
    isWhole,
    published: new Map([['PCD 6', 'pcd-6']]),
    changes: { changedBy: [], changes: [] },
  });

describe('the sentence of a decision', () => {
  it('names what was decided, and leaves out what is only noted', () => {
    const recommendations = [
      { ...recommendation(1, 'award-grant', 'Award a grant to X'), sum: '£5' },
      recommendation(2, 'note', 'Note the rest'),
    ];
    expect(decisionSentence({ ...ENTRY, recommendations })).toBe(
      'The Deputy Mayor for Policing and Crime decided to award a grant to X (£5).',
    );
  });

  it('counts what is more than three', () => {
    const recommendations = [1, 2, 3, 4, 5].map((at) => recommendation(at, 'other', `Do ${at}`));
    expect(decisionSentence({ ...ENTRY, recommendations })).toBe(
      'The Deputy Mayor for Policing and Crime decided to do 1, to do 2, to do 3 and on 2 more matters.',
    );
  });

  it('says no more where nothing is asked', () => {
    expect(decisionSentence({ ...ENTRY, recommendations: [] })).toBe(
      'The Deputy Mayor for Policing and Crime has taken this decision.',
    );
  });
});

describe('the amount of a grant', () => {
  const grant = { recommendation: '1', recipient: 'X', purpose: 'y' };

  it('tells an increase from a new maximum, and a ceiling from an exact sum', () => {
    const byYear = [{ year: '2024/25', pence: 500 }];
    const exact = { kind: 'exact' as const, pence: 500 };
    const ceiling = { kind: 'up-to' as const, pence: 500, byYear };
    expect([
      grantAmount({ ...grant, gives: 'award', money: exact }),
      grantAmount({ ...grant, gives: 'award', money: ceiling }),
      grantAmount({ ...grant, gives: 'change', money: exact }),
      grantAmount({ ...grant, gives: 'new-maximum', money: ceiling }),
    ]).toEqual([
      '£5',
      'Up to £5: £5 in 2024/25',
      'An increase by £5',
      'A new maximum of up to £5: £5 in 2024/25',
    ]);
  });
});

describe('the page of a decision', () => {
  it('says by which paragraphs it was decided and what is not published', () => {
    const view = seen({
      filesHeldBack: 2,
      deferred: { until: '2024-03-19', reason: 'the grantee was told first' },
    });
    expect(view.facts.slice(2).map(({ value }) => value.replaceAll('\u00a0', ' '))).toEqual([
      'Deputy Mayor for Policing and Crime, under paragraphs 4.8 and 4.13 of the Scheme',
      '2 supporting files are not published. Publication was put off until 19 March 2024: the grantee was told first',
    ]);
  });

  it('links what it relies on only where that is published', () => {
    expect(seen().related.map(({ text, href }) => [text, href])).toEqual([
      ['PCD\u00a06', '/decisions/pcd-6'],
      ['PCD\u00a05', undefined],
    ]);
  });

  it('says that a file is not what was published, and then that nothing is valid', () => {
    const { genuine } = seen({}, false);
    expect(genuine.isGenuine).toBe(false);
    expect(genuine.result).toContain('Do not rely on this copy');
  });

  it('calls its files by kind, pages and size', () => {
    expect(seen().signed.text).toBe('Signed decision, PCD 7 (PDF, 1\u00a0page, 212\u00a0KB)');
  });
});

describe('a copy', () => {
  it('is genuine only where it is published and everything holds', () => {
    const sha256 = 'ab'.repeat(32);
    const genuine = (faults: string[], decision?: DecisionRead) =>
      verifiedView({
        copy: { sha256, faults, ...(decision && { decision }) },
        fileName: 'x.pdf',
        changedBy: [],
      }).isGenuine;
    expect(genuine([], read())).toBe(true);
    expect(genuine(['a signature is revoked'], read())).toBe(false);
    expect(genuine([])).toBe(false);
  });
});

describe('the feed', () => {
  it('bears a date and its own address while nothing is published', () => {
    const { id, updated, entries } = feedView([], 'https://d.example');
    expect([id, updated, entries]).toEqual([
      'https://d.example/decisions.atom',
      '1970-01-01T00:00:00.000Z',
      [],
    ]);
  });

  it('keeps the id of an entry wherever the service is', () => {
    const idAt = (site: string) => feedView([read()], site).entries[0]!.id;
    expect(idAt('https://a.example')).toBe(idAt('https://b.example'));
  });
});

describe('however a decision is spelt', () => {
  it('it has one address, with whatever is below it', () => {
    expect(oneAddressOf('/decisions/PCD%201653/signed.pdf')).toBe('/decisions/pcd-1653/signed.pdf');
    expect(oneAddressOf('/api/v1/decisions/pcd1653')).toBe('/api/v1/decisions/pcd-1653');
  });

  it.each([
    '/decisions/pcd-1653',
    '/decisions/data',
    '/decisions',
    '/papers/PCD1653',
    '/decisions/%E0%A4',
  ])('%s stays as it is', (path) => {
    expect(oneAddressOf(path)).toBeUndefined();
  });
});
