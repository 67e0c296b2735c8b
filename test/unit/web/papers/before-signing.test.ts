import { type AgreementStanding } from '../../../../src/agreements/agreement.reader';
import { type AuthorityGiven } from '../../../../src/agreements/authority';
import { adviceGiven } from '../../../../src/web/papers/signing/advice-given.view';
import { askedTo } from '../../../../src/web/papers/signing/asked-to.view';
import { changedSince, weightOf } from '../../../../src/web/papers/signing/changed-since.view';
import { earlierDecisions } from '../../../../src/web/papers/signing/earlier-decisions.view';
import { dueWords, ifNotSigned } from '../../../../src/web/papers/signing/if-not-signed.view';
import { moneyByYear } from '../../../../src/web/papers/signing/money-by-year.view';
import { powerView } from '../../../../src/web/papers/signing/power.view';
import { type Paper } from '../../../../src/papers/content/paper';
import { isOfKind } from '../../../../src/workflow/passage/passage-act';
import { after, cameTo, type Step, type Who } from '../../workflow/passage/example-passage';
import { advise, OBJECTS } from '../../workflow/passage/example-turns';
import { CONTENT, paperToSign } from './paper-to-sign';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const answer = (objection: number): [Who, Step] => [
  'author',
  { kind: 'answer-objection', advice: 'equality', objection, text: 'Section 6 does now' },
];

describe('what is asked and its money', () => {
  it('stands in the words of the document', () => {
    const asked = askedTo(paperToSign()).map(({ what, rest }) => plain(`${what}: ${rest}`));
    expect(asked).toHaveLength(CONTENT.recommendations.length);
    expect(asked[0]).toMatch(/^Accept funding from NHS England, £480,000: £240,000 in 2024\/25/);
    expect(asked[1]).toMatch(/Suzy Lamplugh Trust, by up to £440,000:.*£490,000 to £930,000/);
  });

  it('is put by year, whose it is below each sum', () => {
    const money = moneyByYear(paperToSign())!;
    expect(money.years).toEqual(['2024/25', '2025/26']);
    expect(money.rows.map(({ what, whose, years }) => [plain(what), whose, ...years])).toEqual([
      ['£480,000 comes in', 'NHS England', '£240,000', '£240,000'],
      ['Up to £440,000 goes out', 'Suzy Lamplugh Trust', '£220,000', '£220,000'],
      ['£40,000 is held back', 'not committed', '£20,000', '£20,000'],
    ]);
  });

  it('says that no split is stated rather than a sum of nil', () => {
    const paper = paperToSign();
    const money = { kind: 'exact', amount: { kind: 'unsplit', pence: 5_000_00 } } as const;
    const [first] = CONTENT.recommendations;
    const content = { ...CONTENT, recommendations: [{ ...first, money }] } as Paper;
    const { rows } = moneyByYear({ ...paper, standing: { ...paper.standing, content } })!;
    expect(rows).toEqual([
      {
        what: '£5,000 comes in',
        whose: 'NHS England',
        years: [],
        across: 'no split by year is stated',
      },
    ]);
  });

  it('is nothing at all where none is asked for', () => {
    const paper = paperToSign();
    const content = { ...CONTENT, recommendations: [] };
    expect(moneyByYear({ ...paper, standing: { ...paper.standing, content } })).toBeUndefined();
  });
});

describe('the power', () => {
  it('is named by paragraph and limb for each recommendation, with who signs after', () => {
    const power = powerView(paperToSign());
    expect(power.paragraphs.map(plain)).toEqual([
      'Paragraph 4.8, bids limb, for recommendation 1',
      'Paragraph 4.8, award limb, for recommendation 2',
    ]);
    expect(power.statutes?.points.length).toBeGreaterThan(0);
    expect(power.follows.join()).toContain('Chief Executive Officer then signs the');
    expect(power.follows.join()).toContain('under 5.22');
  });
});

describe('the advice', () => {
  it('that agrees stands in one line', () => {
    const advice = adviceGiven(paperToSign());
    expect(advice).toMatchObject({
      heading: 'no objection stands',
      objections: [],
      agree: 'finance, legal and equality',
    });
  });

  it('that objects stands in full with what the author answered', () => {
    const submitted = cameTo('submitted');
    const objected = after(
      submitted,
      ['finance', advise('finance', { kind: 'agree-with-comments', comments: 'Code 4411' })],
      ['legal', advise('legal', { kind: 'not-required', because: 'No power is used' })],
      ['equality', advise('equality', OBJECTS)],
    );
    const number = objected.acts.at(-1)!.number;
    const passage = after(objected, answer(number));
    expect(adviceGiven(paperToSign({ passage }))).toMatchObject({
      heading: '1 objection still stands',
      objections: [
        {
          advice: 'Equality',
          said: [
            {
              who: 'Equality adviser, 18\u00a0March\u00a02024',
              words: 'No evidence was looked at',
            },
            { who: 'Author’s answer, 18\u00a0March\u00a02024', words: 'Section 6 does now' },
          ],
        },
      ],
      agree: '',
      comments: [{ advice: 'finance', words: 'Code 4411' }],
      notRequired: [{ advice: 'legal', words: 'No power is used' }],
    });
  });

  it('that no longer objects is said to be withdrawn', () => {
    const objected = after(cameTo('submitted'), ['equality', advise('equality', OBJECTS)]);
    const answered = after(objected, answer(objected.acts.at(-1)!.number));
    const passage = after(answered, ['equality', advise('equality')]);
    expect(adviceGiven(paperToSign({ passage }))).toMatchObject({
      heading: 'no objection stands',
      agree: 'equality',
      withdrawn: ['equality'],
    });
  });
});

