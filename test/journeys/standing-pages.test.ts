import { BrowserVisit, describeInBrowser } from './browser';

const PAGES = ['/help', '/accessibility', '/privacy', '/cookies', '/contact', '/account'];

describeInBrowser('the pages around the papers', () => {
  let visit: BrowserVisit;
  const complaints: string[] = [];
  beforeAll(async () => {
    visit = await BrowserVisit.begin({ javaScript: true });
    visit.page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  }, 60_000);
  afterAll(() => visit.end());

  async function expectNothingWrong(path: string): Promise<void> {
    expect([path, await visit.violations()]).toEqual([path, []]);
    for (const width of [320, 390, 1024]) {
      await visit.page.setViewportSize({ width, height: 900 });
      expect([path, width, await visit.sideways()]).toEqual([path, width, 0]);
    }
    if (process.env.SHOTS) {
      const name = path.replaceAll('/', '_');
      await visit.page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
    }
  }

  it.each(PAGES)('have nothing axe-core finds and fit 320 pixels: %s', async (path) => {
    await visit.open(path);
    await expectNothingWrong(path);
    expect(complaints).toEqual([]);
  });

  it('have nothing axe-core finds where there is no page', async () => {
    await visit.open('/nothing-here');
    await expectNothingWrong('/nothing-here');
    complaints.length = 0;
  });

  it('have nothing axe-core finds when signing in, also after a wrong try', async () => {
    await visit.open('/account');
    await visit.page.getByRole('button', { name: 'Sign out' }).click();
    await visit.page.waitForURL('**/sign-in');
    await expectNothingWrong('/sign-in');
    await visit.page.getByLabel('Sign-in name').fill('ann');
    await visit.page.getByLabel('Password', { exact: true }).fill('wrong');
    await visit.page.getByRole('button', { name: 'Sign in' }).click();
    await visit.page.getByRole('alert').waitFor();
    expect(await visit.page.title()).toBe('Error: Sign in – Decision papers');
    const focused = await visit.page.evaluate('document.activeElement.className');
    expect(focused).toBe('govuk-error-summary');
    await expectNothingWrong('/sign-in wrong');
  });
});
