import { CreateFirstAdministrator } from '../../src/people/administration/create-first-administrator.action';
import { OutboxEntity } from '../../src/record/outbox-row.entity';
import { PASSWORD } from '../web/test-service';
import { BrowserVisit, describeInBrowser } from './browser';

const WIDTHS = [320, 390, 1024];

describeInBrowser('the pages of people', () => {
  let visit: BrowserVisit;
  let link: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    visit = await BrowserVisit.begin();
    visit.page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const names = { signInName: 'administrator', displayName: 'Administrator of the service' };
    const made = await visit.service.app.get(CreateFirstAdministrator).run(names);
    link = `/set-password?link=${made.link.token}`;
  }, 60_000);
  afterAll(() => visit.end());

  async function expectNothingWrong(name: string): Promise<void> {
    expect([name, await visit.violations()]).toEqual([name, []]);
    for (const width of WIDTHS) {
      await visit.page.setViewportSize({ width, height: 900 });
      expect([name, width, await visit.sideways()]).toEqual([name, width, 0]);
      if (process.env.SHOTS && width !== 320) {
        const path = `${process.env.SHOTS}/people-${name.replaceAll(' ', '-')}-${width}.png`;
        await visit.page.screenshot({ path, fullPage: true });
      }
    }
  }
  const press = (name: string) => visit.page.getByRole('button', { name, exact: true }).click();
  const fill = (label: string, text: string) =>
    visit.page.getByLabel(label, { exact: true }).fill(text);
  const enterDay = async (legend: string, [day, month, year]: readonly string[]) => {
    const group = visit.page.getByRole('group', { name: legend });
    await group.getByLabel('Day').fill(day!);
    await group.getByLabel('Month').fill(month!);
    await group.getByLabel('Year').fill(year!);
  };

  it('let the first administrator choose a password and sign in', async () => {
    await visit.open('/account');
    await press('Sign out');
    await visit.open(link);
    await expectNothingWrong('set password');
    await fill('New password', PASSWORD);
    await fill('New password again', 'not the same');
    await press('Set the password');
    await expectNothingWrong('set password wrong');
    await fill('New password', PASSWORD);
    await fill('New password again', PASSWORD);
    await press('Set the password');
    await visit.page.waitForURL('**/sign-in');
    await visit.open(link);
    await expectNothingWrong('link unusable');
    await visit.open('/sign-in');
    await fill('Sign-in name', 'administrator');
    await fill('Password', PASSWORD);
    await press('Sign in');
    await visit.page.waitForURL('**/people');
    await expectNothingWrong('list');
  }, 60_000);

  it('add a person, whose link is shown once', async () => {
    await visit.open('/people/new');
    await expectNothingWrong('new');
    await press('Add the person');
    await expectNothingWrong('new wrong');
    await fill('Name', 'Chief executive');
    await fill('Sign-in name', 'chief@example.org');
    await press('Add the person');
    await expectNothingWrong('link');
    const shown = await visit.page.locator('code').textContent();
    expect(shown).toMatch(/\/set-password\?link=[A-Za-z0-9_-]{43}$/);
    await visit.page.getByRole('link', { name: /I have copied the link/ }).click();
    await visit.page.getByRole('heading', { name: 'Chief executive', level: 1 }).waitFor();
    expect(await visit.page.content()).not.toContain('set-password?link');
  }, 60_000);

  it('fill a post from a day to a day, and end it', async () => {
    await visit.page.getByRole('button', { name: 'Fill a post' }).click();
    await expectNothingWrong('fill post');
    await press('Fill the post');
    await expectNothingWrong('fill post wrong');
    await visit.page.getByLabel('Post').selectOption({ label: 'Chief Executive Officer' });
    await enterDay('First day', ['18', '3', '2024']);
    await enterDay('Last day, if known', ['31', 'March', '2025']);
    await press('Fill the post');
    await visit.page.getByText('31\u00a0March\u00a02025').waitFor();
    await expectNothingWrong('person');
    await visit.page.getByRole('link', { name: 'End Chief Executive Officer' }).click();
    await expectNothingWrong('end post');
    await visit.page.getByLabel('After its last day').check();
    await press('End the post');
    await expectNothingWrong('end post wrong');
    await visit.page.getByLabel('Now', { exact: true }).check();
    await press('End the post');
    await visit.page.getByText('The post has ended').waitFor();
  }, 60_000);

  it('say what an act on an account does before it is done', async () => {
    await visit.page.getByRole('link', { name: 'Close the account' }).click();
    await expectNothingWrong('act');
    await press('Close the account');
    await visit.page.getByText('The account is closed').waitFor();
    await expectNothingWrong('person closed');
  }, 60_000);

  it('show what was not delivered, with a button to send it again', async () => {
    await visit.open('/people/undelivered');
    await expectNothingWrong('nothing undelivered');
    const now = visit.service.clock.now();
    await visit.service.database.dataSource.manager.insert(OutboxEntity, {
      id: 'mail-given-up',
      kind: 'mail.your-turn',
      subjectKind: null,
      subjectId: null,
      payload: '{"to":"somebody"}',
      state: 'parked',
      createdAt: now,
      dueAt: now,
      tries: 8,
      interruptions: 0,
      leasedBy: null,
      finishedAt: now,
      lastFault: 'the mailbox is full',
    });
    await visit.open('/people/undelivered');
    await expectNothingWrong('undelivered');
    await press('Send again number 1');
    await visit.page.getByText('It is tried again').waitFor();
  }, 60_000);

  it('set up an authenticator app by typing, and change a password', async () => {
    await visit.open('/account');
    await expectNothingWrong('account');
    await visit.open('/account/password');
    await expectNothingWrong('password');
    await press('Change the password');
    await expectNothingWrong('password wrong');
    await visit.open('/account/authenticator');
    await expectNothingWrong('authenticator');
    await fill('Password', PASSWORD);
    await press('Set up an app');
    await visit.page.getByText('It is shown until').waitFor();
    await expectNothingWrong('authenticator key');
    await fill('Code from the app', '1');
    await press('Confirm the app');
    await expectNothingWrong('authenticator wrong');
    // A refused form is answered by 400, which the console notes as an error of its own.
    expect(complaints.filter((text) => !/status of (400|404)/.test(text))).toEqual([]);
  }, 60_000);
});
