import { type Agreement } from '../../../src/agreements/agreement';
import {
  type Organisation,
  type Signatory,
} from '../../../src/agreements/organisations/organisation';
import { kindOfLetter, openingTerms } from '../../../src/letters/default-terms';
import { letterBasisOf, type LetterSources } from '../../../src/letters/letter-basis-of';
import { matterOf, signerOf } from '../../../src/letters/letter-signer';
import { obligationsOf } from '../../../src/letters/obligations-of';
import { overtakenIn } from '../../../src/letters/overtaken';
import { isReminderDue } from '../../../src/letters/remind-due.action';
import { LARGEST_SCAN, scanType } from '../../../src/letters/scan-type';
import { loadScheme } from '../../../src/scheme/scheme-file.adapter';
import { BOTH_YEARS, facts, held, letter, OPENING, POUND } from '../agreements/ledger-examples';
import { PREPARED } from './passage/example-letter';

const AGREEMENT: Agreement = {
  id: 'agreement',
  reference: '937',
  organisationId: 'trust',
  recipient: 'Suzy Lamplugh Trust',
  project: 'Stalking advocacy',
  from: '2023',
  until: '2025',
  awarded: { kind: 'unsplit', pence: 490_000 * POUND },
  maximum: { kind: 'unsplit', pence: 490_000 * POUND },
  changes: [],
  conditions: ['Keep records'],
  version: 1,
  enteredAt: new Date(0),
};
const TRUST: Organisation = {
  id: 'trust',
  version: 1,
  name: 'Suzy Lamplugh Trust',
  formerNames: ['The Trust of old'],
  shortNames: ['SLT'],
};
const SIGNATORY: Signatory = {
  ...{ id: 'signatory', organisationId: 'trust', name: 'Example', post: 'Director' },
  ...{ capacity: 'director', email: 'director@example.org' },
  ...{ enteredBy: null, enteredAt: new Date(0) },
  verified: { by: 'finance', at: new Date(0), how: 'By telephone' },
};
const sources = (changed: Partial<LetterSources> = {}): LetterSources => ({
  ...{ number: '937-01', kind: 'money', agreement: AGREEMENT, organisation: TRUST },
  ...{ signatories: [SIGNATORY], signatoryId: 'signatory', ledger: facts(), authority: held() },
  executedAs: 'signature',
  postName: (id) => (id === 'deputy-mayor' ? 'Deputy Mayor' : id),
  ...changed,
});

describe('what a letter says besides its terms', () => {
  it('follows from agreement, ledger, decision and recipient', () => {
    const basis = letterBasisOf(sources());
    expect(basis).toMatchObject({
      previous: OPENING,
      available: BOTH_YEARS,
      newEndDate: '2026-03-31',
      signatory: { name: 'Example', post: 'Director', capacity: 'director' },
      recipient: { name: 'Suzy Lamplugh Trust', otherNames: ['The Trust of old', 'SLT'] },
      agreement: { reference: '937', until: '2025', conditions: ['Keep records'] },
      authority: { decidedBy: 'Deputy Mayor', usableUntil: '2026-03-31', powers: [] },
    });
    expect(basis.recipient.lacking.length).toBeGreaterThan(0);
  });

  it('names a signatory only while they are verified and sign for the recipient', () => {
    const unverified = { ...SIGNATORY, verified: undefined };
    const ended = { ...SIGNATORY, endedAt: new Date(1) };
    for (const signatories of [[unverified], [ended], []]) {
      expect(letterBasisOf(sources({ signatories }))).not.toHaveProperty('signatory');
    }
  });

  it('has what other letters leave, and the total they have made', () => {
    const inForce = letter({
      state: 'in-force',
      inForceOn: '2024-03-26',
      newEndDate: '2026-03-31',
    });
    const basis = letterBasisOf(sources({ ledger: facts({ reservations: [inForce] }) }));
    expect(basis.previous).toEqual({ ...OPENING, ...BOTH_YEARS });
    expect(basis.available).toEqual({});
    expect(basis).not.toHaveProperty('newEndDate');
    expect(basis.agreement.earlier).toMatchObject([{ on: '2024-03-26', decision: 'PCD 1653' }]);
  });

  it('takes no money and gives no end where it changes schedules alone', () => {
    const basis = letterBasisOf(sources({ kind: 'schedules', authority: undefined }));
    expect(basis.available).toEqual({});
    expect(basis).not.toHaveProperty('newEndDate');
    expect(basis).not.toHaveProperty('authority');
  });

  it('is overtaken by money and by a term, and by nothing else', () => {
    const stated = letterBasisOf(sources());
    expect(overtakenIn(stated, { ...stated, previous: { ...OPENING } })).toEqual([]);
    expect(overtakenIn(stated, { ...stated, previous: BOTH_YEARS })).toEqual([
      'the maximum in force',
    ]);
    const agreement = { ...stated.agreement, until: '2026-03-31' };
    expect(overtakenIn(stated, { ...stated, agreement })).toEqual(['the end of the agreement']);
  });
});

