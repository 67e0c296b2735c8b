import { mkdirSync } from 'node:fs';
import { FileStore } from '../../src/platform/file-store.adapter';
import { AttachFile } from '../../src/workflow/attach-file.action';
import { CorrectDecision } from '../../src/workflow/correct-decision.action';
import { heldOf } from '../../src/workflow/passage/held';
import { Cast, corrected } from '../integration/workflow/cast';
import { BrowserVisit, describeInBrowser } from './browser';

/** Folder for a picture of every page, where somebody wants to look at them. */
const PICTURES = process.env.SCREEN_PICTURES;
const ONE = '/decisions/pcd-1653';

describeInBrowser('the public register', () => {
  let cast: Cast;
  let visit: BrowserVisit;
  let number: number;
  let signed: Buffer;
  const complaints: string[] = [];

  beforeAll(async () => {
    cast = await Cast.gather({ demo: true, firstDecision: 1653 });
    number = await cast.draft();
    await cast.get(AttachFile).run({
      author: cast.id('policy-officer'),
      number,
      category: 'equality-impact-assessment',
      title: 'Equality impact assessment',
      public: true,
      file: { name: 'assessment.txt', bytes: Buffer.from('An example assessment') },
    });
    await cast.wayToDecision(number);
    const { decision } = heldOf((await cast.standing('auditor', number)).passage);
    signed = await cast.get(FileStore).get(decision!.sha256);
    visit = await BrowserVisit.at(cast.service, { javaScript: true });
    visit.page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  }, 120_000);
  afterAll(() => visit?.end());

  async function picture(name: string, width: number): Promise<void> {
    if (!PICTURES) return;
    const file = `${PICTURES}/register-${name.replace(/\W+/g, '-')}-${width}.png`;
    await visit.page.screenshot({ path: file, fullPage: true });
  }

  /** What is wrong with the page as it stands: found by axe-core, or too wide for a small phone. */
  async function wrong(name: string): Promise<string[]> {
    const found: string[] = [];
    for (const width of [1024, 320]) {
      await visit.page.setViewportSize({ width, height: 900 });
      const violations = await visit.violations();
      found.push(...violations.map(({ rule, places }) => `${name}: ${rule} at ${places.join()}`));
      if ((await visit.sideways()) > 0) found.push(`${name}: scrolls sideways at ${width} px`);
      await picture(name, width);
    }
    await visit.page.setViewportSize({ width: 1024, height: 900 });
    return found;
  }

  async function sound(...paths: string[]): Promise<void> {
    const found: string[] = [];
    for (const path of paths) {
      await visit.open(path);
      found.push(...(await wrong(path)));
    }
    expect(found).toEqual([]);
  }

  it('is sound while there is nothing in it', async () => {
    await sound('/decisions', '/decisions/data', '/verify', `${ONE}`);
    complaints.length = 0;
  }, 120_000);

  it('is filled by governance on a page that lists what becomes public', async () => {
    await visit.signIn('governance@example.org');
    await sound(`/papers/${number}/publish`);
    await visit.page.getByRole('button', { name: /^Publish PCD/ }).click();
    await visit.page.waitForURL(`**/papers/${number}`);
    await sound(`/papers/${number}/correct`);
    await visit.page.context().clearCookies();
  }, 120_000);

  it('is sound and complete for anybody, without a cookie', async () => {
    await sound('/decisions', '/decisions?words=unicorn', ONE, `${ONE}/paper`);
    expect(await visit.page.context().cookies()).toEqual([]);
    await visit.open('/decisions');
    await visit.page.getByRole('link', { name: /Stalking Threat Assessment Centre/ }).click();
    await visit.page.waitForURL(`**${ONE}`);
    await visit.page.getByRole('link', { name: 'Read the decision as a web page' }).click();
    await visit.page.waitForURL(`**${ONE}/paper`);
    expect(await visit.page.getByRole('heading', { level: 1 }).count()).toBe(1);
  }, 120_000);

  it('is sound when a decision was corrected', async () => {
    const words = 'Paragraph 3.1 names 2024/25 twice. The second year is 2025/26.';
    const person = cast.id('governance');
    await cast.get(CorrectDecision).run({ person, number, notice: 1, words });
    await visit.open(ONE);
    expect(await wrong('corrected')).toEqual([]);
    await visit.open(`${ONE}/paper`);
    expect(await wrong('corrected-paper')).toEqual([]);
  }, 120_000);

  it('says of a copy whether it is genuine', async () => {
    const check = async (bytes: Buffer) => {
      await visit.open('/verify');
      const file = { name: 'decision.pdf', mimeType: 'application/pdf', buffer: bytes };
      await visit.page.locator('input[type=file]').setInputFiles(file);
      await visit.page.getByRole('button', { name: 'Check this PDF' }).click();
      await visit.page.waitForLoadState();
      return visit.page.getByRole('heading', { level: 1 }).textContent();
    };
    expect(await check(signed)).toBe('Decision PCD\u00a01653 as it was published');
    expect(await wrong('genuine')).toEqual([]);
    expect(await check(signed.subarray(0, -5))).toBe('Do not rely on this copy');
    expect(await wrong('not-genuine')).toEqual([]);
    await visit.open('/verify');
    await visit.page.getByRole('button', { name: 'Check this PDF' }).click();
    await visit.page.waitForLoadState();
    expect(await wrong('no-file')).toEqual([]);
  }, 120_000);

  it('is sound when a later decision changed one', async () => {
    const paper = corrected();
    const reliedOn = { kind: 'decision', reference: 'PCD 1653' } as const;
    const supportingPapers = [reliedOn, ...paper.supportingPapers];
    cast.service.clock.pass(60);
    await cast.publish(await cast.decided({ ...paper, supportingPapers }));
    await visit.open(ONE);
    await visit.page.getByText('Check it yourself, without this site').click();
    expect(await wrong('changed')).toEqual([]);
    await visit.page.getByRole('link', { name: /^decision PCD.1654$/ }).click();
    await visit.page.waitForURL('**/decisions/pcd-1654');
    expect(await wrong('changing')).toEqual([]);
  }, 120_000);

  it('has a feed that is well-formed XML', async () => {
    const feed = await visit.download('/decisions.atom');
    const found = await visit.page.evaluate(`(() => {
      const parsed = new DOMParser().parseFromString(${JSON.stringify(feed)}, 'application/xml');
      const error = parsed.querySelector('parsererror');
      return [error ? error.textContent : '', parsed.documentElement.namespaceURI];
    })()`);
    expect(found).toEqual(['', 'http://www.w3.org/2005/Atom']);
  });

  it('breaks nothing that its own policy forbids', () => {
    expect(complaints.filter((text) => !/status of 40[049]/.test(text))).toEqual([]);
  });
});
