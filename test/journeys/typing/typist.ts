import { type Page } from 'playwright-core';
import { formatPounds } from '../../../src/kernel/money';
import { type Amount } from '../../../src/papers/content/money';

/** Types into the pages as a person does: by what the labels and buttons say. */
export class Typist {
  constructor(
    readonly page: Page,
    private readonly address: string,
  ) {}

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.address}${path}`);
  }

  async type(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  async select(label: string, value: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption(value);
  }

  async choose(question: string, answer: string): Promise<void> {
    const group = this.page.getByRole('group', { name: question });
    await group.getByLabel(answer, { exact: true }).check();
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  /** Opens what is folded away. */
  async unfold(summary: string): Promise<void> {
    const details = this.page.locator('details', {
      has: this.page.locator('summary', { hasText: summary }),
    });
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  }

  /** Day, month and year as far as the date states them. */
  async date(question: string, date: string): Promise<void> {
    const group = this.page.getByRole('group', { name: question, exact: true });
    const [year = '', month = '', day = ''] = date.split('-');
    await group.getByLabel('Day', { exact: true }).fill(day);
    await group.getByLabel('Month', { exact: true }).fill(month);
    await group.getByLabel('Year', { exact: true }).fill(year);
  }

  /** Gives the table a line for each year, then says its name in the labels of its sums. */
  async years(table: string, years: readonly string[], add: string): Promise<void> {
    const lines = this.page.getByRole('region', { name: table, exact: true });
    const count = (): Promise<number> => lines.getByLabel(/^Financial year, line/).count();
    while ((await count()) < years.length) await this.press(add);
    for (const [at, year] of years.entries()) {
      await this.type(`Financial year, line ${at + 1} of ${table}`, year);
    }
    await this.press('Update totals');
  }

  async amount(column: string, amount: Amount): Promise<void> {
    const lines =
      amount.kind === 'unsplit'
        ? [{ when: 'not split by year', pence: amount.pence }]
        : amount.byYear.map(({ year, pence }) => ({ when: year, pence }));
    for (const { when, pence } of lines) {
      await this.type(`${column}, ${when}`, formatPounds(pence));
    }
  }
}

export const yearsOf = (amount: Amount | undefined): string[] =>
  amount?.kind === 'by-year' ? amount.byYear.map(({ year }) => year) : [];
