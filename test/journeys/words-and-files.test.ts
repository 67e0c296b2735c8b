import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainPdf } from '../integration/papers/attached-files';
import { temporaryFolder } from '../integration/temporary-folder';
import { PASSWORD } from '../web/test-service';
import { BrowserVisit, describeInBrowser } from './browser';

const WIDTHS = [320, 390, 1024];
const WORDS = 'Typed for an hour: £5 & more.';

describeInBrowser('words and files of a paper', () => {
  let visit: BrowserVisit;
  let paper: string;
  const folder = temporaryFolder();

  const press = (name: string) => visit.page.getByRole('button', { name, exact: true }).click();
  const field = (label: string) => visit.page.getByLabel(label, { exact: true });
  const words = () => visit.page.locator('main').innerText();

  async function expectNothingWrong(name: string): Promise<void> {
    expect([name, await visit.violations()]).toEqual([name, []]);
    for (const width of WIDTHS) {
      await visit.page.setViewportSize({ width, height: 900 });
      expect([name, width, await visit.sideways()]).toEqual([name, width, 0]);
      if (process.env.SHOTS) {
        const path = `${process.env.SHOTS}/${name.replaceAll(' ', '-')}-${width}.png`;
        await visit.page.screenshot({ path, fullPage: true });
      }
    }
  }

  beforeAll(async () => {
    visit = await BrowserVisit.begin();
    await visit.open('/papers/new');
    await field('Title').fill('A paper with files');
    await press('Start a blank paper');
    paper = new URL(visit.page.url()).pathname;
  }, 60_000);
  afterAll(async () => {
    await visit.end();
    folder.remove();
  });

  it('are kept through a sign-in where the session was over, and saved by the person alone', async () => {
    await visit.open(`${paper}/summary`);
    await field('Title').fill(WORDS);
    await visit.page.context().clearCookies();
    await press('Save title and summary');
    await expectNothingWrong('signed out meanwhile');
    expect(await words()).toContain('What you typed is kept on this page');
    await field('Sign-in name').fill('ann');
    await field('Password').fill('wrong');
    await press('Sign in');
    await expectNothingWrong('signed out and a wrong password');
    await field('Password').fill(PASSWORD);
    await press('Sign in');
    await expectNothingWrong('signed in again');
    await press('Go back to what you typed');
    expect(await field('Title').inputValue()).toBe(WORDS);
    expect(await words()).toContain('not saved yet');
    await press('Save title and summary');
    await visit.open(paper);
    expect(await words()).toContain(WORDS);
  }, 60_000);

  it('are attached, listed, opened and removed', async () => {
    await visit.open(`${paper}/attachments`);
    await expectNothingWrong('no attachments');
    await press('Attach file');
    await expectNothingWrong('attachment with everything missing');
    await visit.page.getByLabel('Business case').check();
    await field('Title').fill('The case for it');
    await visit.page.getByLabel('No, only its title and SHA-256').check();
    const pdf = { mimeType: 'application/pdf', buffer: plainPdf() };
    await field('File').setInputFiles({ name: 'The case – final.pdf', ...pdf });
    await press('Attach file');
    await expectNothingWrong('an attachment');
    expect(await words()).toContain('The case – final.pdf');
    const [file] = await Promise.all([
      visit.page.waitForEvent('download'),
      visit.page.getByRole('link', { name: 'The case for it', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('The case – final.pdf');
    await visit.page.getByRole('link', { name: 'Remove The case for it' }).click();
    await expectNothingWrong('remove an attachment');
    await press('Remove attachment');
    expect(await words()).toContain('“The case for it” is removed');
  }, 60_000);

  it('that are too large are refused with a page that names the limit', async () => {
    await visit.open(`${paper}/attachments`);
    await visit.page.getByLabel('Business case').check();
    await field('Title').fill('Far too large');
    await visit.page.getByLabel('Yes, the file as well').check();
    const large = join(folder.path, 'large.txt');
    writeFileSync(large, Buffer.alloc(30_000_000, 'a'));
    await field('File').setInputFiles(large);
    await press('Attach file');
    await visit.page.getByRole('heading', { name: 'What was sent is too large' }).waitFor();
    expect(await words()).toContain('A file must be 20 MB or smaller');
    await expectNothingWrong('too large');
  }, 60_000);
});
