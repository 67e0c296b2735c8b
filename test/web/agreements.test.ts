import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Response } from 'supertest';
import { ImportAgreements } from '../../src/agreements/imports/import-agreements.action';
import { PERMISSIONS } from '../../src/web/permissions';
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

const TERMS = {
  reference: '937',
  recipient: 'Example Trust',
  project: 'Stalking advocacy',
  ...day('from', '2023'),
  ...day('until', '2025-03-31'),
  'awarded.unsplit.sum': '490,000',
  'maximum.unsplit.sum': '490,000',
};
const enter = (changed: Record<string, string> = {}) =>
  officer.send('/agreements/new', { ...TERMS, ...changed, act: 'save' });

describe('the pages of agreements', () => {
  it('are for the posts that see them, and changes for those that keep them', async () => {
    await load();
    const of = (permission: string) =>
      PERMISSIONS.filter(
        ({ permission: own, path }) =>
          own === permission && /^\/(agreements|organisations)(\/|$)/.test(path),
      );
    const filled = (path: string) => path.replace(':reference', 'SLT-2023').replace(/:\w+/g, 'x');
    await service.account('decider', 'deputy-mayor');
    await service.account('author', 'policy-officer');
    const decider = new FormVisitor(await service.signedIn('decider'));
    const author = new FormVisitor(await service.signedIn('author'));
    for (const { method, path } of [...of('agreement-reader'), ...of('agreement-keeper')]) {
      const isUpload = method === 'POST' && /^\/agreements\/(import|payments)$/.test(path);
      if (isUpload) continue;
      const ask = (visitor: FormVisitor) =>
        method === 'GET' ? visitor.open(filled(path)) : visitor.send(filled(path));
      expect([path, (await ask(author)).status]).toEqual([path, 403]);
      const isRead = of('agreement-reader').some((one) => one.path === path && method === 'GET');
      const { status } = await ask(decider);
      expect([path, status === 403]).toEqual([path, !isRead]);
    }
    expect((await decider.open('/agreements')).text).not.toContain('Enter an agreement');
    expect((await decider.open('/help')).text).toContain('href="/agreements"');
    expect((await author.open('/help')).text).not.toContain('href="/agreements"');
  });

  it('list agreements with what is left, and find them by words', async () => {
    expect(await page('/agreements')).toContain('No agreement is on record yet.');
    await load();
    const all = await page('/agreements');
    expect(all).toContain('2 agreements');
    expect(all).toContain(
      'SLT-2023 Suzy Lamplugh Trust: Stalking advocacy In force 2025 £490,000 £0',
    );
    expect(all).toContain('SLT-2020 Suzy Lamplugh Trust: Stalking advocacy Ended March 2023');
    expect(await page('/agreements?words=2023%20suzy')).toContain('1 agreement with “2023 suzy”');
    expect(await page('/agreements?words=nobody')).toContain('No agreement has “nobody”');
  });

  it('show where the money stands as four facts, bars, a table, and its history', async () => {
    await load();
    const { text } = await officer.open('/agreements/SLT-2020');
    const said = await page('/agreements/SLT-2020');
    expect(said).toContain('Agreement SLT-2020 Suzy Lamplugh Trust: stalking advocacy');
    expect(said).toContain('Ended March 2023.');
    expect(said).toContain('Maximum in force £540,925');
    expect(said).toContain('Left for a new letter £0. No decision is open.');
    expect(said).toContain('2020 to 2023 award not split by year £540,925 £540,925 £540,925 £0 £0');
    expect(said).toContain('Award, 2020 Entered by hand Entered by hand £171,000 £171,000');
    expect(said).toContain('Change, 2021 Not stated Entered by hand Not stated Not stated');
    expect(said).toContain('Change, 2022 Not stated Entered by hand Not stated £540,925');
    expect(said).toContain('No letter can move money yet: No decision changes this agreement.');
    expect(text).toMatch(
      /<svg[^>]*role="img"[^>]*aria-labelledby="chart-1-title"[^>]*aria-describedby="chart-1-words"/,
    );
    expect(text).toContain('<title id="chart-1-title">2020 to 2023 award</title>');
    expect(text).toMatch(
      /<desc id="chart-1-words">Authorised: £540,925\. .* The table Ledger by year holds the same\.<\/desc>/,
    );
    expect(text).not.toMatch(/<svg[^>]*viewBox[^>]*role="img"/);
  });

  it('are not there for a reference nobody has entered', async () => {
    for (const path of [
      '/agreements/none',
      '/agreements/none/change',
      '/agreements/none/payments',
    ]) {
      expect([path, (await officer.open(path)).status]).toEqual([path, 404]);
    }
    expect((await officer.send('/agreements/none/payments')).status).toBe(404);
    expect((await officer.open('/agreements/decisions/x/1')).status).toBe(404);
  });
});

