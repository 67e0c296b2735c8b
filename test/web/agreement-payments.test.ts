import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Response } from 'supertest';
import { ImportAgreements } from '../../src/agreements/imports/import-agreements.action';
import { formsIn, mainWords } from './form-in-page';
import { FormVisitor } from './people-visitor';
import { startTestService, type TestService } from './test-service';

const example = (name: string) =>
  JSON.parse(
    readFileSync(join(__dirname, '../../examples/agreements', `${name}.json`), 'utf8'),
  ) as object;

let service: TestService;
let officer: FormVisitor;
beforeEach(async () => {
  service = await startTestService();
  await service.account('commercial', 'commercial-adviser');
  officer = new FormVisitor(await service.signedIn('commercial'));
});
afterEach(() => service.close());

const load = () =>
  service.app.get(ImportAgreements).run({
    actor: { kind: 'system' },
    source: { format: 'json', value: [example('slt-2020'), example('slt-2023')] },
  });
const words = ({ text }: Response) =>
  mainWords(text.replaceAll('><', '> <').replaceAll('<br>', ' ')).replaceAll('\u00a0', ' ');
const page = async (path: string) => words(await officer.open(path));
const day = (name: string, text: string) => {
  const [year = '', month = '', date = ''] = text.split('-');
  return { [`${name}.day`]: date, [`${name}.month`]: month, [`${name}.year`]: year };
};

async function upload(path: string, text: string): Promise<Response> {
  return officer.visitor.agent
    .post(path)
    .field('_csrf', await officer.visitor.token())
    .attach('file', Buffer.from(text), 'file.csv');
}

describe('payments', () => {
  const PAYMENT = {
    reference: 'PAY-1',
    kind: 'payment',
    ...day('on', '2024-03-18'),
    year: 'unsplit',
    sum: '245,000',
  };
  const pay = (changed: Record<string, string> = {}) =>
    officer.send('/agreements/SLT-2023/payments', { ...PAYMENT, ...changed });

  it('are entered one by one, once, and never above what is committed', async () => {
    await load();
    expect((await pay()).status).toBe(303);
    expect(await page('/agreements/SLT-2023/payments')).toContain(
      'PAY-1 18 March 2024 Paid not split by year £245,000',
    );
    expect((await pay()).status).toBe(303);
    expect(await page('/agreements/SLT-2023/payments')).toContain('was on record already');
    const over = await pay({ reference: 'PAY-2', sum: '245,000.01' });
    expect(over.status).toBe(400);
    expect(over.text).toContain('is £0.01 over what is committed');
    const other = await pay({ sum: '1' });
    expect(other.text).toContain('is on record with another sum');
    const empty = await pay({ reference: '', year: '', sum: '0', 'on.day': '' });
    expect(words(empty)).toContain('Enter the reference of the payment');
    expect(words(empty)).toContain('Select the year whose money it is');
    expect(words(empty)).toContain('Enter the sum in pounds');
  });

  it('come from a file, which is looked at before anything is recorded', async () => {
    await load();
    const csv =
      'reference,agreement,date,year,amount\nP1,SLT-2023,2024-03-01,,100\nP2,slt-2023,2024-03-02,,50.50\n';
    const checked = await upload('/agreements/payments', csv);
    expect(checked.status).toBe(200);
    expect(words(checked)).toContain('2 payments would be recorded.');
    expect(await page('/agreements/SLT-2023/payments')).toContain('No payment is on record.');
    const form = formsIn(checked.text).find(
      ({ action }) => action === '/agreements/payments/confirm',
    )!;
    const done = await officer.send(form.action, form.fields);
    expect(done.status).toBe(303);
    expect(await page('/agreements')).toContain('2 payments recorded');
    const over = await upload('/agreements/payments', `${csv}P3,SLT-2023,2024-03-03,,490000`);
    expect(words(over)).toContain('Line 4: Payment P3 of £490,000');
    const again = await upload('/agreements/payments', csv);
    expect(words(again)).toContain(
      'No payments would be recorded. 2 payments are on record already.',
    );
  });
});

describe('an import of agreements', () => {
  it('lists every fault with line and column, and records nothing', async () => {
    const checked = await upload(
      '/agreements/import',
      'reference,recipient,project,from,until\nA,,P,2023,2025\nB,R,P,soon,2025',
    );
    expect(checked.status).toBe(400);
    expect(words(checked)).toContain('Line 2, column 2 (recipient) is required');
    expect(words(checked)).toContain('Line 3, column 4 (from) must be a year, month or day');
    expect(await page('/agreements')).toContain('No agreement is on record yet.');
  });

  it('takes JSON as it is exported, and says where JSON is broken', async () => {
    const json = JSON.stringify([example('slt-2020'), example('slt-2023')]);
    const checked = await upload('/agreements/import', json);
    const form = formsIn(checked.text).find(
      ({ action }) => action === '/agreements/import/confirm',
    )!;
    expect((await officer.send(form.action, form.fields)).status).toBe(303);
    expect(await page('/agreements')).toContain('2 agreements recorded');
    const broken = await upload('/agreements/import', '[{"reference": }]');
    expect(words(broken)).toContain('must be JSON: line 1, column 16');
    const none = await officer.visitor.agent
      .post('/agreements/import')
      .field('_csrf', await officer.visitor.token());
    expect(words(none)).toContain('Select a file');
    expect((await upload('/agreements/import', 'x'.repeat(500_001))).status).toBe(413);
  });
});
