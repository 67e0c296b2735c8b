import { textBlocks } from '../../../../src/documents/document-text';
import { type DocumentTree } from '../../../../src/documents/tree';
import { compose } from '../../../../src/papers/compose-paper';
import { parsePaper } from '../../../../src/papers/content/parse';
import { type Paper } from '../../../../src/papers/content/paper';
import { MOPAC } from '../../../../src/papers/body';
import { type PaperSetting } from '../../../../src/papers/paper-document';
import { routeOf } from '../../../../src/papers/route';
import { loadTemplate } from '../../../../src/papers/template.adapter';
import { loadScheme, loadStatutes } from '../../../../src/scheme/scheme-file.adapter';

export const SCHEME = loadScheme();
export const STATUTES = loadStatutes();
export const TEMPLATE = loadTemplate('pcd.v1');

export function paperOf(content: unknown): Paper {
  const parsed = parsePaper(content);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

export function settingOf(paper: Paper, more: Partial<PaperSetting> = {}): PaperSetting {
  const date = '2024-03-18';
  return {
    dates: { paper: date },
    route: routeOf(paper, { scheme: SCHEME, on: date }),
    scheme: SCHEME,
    statutes: STATUTES,
    body: MOPAC,
    ...more,
  };
}

export const REFERENCE = { reference: 'PCD 1653' };

export function composed(content: unknown, more: Partial<PaperSetting> = {}): DocumentTree {
  const paper = paperOf(content);
  return compose(paper, settingOf(paper, more), TEMPLATE);
}

export const textOf = (tree: DocumentTree): string => textBlocks(tree).join('\n');

export const byYear = (first: number, second: number) => ({
  kind: 'by-year',
  byYear: [
    { year: '2024/25', pence: first },
    { year: '2025/26', pence: second },
  ],
});

export const paragraph = (text: string) => ({ kind: 'paragraph', text });

/** A paper with nothing in it but what a paper must have. */
export const BARE = {
  template: 'pcd.v1',
  title: 'A bare paper',
  draftingOfficer: 'Policy officer',
  summary: [],
  recommendations: [],
  sections: [],
  powers: [],
  delegations: [],
  dataProtection: { kind: 'not-stated' },
  equalityEvidence: [],
  subsidy: { kind: 'not-stated' },
  supportingPapers: [],
  publication: { deferral: { kind: 'no' }, part2: { kind: 'no' } },
};

export const ACCEPT = {
  kind: 'accept-funding',
  id: 'r1',
  matter: 'grant-bid',
  funder: 'NHS England',
  money: { kind: 'exact', amount: byYear(24_000_000, 24_000_000) },
  purpose: 'the Stalking Threat Assessment Centre',
};

export const VARY_HOLDING_NOTHING = {
  kind: 'vary-grant',
  id: 'r2',
  matter: 'grant-variation',
  recipient: 'Suzy Lamplugh Trust',
  agreement: {
    reference: '937',
    maximum: { kind: 'unsplit', pence: 49_000_000 },
    from: '2023',
    until: '2025-03-31',
  },
  as: 'change',
  money: { kind: 'up-to', amount: byYear(22_000_000, 22_000_000) },
  newEndDate: '2026-03-31',
  purpose: 'stalking advocacy',
  fundedBy: { kind: 'recommendation', id: 'r1' },
};

export const VARY = {
  ...VARY_HOLDING_NOTHING,
  holdsBack: { amount: byYear(2_000_000, 2_000_000), purpose: 'managing the uplift' },
};

const AWARD = {
  kind: 'award-grant',
  id: 'r3',
  matter: 'grant-award',
  recipient: 'Hestia',
  money: {
    kind: 'up-to',
    amount: {
      kind: 'by-year',
      byYear: [{ year: '2024/25', pence: 17_100_050, budgetCode: 'K4410' }],
    },
  },
  period: { from: '2024-04', until: '2025-03' },
  purpose: 'for counselling',
  fundedBy: { kind: 'budget', name: 'the Victims Fund' },
  detail: 'The award follows an open competition of 3 May 2023',
};

/** One of everything a paper can hold. */
export const FULL = {
  ...BARE,
  title: 'Everything a paper can hold',
  summary: [paragraph('NHS England offers *money*.'), paragraph('A **second** paragraph.')],
  recommendations: [
    ACCEPT,
    VARY,
    AWARD,
    {
      kind: 'delegate-authority',
      id: 'r4',
      matter: 'further-delegation',
      to: 'Chief Finance Officer',
      function: 'sign the funding agreement',
      money: { kind: 'to-be-determined', within: 'r1' },
      detail: 'Only this agreement.',
    },
    {
      kind: 'note',
      id: 'r5',
      text: 'Further work is under way. It ends in the summer.',
      money: { kind: 'none' },
      fundedBy: { kind: 'recommendation', id: 'r1' },
      holdsBack: {
        amount: { kind: 'unsplit', pence: 123_400, budgetCode: 'K9' },
        purpose: 'an evaluation',
      },
    },
    {
      kind: 'other',
      id: 'r6',
      matter: 'grant-strategy',
      text: 'Approve the strategy for awards. It has three parts.',
      money: { kind: 'exact', amount: { kind: 'unsplit', pence: 7_700_000 } },
      fundedBy: { kind: 'budget', name: 'reserves' },
      detail: 'Annex A holds the strategy.',
    },
  ],
  sections: [
    {
      key: 'introduction',
      blocks: [
        { kind: 'sub-heading', text: 'Why now' },
        {
          ...paragraph('Three things, see [the plan](https://example.org/plan):'),
          list: { numbering: 'letter', items: [{ text: 'one' }, { text: '*two*' }] },
        },
      ],
    },
    {
      key: 'financial',
      blocks: [
        paragraph('The table says it.'),
        {
          kind: 'table',
          caption: 'Income and use',
          columns: [
            { kind: 'text', heading: 'Item' },
            { kind: 'money', heading: '2024/25', year: '2024/25' },
            { kind: 'money', heading: 'Later', year: '2025/26' },
          ],
          rows: [
            {
              cells: [
                { kind: 'text', text: 'Income' },
                { kind: 'money', pence: 24_000_000 },
                { kind: 'unknown', words: 'to be settled' },
              ],
            },
            {
              cells: [
                { kind: 'text', text: 'Grant' },
                { kind: 'money', pence: 22_000_055 },
                { kind: 'money', pence: 1 },
              ],
            },
          ],
          totals: 'columns-and-rows',
        },
        {
          kind: 'table',
          caption: 'Referrals',
          columns: [
            { kind: 'text', heading: 'Tier' },
            { kind: 'number', heading: 'Referrals' },
            { kind: 'money', heading: 'Cost' },
          ],
          rows: [
            {
              cells: [
                { kind: 'text', text: 'Two' },
                { kind: 'number', figure: '1,100' },
                { kind: 'money', pence: 5_000 },
              ],
            },
          ],
          totals: 'columns',
        },
      ],
    },
    { key: 'public-health', blocks: [paragraph('Violence is a health matter.')] },
  ],
  powers: [
    { act: 'prsra-2011', provision: 'Schedule 3, paragraph 7' },
    { act: 'asbcpa-2014', provision: 'section 143(1)(b)' },
  ],
  delegations: [{ paragraph: '4.8', limb: 'bids' }, { paragraph: '5.22' }, { paragraph: '9.99' }],
  dataProtection: {
    kind: 'to-be-done',
    by: 'the provider',
    when: '2024-06',
    controller: 'Suzy Lamplugh Trust',
    processor: 'a case system supplier',
  },
  equalityEvidence: [{ text: 'Crime Survey 2015.' }, { text: 'Returns of 2 June 2023' }],
  subsidy: { kind: 'not-a-subsidy', because: 'the recipient is no enterprise here' },
  supportingPapers: [
    { kind: 'decision', reference: 'PCD 1307', title: 'The first grant' },
    { kind: 'document', title: 'Business case' },
  ],
  publication: {
    deferral: { kind: 'yes', reason: 'A procurement runs.', until: '2024-09-30' },
    part2: {
      kind: 'yes',
      exemption: 's43',
      publicInterestTest: 'Prices would be harmed',
      reviewOn: '2025-01-15',
    },
  },
};
