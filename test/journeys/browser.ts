import { existsSync, readFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PASSWORD, startTestService, type TestService } from '../web/test-service';

const CHROMIUM = '/usr/bin/chromium';
/** Milliseconds until something that is looked for on a page counts as missing. */
const PATIENCE = 10_000;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Runs the journeys where a browser is installed, and says by name that it does not elsewhere. */
export const describeInBrowser: typeof describe | typeof describe.skip = existsSync(CHROMIUM)
  ? describe
  : Object.assign((name: string, run: () => void) => {
      process.stderr.write(`skipped: ${name}: no browser at ${CHROMIUM}\n`);
      describe.skip(name, run);
    }, describe.skip);

export interface Violation {
  rule: string;
  help: string;
  places: string[];
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: string[] }[] }[];
}

interface Parts {
  service: TestService;
  browser: Browser;
  /** The person's page. */
  page: Page;
  /** Where axe-core looks at what the person sees. */
  judge: Page;
}

/** A person at a real browser, signed in to a service of its own. */
export class BrowserVisit {
  readonly service: TestService;
  readonly page: Page;

  private constructor(
    private readonly parts: Parts,
    readonly address: string,
  ) {
    this.service = parts.service;
    this.page = parts.page;
  }

  static async begin({ javaScript = false } = {}): Promise<BrowserVisit> {
    const service = await startTestService({ demo: true });
    await service.account('ann');
    const visit = await BrowserVisit.at(service, { javaScript });
    await visit.signIn('ann');
    return visit;
  }

  /** Nobody is signed in yet; the service ends with the visit. */
  static async at(service: TestService, { javaScript = false } = {}): Promise<BrowserVisit> {
    await service.app.listen(0, '127.0.0.1');
    const { port } = service.server.address() as AddressInfo;
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    const context = await browser.newContext({ javaScriptEnabled: javaScript });
    context.setDefaultTimeout(PATIENCE);
    const [page, judge] = [await context.newPage(), await browser.newPage()];
    const address = `http://127.0.0.1:${port}`;
    await judge.goto(`${address}/help`);
    return new BrowserVisit({ service, browser, page, judge }, address);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.address}${path}`);
  }

  /** Whoever was signed in before is not any more. */
  async signIn(name: string): Promise<void> {
    await this.page.context().clearCookies();
    await this.open('/sign-in');
    await this.page.getByLabel('Sign-in name').fill(name);
    await this.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.waitForURL((url) => url.pathname !== '/sign-in');
  }

  /**
   * What axe-core finds on the page as it stands, of every rule it has. It runs in a page of its own:
   * where scripts are off, its timers never fire.
   */
  async violations(): Promise<Violation[]> {
    await this.parts.judge.setContent(await this.page.content());
    await this.parts.judge.evaluate(axe);
    const result = (await this.parts.judge.evaluate('axe.run()')) as AxeResult;
    return result.violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      places: nodes.map(({ target }) => target.join(' ')),
    }));
  }

  /** What an address of the service sends, as text. */
  async download(path: string): Promise<string> {
    const response = await this.page.request.get(`${this.address}${path}`);
    return response.text();
  }

  /** How many pixels the page is wider than the window. */
  async sideways(): Promise<number> {
    return (await this.page.evaluate(
      'document.documentElement.scrollWidth - window.innerWidth',
    )) as number;
  }

  async end(): Promise<void> {
    await this.parts.browser.close();
    await this.service.close();
  }
}