describe('to enter an agreement', () => {
  it('puts it on record with its organisation, and shows it', async () => {
    const answer = await enter();
    expect([answer.status, answer.headers.location]).toEqual([303, '/agreements/937']);
    expect(await page('/agreements/937')).toContain('Agreement 937 is on record');
    expect(await page('/organisations')).toContain('Example Trust');
    const again = await enter({ reference: ' 937 ' });
    expect(again.status).toBe(400);
    expect(again.text).toContain('An agreement 937 is on record already');
  });

  it('says at each field what is wrong, once, and keeps what was typed', async () => {
    const answer = await enter({
      reference: '?',
      project: '',
      'until.year': '2022',
      'awarded.unsplit.sum': 'a lot',
      'changes.0.on.year': '2024',
      'changes.0.sum': 'some',
    });
    expect(answer.status).toBe(400);
    const messages = [...answer.text.matchAll(/<a href="#([^"]+)">([^<]+)</g)].map(
      ([, name, message]) => [name, message],
    );
    expect(messages).toEqual([
      ['awarded.unsplit.sum', 'Enter the award in pounds, like 220,000'],
      ['changes.0.sum', 'Enter the sum of the change in pounds, like 50,000'],
      ['reference', expect.stringContaining('Reference must be 1 to 60 letters')],
      ['project', 'Enter the project'],
    ]);
    expect(answer.text).toContain('value="a lot"');
  });

  it('takes sums by year, changes, conditions and schedules, with buttons that lose nothing', async () => {
    const { text } = await officer.send('/agreements/new', {
      ...TERMS,
      act: 'add:awarded.rows',
      conditions: 'No resale.',
    });
    const [, form] = formsIn(text).filter(({ action }) => action !== '/agreements');
    const filled = formsIn(text).find(({ action }) => action === '/agreements/new')!;
    expect(form ?? filled).toBeDefined();
    expect(filled.fields).toMatchObject({
      conditions: 'No resale.',
      'awarded.rows.0.year': '2023/24',
    });
    const added = await officer.send('/agreements/new', { ...filled.fields, act: 'add:changes' });
    const more = formsIn(added.text).find(({ action }) => action === '/agreements/new')!;
    expect(more.fields).toHaveProperty(['changes.0.sum'], '');
    const answer = await officer.send('/agreements/new', {
      ...more.fields,
      'awarded.unsplit.sum': '',
      'awarded.rows.0.sum': '490000',
      ...day('changes.0.on', '2024-06-01'),
      'changes.0.decision': 'PCD 1700',
      'schedules.0.title': 'Payments',
      'schedules.0.text': 'Quarterly in arrears.',
      act: 'save',
    });
    expect(answer.status).toBe(303);
    const said = await page('/agreements/937');
    expect(said).toContain('Change, 2024 PCD 1700');
    expect(said).toContain('No resale.');
    expect(said).toContain('Payments Quarterly in arrears.');
  });
});

describe('to put an agreement right', () => {
  it('changes what was entered with a reason, and tells what somebody else changed meanwhile', async () => {
    await enter();
    const { text } = await officer.open('/agreements/937/change');
    const form = formsIn(text).find(({ action }) => action === '/agreements/937/change')!;
    const change = (changed: Record<string, string>) =>
      officer.send('/agreements/937/change', { ...form.fields, ...changed, act: 'save' });
    expect((await change({ project: 'Advocacy' })).text).toContain('characters why you change it');
    const saved = await change({ project: 'Advocacy', reason: 'It was mistyped.' });
    expect([saved.status, saved.headers.location]).toEqual([303, '/agreements/937']);
    const late = await change({ project: 'Something else', reason: 'It was mistyped.' });
    expect(late.status).toBe(409);
    expect(words(late)).toContain('The agreement was saved meanwhile');
    const again = formsIn(late.text).find(({ action }) => action === '/agreements/937/change')!;
    expect(again.fields).toMatchObject({ project: 'Something else', version: '2' });
    await officer.send('/agreements/937/change', { ...again.fields, act: 'save' });
    expect(await page('/agreements/937')).toContain('Example Trust: something else');
  });
});
