import { join } from 'node:path';
import { OutboxRunner } from '../../src/jobs/outbox-runner';
import { CALLED, Cast, type Post } from '../integration/workflow/cast';
import { PASSWORD } from '../web/test-service';
import { BrowserVisit, describeInBrowser } from './browser';

const FILE = join(__dirname, '../../examples/pcd-1653-corrected.json');

/** The whole way by the people of the process, each by the pages alone and without scripts. */
describeInBrowser('a paper on its way through the pages', () => {
  let cast: Cast;
  let visit: BrowserVisit;
  let address: string;

  beforeAll(async () => {
    cast = await Cast.gather({ demo: true });
    visit = await BrowserVisit.at(cast.service);
  }, 60_000);
  afterAll(() => visit?.end());

  /** Signs in and lands on the worklist, which is where everybody finds what is theirs. */
  async function as(post: Post): Promise<void> {
    await visit.signIn(`${post}@example.org`);
    await visit.open('/work');
  }
  const press = (name: string | RegExp) => visit.page.getByRole('button', { name }).click();
  const follow = (name: RegExp) => visit.page.getByRole('link', { name }).first().click();
  const choose = (label: string | RegExp) => visit.page.getByLabel(label).first().check();
  const says = (words: string | RegExp) => visit.page.getByText(words).first().waitFor();

  it('is started from a file and submitted', async () => {
    await as('policy-officer');
    await press('Start a paper');
    await visit.page.getByLabel('A paper.json').setInputFiles(FILE);
    await press('Start from the file');
    await visit.page.waitForURL(/\/papers\/\d+/);
    address = new URL(visit.page.url()).pathname.replace(/^(\/papers\/\d+).*$/, '$1');
    await visit.open(`${address}/submit`);
    await press('Submit for advice');
    await says(/Waiting for|waits for/i);
  }, 60_000);

  for (const advice of CALLED) {
    it(`has advice on ${advice}, from the worklist`, async () => {
      await as(`${advice}-adviser`);
      await follow(/advi[cs]e/i);
      await choose('Agree');
      await press('Give advice');
      await visit.open('/work');
      await says(/Nothing needs you now/);
    }, 60_000);
  }

  it('has the decision-maker’s interests by one click', async () => {
    await as('deputy-mayor');
    await press(/^None/);
    await says(/interest/i);
  }, 60_000);

  it('is cleared by the head of service', async () => {
    await as('head-of-service');
    await follow(/clear/i);
    await press('Clear for the Chief Executive Officer');
    await cast.get(OutboxRunner).runDue();
  }, 60_000);

  it('is approved and signed, then decided and signed', async () => {
    await as('chief-executive-officer');
    await follow(/approve/i);
    await visit.page.getByLabel('Your password').fill(PASSWORD);
    await press(/^Approve and sign PCD.1$/);
    await says(/signed/i);
    await as('deputy-mayor');
    await follow(/decide/i);
    await visit.page
      .getByRole('radio', { name: /as I declared|still|none/i })
      .first()
      .check();
    await visit.page.getByLabel('Your password').fill(PASSWORD);
    await press(/^Decide and sign PCD.1$/);
    await says(/signed/i);
    expect((await cast.standing('auditor', Number(address.slice(8)))).passage.state).toBe(
      'decided',
    );
  }, 120_000);

  it('is published, and read by somebody without an account', async () => {
    await visit.page.context().clearCookies();
    const before = await visit.page.request.get(`${visit.address}/decisions/PCD-1`);
    expect(before.status()).toBe(404);
    await as('governance');
    await follow(/publish/i);
    await press(/^Publish PCD.1$/);
    await visit.page.context().clearCookies();
    await visit.open('/decisions');
    await follow(/Victims|stalking|PCD.1/i);
    await says(/Deputy Mayor for Policing and Crime/);
    expect(await visit.violations()).toEqual([]);
    await follow(/web page|read/i);
    expect(await visit.page.getByRole('heading', { level: 1 }).count()).toBe(1);
    const file = await visit.page.request.get(`${visit.address}/decisions/PCD-1/signed.pdf`);
    const { passage } = await cast.standing('auditor', Number(address.slice(8)));
    expect(passage.state).toBe('published');
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);
});