describe('what changed since the reader acted', () => {
  const seenAs = (content: Paper) => {
    const { passage } = paperToSign().standing;
    const act = passage.acts.find(isOfKind('interests'))!;
    return changedSince(paperToSign({}, { seen: { act, content } }))!;
  };

  it('is nothing to somebody who has done nothing on the paper: opening leaves no record', () => {
    expect(changedSince(paperToSign())).toBeUndefined();
  });

  it('is said to be nothing where the content is the same', () => {
    expect(seenAs(CONTENT)).toMatchObject({
      did: 'declared your interests',
      on: '2024-03-18',
      weight: 'Nothing has changed since.',
      rows: [],
    });
  });

  it('is told place by place, with whether a sum, party or date is among it', () => {
    const sections = CONTENT.sections.map((one, at) =>
      at === 0 ? { ...one, blocks: [{ kind: 'paragraph', text: 'Once.' }] } : one,
    );
    const seen = seenAs({ ...CONTENT, sections } as Paper);
    expect(seen.weight).toBe('No sum, party or date has changed since.');
    expect(seen.rows.length + seen.more).toBeGreaterThan(0);
  });

  it.each([
    ['A sum changed', { money: { kind: 'exact', amount: { kind: 'unsplit', pence: 1 } } }],
    ['A party changed', { funder: 'Somebody else' }],
    ['A recommendation came or went', undefined],
  ])('says first: %s', (words, change) => {
    const [first, ...rest] = CONTENT.recommendations;
    const before = {
      ...CONTENT,
      recommendations: change ? [{ ...first, ...change }, ...rest] : rest,
    };
    expect(weightOf(before as Paper, CONTENT)).toContain(words);
  });
});

describe('what follows if nobody signs', () => {
  it('is worked out from the paper: letter, offer, grant and the day the money begins', () => {
    const words = ifNotSigned(paperToSign()).map(plain);
    expect(words[0]).toMatch(/^No .* can be signed or sent\.$/);
    expect(words).toContain('£480,000 from NHS England is not accepted.');
    expect(words).toContain(
      'The grant to Suzy Lamplugh Trust stays at £490,000 and ends in 2025, as now.',
    );
    expect(words).toContain('The money cannot begin on 1 April 2024, as planned.');
  });

  it('is late once the money was to have begun', () => {
    expect(plain(dueWords(paperToSign()))).toBe('Due before 1 April 2024, when the money begins.');
    const paper = paperToSign();
    const facts = { ...paper.standing.facts, today: '2024-05-02' };
    const late = { ...paper, standing: { ...paper.standing, facts } };
    expect(plain(dueWords(late))).toBe('Late: the money was to begin on 1 April 2024.');
    expect(ifNotSigned(late).join()).not.toContain('cannot begin');
  });
});

describe('earlier decisions', () => {
  const given = {
    paperId: 'other',
    decision: 'PCD 1307',
    decidedOn: '2023-02-01',
    recipient: 'The Suzy Lamplugh Trust',
    gives: 'award',
    ceiling: 'up-to',
    money: { kind: 'unsplit', pence: 49_000_000 },
  } as AuthorityGiven;

  it('are those held here, and what is not held is said', () => {
    const earlier = earlierDecisions(paperToSign({}, { given: [given] }));
    expect(plain(earlier.given.join())).toBe(
      'PCD 1307, 1 February 2023: up to £490,000 awarded to The Suzy Lamplugh Trust',
    );
    expect(earlier.unknown).toBe('What was paid and which reports are late is not held here.');
  });

  it('say of an agreement on record what was paid, and that reports are not held', () => {
    const held = {
      agreement: { reference: '937' },
      recipient: 'Suzy Lamplugh Trust',
      until: '2025-03-31',
      ledger: { total: { committed: 49_000_000, paid: 24_500_000 } },
    } as AgreementStanding;
    const earlier = earlierDecisions(paperToSign({}, { given: [given], held: [held] }));
    expect(plain(earlier.held.join())).toBe(
      'Agreement 937 with Suzy Lamplugh Trust: £490,000 committed, £245,000 paid, ends on 31 March 2025',
    );
    expect(earlier.unknown).toBe('Which reports are late is not held here.');
  });

  it('are said to be none where none is held', () => {
    const earlier = earlierDecisions(paperToSign());
    expect(earlier.given).toEqual([]);
    expect(earlier.unknown).toContain(
      'No earlier decision in favour of Suzy Lamplugh Trust is held here.',
    );
    expect(plain(earlier.stated.join())).toContain('maximum £490,000');
  });
});
