import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { insertAuthority } from '../../src/agreements/authority.repository';
import { type AuthorityGiven } from '../../src/agreements/authority';
import { AgreementReader } from '../../src/agreements/agreement.reader';
import { ImportAgreements } from '../../src/agreements/imports/import-agreements.action';
import { RecordPayments } from '../../src/agreements/imports/record-payments.action';
import {
  issueReservation,
  reserveAuthority,
} from '../../src/agreements/ledger/reservation.repository';
import { type Transaction, UnitOfWork } from '../../src/record/unit-of-work.repository';
import { BOTH_YEARS, given } from '../unit/agreements/ledger-examples';
import { BrowserVisit, describeInBrowser } from './browser';

const WIDTHS = [320, 390, 1024];
const SYSTEM = { kind: 'system' } as const;

const example = (name: string) =>
  JSON.parse(
    readFileSync(join(__dirname, '../../examples/agreements', `${name}.json`), 'utf8'),
  ) as object;

describeInBrowser('the pages of agreements', () => {
  let visit: BrowserVisit;
  let paperId: string;
  /** A decision that is still to be put on record. */
  let drawing: Partial<AuthorityGiven>;
  const complaints: string[] = [];

  const act = (work: (tx: Transaction) => Promise<unknown>) => {
    const event = { name: 'test.happened', subject: { kind: 'test', id: '1' } };
    return visit.service.app.get(UnitOfWork).act(SYSTEM, event, work);
  };

  /** The agreement of 2023, paid in half; the increase decided, and in a letter that was sent. */
  async function prepare(): Promise<void> {
    const { app, database } = visit.service;
    const value = [example('slt-2020'), example('slt-2023')];
    await app.get(ImportAgreements).run({ actor: SYSTEM, source: { format: 'json', value } });
    const text = 'reference,agreement,date,amount\nPAY-1,SLT-2023,2024-03-01,245000';
    await app.get(RecordPayments).run({ actor: SYSTEM, source: { format: 'csv', text } });
    const author = await app.get(AgreementReader).one('SLT-2023');
    const agreementId = author.agreement.id;
    const { manager } = database.dataSource;
    const [account] = await manager.find('account');
    const paper = async (workingNumber: number) => {
      const id = randomUUID();
      await manager.insert('paper', {
        ...{ id, workingNumber, version: 1, state: 'decided', title: 'Title', currentRevision: 1 },
        authorId: (account as unknown as { id: string }).id,
        createdAt: new Date(0),
        updatedAt: new Date(0),
      });
      return id;
    };
    paperId = await paper(1);
    const stated = { agreement: { reference: 'SLT-2023' }, usableFrom: '2024-03-18T08:00:00.000Z' };
    await act((tx) => insertAuthority(tx, given({ paperId, ...stated })));
    const authority = { paperId, recommendation: '2' };
    const letter = { letterId: randomUUID(), letterNumber: 'SLT-2023-01', agreementId, authority };
    await act((tx) =>
      reserveAuthority(tx, { ...letter, money: BOTH_YEARS, newEndDate: '2026-03-31' }),
    );
    await act((tx) => issueReservation(tx, letter.letterId));
    drawing = { ...stated, paperId: await paper(3), decision: 'PCD 1701' };
    const second = { paperId: await paper(2), agreement: {}, decision: 'PCD 1700' };
    await act((tx) => insertAuthority(tx, given({ ...second, decidedOn: '2024-09-01' })));
  }

  beforeAll(async () => {
    visit = await BrowserVisit.begin();
    visit.page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await prepare();
    await visit.service.account('commercial', 'commercial-adviser');
    await visit.signIn('commercial');
  }, 60_000);
  afterAll(() => visit.end());

  async function expectNothingWrong(name: string): Promise<void> {
    expect([name, await visit.violations()]).toEqual([name, []]);
    for (const width of WIDTHS) {
      await visit.page.setViewportSize({ width, height: 900 });
      expect([name, width, await visit.sideways()]).toEqual([name, width, 0]);
      if (process.env.SHOTS) {
        const path = `${process.env.SHOTS}/agreements-${name.replaceAll(' ', '-')}-${width}.png`;
        await visit.page.screenshot({ path, fullPage: true });
      }
    }
  }
  const press = (name: string) => visit.page.getByRole('button', { name, exact: true }).click();
  const fill = (label: string, text: string) =>
    visit.page.getByLabel(label, { exact: true }).fill(text);

  it('show the list and an agreement with its bars, readable at every width', async () => {
    await visit.open('/agreements');
    await expectNothingWrong('list');
    await visit.page.getByRole('link', { name: 'SLT-2023', exact: true }).click();
    await visit.page.getByRole('heading', { name: 'Ledger by year' }).waitFor();
    const charts = visit.page.getByRole('img');
    expect(await charts.count()).toBe(3);
    await visit.page.getByRole('img', { name: '2024/25 increase' }).waitFor();
    await expectNothingWrong('agreement');
    await visit.open('/agreements/SLT-2020');
    await expectNothingWrong('agreement ended');
  }, 60_000);

  it('show what a decision lets be done, and refuse what is not filled in', async () => {
    await visit.open(`/agreements/decisions/${paperId}/2`);
    await expectNothingWrong('decision');
    await press('End the authority');
    await expectNothingWrong('decision wrong');
    await visit.open('/agreements');
    await visit.page.getByRole('link', { name: 'PCD 1700, recommendation 2' }).click();
    await fill('Put it to an agreement', 'SLT-2023');
    await press('Put it to the agreement');
    await visit.page.getByText('The decision is put to the agreement').waitFor();
    await expectNothingWrong('decision assigned');
  }, 60_000);

  it('enter an agreement, with years and changes added by buttons', async () => {
    await visit.open('/agreements/new');
    await expectNothingWrong('new');
    await press('Enter the agreement');
    await expectNothingWrong('new wrong');
    await press('Add a change');
    await press('Add a year to the award');
    await press('Add a schedule');
    await expectNothingWrong('new with lists');
    await fill('Reference', '938');
    await fill('Organisation that holds the grant', 'Example Trust');
    await fill('Project', 'Advocacy');
    await visit.page.getByRole('group', { name: 'Runs from' }).getByLabel('Year').fill('2024');
    await visit.page.getByRole('group', { name: 'Runs until' }).getByLabel('Year').fill('2025');
    await press('Remove change 1');
    await press('Enter the agreement');
    await visit.page.getByText('Agreement 938 is on record').waitFor();
    await expectNothingWrong('awaiting letter');
    await visit.page.getByRole('link', { name: 'Put right what was entered' }).click();
    await expectNothingWrong('change');
  }, 60_000);

  it('enter payments and import them, looked at first', async () => {
    await visit.open('/agreements/SLT-2023/payments');
    await expectNothingWrong('payments');
    await press('Record the payment');
    await expectNothingWrong('payments wrong');
    await visit.open('/agreements/payments');
    await expectNothingWrong('import');
    const csv = (text: string) =>
      visit.page
        .getByLabel('A CSV or JSON file of payments')
        .setInputFiles({ name: 'payments.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await csv('reference,agreement,date,amount\nP9,SLT-2023,2024-03-02,900000\nP8,none,soon,1');
    await press('Check the file');
    await visit.page.getByText('2 faults found').waitFor();
    await expectNothingWrong('import faults');
    await visit.open('/agreements/payments');
    await csv('reference,agreement,date,amount\nP9,SLT-2023,2024-03-02,1000');
    await press('Check the file');
    await expectNothingWrong('import checked');
    await press('Record the payments');
    await visit.page.getByText('1 payment recorded').waitFor();
  }, 60_000);

  it('keep budgets, with the decisions that draw on each', async () => {
    await visit.open('/agreements');
    await visit.page.getByRole('link', { name: 'Budgets', exact: true }).click();
    await visit.page.getByRole('button', { name: 'Enter a budget' }).click();
    await press('Enter the budget');
    await expectNothingWrong('budget wrong');
    await fill('Name', 'the VAWG Fund');
    await fill('Holds, 2023/24', '500,000');
    await press('Add a year');
    await visit.page.getByLabel('Financial year, line 2 of what the budget holds').fill('2024/25');
    await visit.page
      .getByLabel('Holds, 2024/25')
      .or(visit.page.locator('[name="money.rows.1.sum"]'))
      .first()
      .fill('400,000');
    await expectNothingWrong('budget form');
    await press('Enter the budget');
    await visit.page.getByText('the VAWG Fund is on record').waitFor();
    const fundedBy = { kind: 'budget' as const, name: 'VAWG Fund' };
    await act((tx) => insertAuthority(tx, given({ ...drawing, fundedBy })));
    await visit.open('/agreements/budgets');
    await expectNothingWrong('budgets');
    await visit.page.getByRole('link', { name: 'the VAWG Fund' }).click();
    await visit.page.getByText('£240,000 over').first().waitFor();
    await expectNothingWrong('budget');
    await visit.page.getByRole('link', { name: 'Change the budget' }).click();
    await expectNothingWrong('budget change');
  }, 60_000);

  it('keep organisations and who signs for them', async () => {
    await visit.open('/organisations');
    await expectNothingWrong('organisations');
    await visit.page.getByRole('link', { name: 'Suzy Lamplugh Trust' }).click();
    await press('Name the signatory');
    await expectNothingWrong('organisation wrong');
    await fill('Name', 'The director');
    await fill('Their post', 'Director');
    await fill('What lets them bind the organisation', 'Director');
    await fill('E-mail address', 'director@example.org');
    await press('Name the signatory');
    await visit.page.getByText('Somebody else verifies them now').waitFor();
    await expectNothingWrong('organisation');
    await visit.page.getByRole('link', { name: 'Change the organisation' }).click();
    await expectNothingWrong('organisation form');
    // A refused form is answered by 400, which the console notes as an error of its own.
    expect(complaints.filter((text) => !/status of 400/.test(text))).toEqual([]);
  }, 60_000);
});
