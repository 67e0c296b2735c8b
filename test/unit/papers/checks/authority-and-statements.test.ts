import { type Paper } from '../../../../src/papers/content/paper';
import { check, codesOf, example, type ExampleName, sectionOf } from './examples';
import { wordsOf } from '../../../../src/papers/checks/words-of';
import { changed } from './examples';

const C1653 = 'pcd-1653-corrected';
const C664 = 'pcd-664-corrected';
type Row = [ExampleName, title: string, change: (paper: Paper) => void, codes: string[]];

const withoutProseOnAuthority = (paper: Paper): void => {
  sectionOf(paper, 'legal').blocks = sectionOf(paper, 'legal').blocks.slice(0, 1);
};
const citing =
  (...delegations: Paper['delegations']) =>
  (paper: Paper): void => {
    withoutProseOnAuthority(paper);
    paper.delegations = delegations;
  };
const BIDS = { paragraph: '4.8', limb: 'bids' };
const AWARD = { paragraph: '4.8', limb: 'award' };
const SIGNING = { paragraph: '5.22' };

const without =
  (key: string) =>
  (paper: Paper): void => {
    paper.sections = paper.sections.filter((section) => section.key !== key);
  };

describe('one change of the authority or of a statement', () => {
  const rows: Row[] = [
    [C1653, 'cited in the data alone', citing(BIDS, AWARD, SIGNING), []],
    [C1653, 'cited in the prose alone', (paper) => void (paper.delegations = []), []],
    [C1653, 'the award limb not cited', citing(BIDS, SIGNING), ['authority-not-cited']],
    [
      C1653,
      'the paragraph without a limb',
      citing({ paragraph: '4.8' }, SIGNING),
      ['authority-not-cited', 'authority-not-cited'],
    ],
    [C1653, 'the signing not cited', citing(BIDS, AWARD), ['nobody-authorised-to-sign']],
    [
      C1653,
      'the signing delegated by the paper itself',
      (paper) => {
        citing(BIDS, AWARD, { paragraph: '1.7' })(paper);
        paper.recommendations.push({
          kind: 'delegate-authority',
          id: 'r4',
          matter: 'further-delegation',
          to: 'Chief Finance Officer',
          function: 'sign the grant modification letter',
          money: { kind: 'none' },
        });
      },
      [],
    ],
    [
      C664,
      'three awards that nobody may sign',
      citing({ paragraph: '4.8', limb: 'award' }),
      ['nobody-authorised-to-sign'],
    ],
    [
      C664,
      'three awards whose limb is not cited',
      citing({ paragraph: '4.8', limb: 'strategy' }, SIGNING),
      ['authority-not-cited'],
    ],
    [
      C1653,
      'a matter no paragraph numbers',
      (paper) => {
        paper.recommendations.push({
          kind: 'other',
          id: 'r4',
          matter: 'reserve-transfer',
          text: 'Approve the transfer from reserves',
          money: { kind: 'none' },
        });
      },
      ['paragraph-unnumbered'],
    ],
    [
      C1653,
      'a sum below what the paragraph reaches',
      (paper) => {
        paper.recommendations.push({
          kind: 'other',
          id: 'r4',
          matter: 'tender',
          text: 'Approve the request to go to tender',
          money: {
            kind: 'exact',
            amount: { kind: 'by-year', byYear: [{ year: '2024/25', pence: 100 }] },
          },
        });
      },
      ['no-paragraph-covers'],
    ],
    [
      C1653,
      'a lease, which the scheme lets nobody sign',
      (paper) => {
        paper.recommendations.push({
          kind: 'other',
          id: 'r4',
          matter: 'lease',
          text: 'Approve the lease',
          money: { kind: 'none' },
        });
        paper.delegations.push({ paragraph: '4.16' });
      },
      ['nobody-authorised-to-sign'],
    ],
    [C1653, 'no power', (paper) => void (paper.powers = []), ['power-not-stated']],
    [
      C1653,
      'no subsidy statement',
      (paper) => void (paper.subsidy = { kind: 'not-stated' }),
      ['subsidy-not-stated'],
    ],
    [
      C1653,
      'no data protection position',
      (paper) => void (paper.dataProtection = { kind: 'not-stated' }),
      ['data-protection-not-stated'],
    ],
    [C1653, 'no equality section, but evidence', without('equality'), ['section-missing']],
    [C1653, 'no legal section, but powers and paragraphs', without('legal'), ['section-missing']],
    [
      C1653,
      'no commercial section, but a subsidy statement',
      without('commercial'),
      ['section-missing'],
    ],
    [
      C1653,
      'an equality section that is empty',
      (paper) => void (sectionOf(paper, 'equality').blocks = []),
      ['section-missing'],
    ],
    [
      C1653,
      'an equality section that is a heading over nothing',
      (paper) =>
        void (sectionOf(paper, 'equality').blocks = [{ kind: 'sub-heading', text: 'Duty' }]),
      ['section-missing'],
    ],
    [C1653, 'no list of supporting papers written', without('supporting-papers'), []],
    [
      C1653,
      'nothing on equality',
      (paper) => {
        without('equality')(paper);
        paper.equalityEvidence = [];
      },
      ['equality-not-considered'],
    ],
    [
      C1653,
      'no data protection section, but a position',
      without('data-protection'),
      ['section-missing'],
    ],
    [
      C1653,
      'nothing on data protection',
      (paper) => {
        without('data-protection')(paper);
        paper.dataProtection = { kind: 'not-stated' };
      },
      ['data-protection-not-stated'],
    ],
    [C664, 'no financial comments', without('financial'), ['section-missing']],
    [C664, 'an optional section left out', without('public-health'), []],
    [
      C1653,
      'a reference that is listed in another form',
      (paper) => {
        paper.supportingPapers[0] = { kind: 'decision', reference: 'PCD1307' };
      },
      [],
    ],
    [
      C1653,
      'a listed paper taken out',
      (paper) => void paper.supportingPapers.shift(),
      ['reference-not-listed'],
    ],
  ];
  it.each(rows)('%s: %s', (...[name, , change, codes]) => {
    expect(codesOf(changed(name, change))).toEqual(codes);
  });
});