describe('what a letter begins with', () => {
  const award = held({ gives: 'award', newEndDate: undefined });
  it('is its kind, by its decision and what is in force', () => {
    expect(kindOfLetter(undefined, facts())).toBe('schedules');
    expect(kindOfLetter(held(), facts())).toBe('money');
    expect(kindOfLetter(award, facts({ opening: {} }))).toBe('award');
    expect(kindOfLetter(award, facts())).toBe('money');
    const taken = facts({ reservations: [letter({ state: 'issued' })] });
    expect(kindOfLetter(held(), taken)).toBe('term');
  });

  it('is all the money that is left, and none for a term', () => {
    expect(openingTerms('money', held(), facts()).money).toEqual(BOTH_YEARS);
    expect(openingTerms('term', held(), facts()).money).toEqual({});
  });
});

describe('who signs a letter', () => {
  const scheme = loadScheme();
  it('is the post of paragraph 5.22, for an award, a variation, and schedules alone', () => {
    for (const matter of [
      matterOf('award', undefined),
      matterOf('schedules', undefined),
      matterOf('money', held()),
    ]) {
      expect(signerOf(matter, scheme, '2024-03-25')).toMatchObject({
        post: { id: 'chief-executive-officer' },
        paragraph: '5.22',
      });
    }
  });

  it('is nobody where the scheme is not in force, or names none', () => {
    expect(signerOf('grant-variation', scheme, '2019-12-31')).toBeUndefined();
    expect(signerOf('lease', scheme, '2024-03-25')).toBeUndefined();
  });
});

describe('what a letter in force asks', () => {
  it('is every report by its day, the funder’s money, and every condition', () => {
    const payment = {
      ...{ share: '2024/25', period: 'Year', pence: 1, timing: 'arrears' as const },
      ...{ trigger: 'report accepted', dueOn: '2024-10-15', conditions: 'accounts filed' },
    };
    const outcome = { indicator: 'victims', target: '500' };
    const terms = {
      ...PREPARED.terms,
      payments: [payment, { ...payment, conditions: undefined }],
      performance: [
        { outcome: 'B', ...outcome, reportOn: ['2024-10-01', '2025-04-01'] },
        { outcome: 'A', ...outcome, reportOn: ['2024-07-01'] },
      ],
      specialConditions: ['Publish'],
    };
    const authority = letterBasisOf(sources({ authority: held({ funder: 'A funder' }) })).authority;
    expect(obligationsOf({ authority }, terms).map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ['A: victims', '2024-07-01'],
      ['B: victims', '2024-10-01'],
      ['B: victims', '2025-04-01'],
      ['Money received from A funder', undefined],
      ['Publish', undefined],
      ['accounts filed', '2024-10-15'],
    ]);
  });
});

describe('a reminder', () => {
  const passage = { ...PREPARED, issue: 1, terms: { ...PREPARED.terms, replyBy: '2024-04-08' } };
  it('is due five working days before the last day, holidays apart, and on no day after it', () => {
    expect(isReminderDue(passage, '2024-03-27')).toBe(false);
    expect(isReminderDue(passage, '2024-03-28')).toBe(true);
    expect(isReminderDue(passage, '2024-04-08')).toBe(true);
    expect(isReminderDue(passage, '2024-04-09')).toBe(false);
  });

  it('is due once an issue', () => {
    expect(isReminderDue({ ...passage, reminded: 1 }, '2024-04-02')).toBe(false);
    expect(isReminderDue({ ...passage, reminded: 1, issue: 2 }, '2024-04-02')).toBe(true);
  });
});

describe('a scan', () => {
  it('is a PDF or a picture by its own bytes, and not too large', () => {
    expect(scanType(Buffer.from('%PDF-1.7'))).toBe('application/pdf');
    expect(scanType(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(scanType(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe(
      'image/png',
    );
    for (const text of ['', '%PD', '<html>', 'PK\u0003\u0004']) {
      expect(scanType(Buffer.from(text))).toBeUndefined();
    }
    const large = Buffer.alloc(LARGEST_SCAN.bytes + 1);
    large.write('%PDF-');
    expect(scanType(large)).toBeUndefined();
  });
});
