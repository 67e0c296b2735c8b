import { ReplyHouse } from '../integration/letters/reply-house';
import { BrowserVisit, describeInBrowser } from './browser';

const WIDTHS = [320, 390, 1024];
const LETTER = '/letters/SLT-2023-01';

describeInBrowser('the pages of letters', () => {
  let house: ReplyHouse;
  let visit: BrowserVisit;

  beforeAll(async () => {
    house = await ReplyHouse.open();
    visit = await BrowserVisit.at(house.cast.service);
    await visit.signIn('commercial-adviser@example.org');
  }, 120_000);
  afterAll(() => visit.end());

  async function expectNothingWrong(name: string): Promise<void> {
    expect([name, await visit.violations()]).toEqual([name, []]);
    for (const width of WIDTHS) {
      await visit.page.setViewportSize({ width, height: 900 });
      expect([name, width, await visit.sideways()]).toEqual([name, width, 0]);
      if (process.env.SHOTS) {
        const path = `${process.env.SHOTS}/letters-${name.replaceAll(' ', '-')}-${width}.png`;
        await visit.page.screenshot({ path, fullPage: true });
      }
    }
  }
  const press = (name: string) => visit.page.getByRole('button', { name, exact: true }).click();

  it('begin a letter and fill in what its decision leaves open', async () => {
    await visit.open('/letters');
    await expectNothingWrong('board empty');
    await visit.page.getByRole('link', { name: /Prepare a letter/ }).click();
    await press('Prepare the letter');
    await expectNothingWrong('new wrong');
    await visit.page.getByRole('radio').first().check();
    await press('Prepare the letter');
    await visit.page.getByText('Letter SLT-2023-01 is begun').waitFor();
    await expectNothingWrong('letter begun');
    await visit.page.getByRole('link', { name: 'Change the payment schedule' }).click();
    await press('Add a payment');
    await visit.page.getByLabel('Period').first().fill('April to September 2024');
    await press('Save payment schedule');
    await expectNothingWrong('payments wrong');
    await visit.open(`${LETTER}/performance`);
    await press('Add an outcome');
    await expectNothingWrong('performance');
    await visit.open(`${LETTER}/terms`);
    await press('Add a special condition');
    await expectNothingWrong('terms');
    await visit.open(`${LETTER}/propose`);
    await expectNothingWrong('propose withheld');
    await visit.open(`${LETTER}/withdraw`);
    await press('Withdraw letter SLT-2023-01');
    await expectNothingWrong('withdraw wrong');
    await visit.page.getByLabel('Why you withdraw it').fill('Begun to be seen.');
    await press('Withdraw letter SLT-2023-01');
    await visit.open('/letters?which=closed');
    await expectNothingWrong('ended');
  }, 120_000);

  it('lead a letter to the grantee and back', async () => {
    await house.letter('issued');
    const letter = `/letters/${house.number}`;
    await visit.open('/letters');
    await expectNothingWrong('board');
    await visit.open(letter);
    await expectNothingWrong('letter issued');
    for (const act of ['remind', 're-issue', 'record-reply', 'supersede']) {
      await visit.open(`${letter}/${act}`);
      await expectNothingWrong(act);
    }
    await visit.page.getByRole('link', { name: 'Leave it as it is' }).click();
    await visit.signIn('chief-executive-officer@example.org');
    await visit.open(`${letter}/sign`);
    await expectNothingWrong('sign withheld');
  }, 120_000);
});