describe('a matter that nobody may decide', () => {
  it('is called by the words of the scheme, not by its key', () => {
    const findings = changed(C1653, (paper) => {
      paper.recommendations.push({
        kind: 'other',
        id: 'r4',
        matter: 'tender',
        text: 'Approve the request to go to tender',
        money: {
          kind: 'exact',
          amount: { kind: 'by-year', byYear: [{ year: '2024/25', pence: 100 }] },
        },
      });
    });
    expect(findings.map((finding) => wordsOf(finding).text)).toEqual([
      'No paragraph of the scheme lets anybody decide recommendation 4 (requests to go to tender) for this sum.',
    ]);
  });
});

describe('the business date', () => {
  const on = (name: ExampleName, date: string): string[] => {
    const one = example(name);
    return codesOf(check({ ...one, context: { ...one.context, on: date } }));
  };

  it('owes a subsidy statement from 4 January 2023 and not before', () => {
    const one = example(C1653);
    one.paper.subsidy = { kind: 'not-stated' };
    const codes = (date: string): string[] =>
      codesOf(check({ ...one, context: { ...one.context, on: date } }));
    expect(codes('2023-01-03')).toEqual([]);
    expect(codes('2023-01-04')).toEqual(['subsidy-not-stated']);
  });

  it('warns from the day after the money began, once for each recommendation', () => {
    expect(on(C1653, '2024-04-01')).toEqual([]);
    expect(on(C1653, '2024-04-02')).toEqual(['money-before-decision', 'money-before-decision']);
  });

  it('stops a paper before the scheme is in force, with that one reason', () => {
    expect(on(C664, '2019-12-31')).toEqual(['scheme-not-in-force']);
  });
});
