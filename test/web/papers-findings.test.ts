import { formsIn, mainWords } from './form-in-page';
import { examplePaper, PaperVisitor } from './paper-visitor';
import { startTestService, type TestService } from './test-service';

describe('the page of findings', () => {
  let service: TestService;
  let ann: PaperVisitor;
  let paper: string;

  beforeAll(async () => {
    service = await startTestService();
    await service.account('ann');
    ann = await PaperVisitor.signedIn(service, 'ann');
  });
  beforeEach(async () => {
    paper = await ann.start(examplePaper('pcd-1653'));
  });
  afterAll(() => service.close());

  const answerForms = async () =>
    formsIn(await ann.page(`${paper}/findings`)).filter(({ action }) =>
      action.includes('/findings/'),
    );
  const field = (form: { fields: Record<string, string> }): string =>
    Object.keys(form.fields).find((name) => name.startsWith('answer-'))!;

  it('puts the two facts of each disagreement side by side, with what would settle it', async () => {
    const words = mainWords(await ann.page(`${paper}/findings`)).replaceAll('\u00a0', ' ');
    expect(words).toMatch(/\d+ stops, \d+ to answer, 0 fixed\./);
    expect(words).toContain('Recommendation 2');
    expect(words).toContain('“by a maximum of £240,000 per year”');
    expect(words).toContain('Change paragraph 5.2');
  });

  it('keeps an answer with its warning, which is then open no longer', async () => {
    const forms = await answerForms();
    const { status } = await ann.send(forms[0]!, { [field(forms[0]!)]: 'Both are right.' });
    expect(status).toBe(303);
    const words = mainWords(await ann.page(`${paper}/findings`));
    expect(words).toContain('Your answer is saved');
    expect(words).toContain('Answered (1)');
    expect(words).toContain('Both are right.');
    expect(words).toContain(`To answer (${forms.length - 1})`);
  });

  it('asks for an answer that says something and keeps what was typed', async () => {
    const [form] = await answerForms();
    const empty = await ann.send(form!, { [field(form!)]: '  ' });
    expect(empty.status).toBe(400);
    expect(mainWords(empty.text)).toContain('Enter your answer: say why both are right');
    const long = 'x'.repeat(2001);
    const tooLong = await ann.send(form!, { [field(form!)]: long });
    expect(mainWords(tooLong.text)).toContain('Your answer must be 2,000 characters or fewer');
    expect(tooLong.text).toContain(long);
  });

  it('does not know a finding that the revision does not have', async () => {
    const [form] = await answerForms();
    const key = 'f'.repeat(16);
    const sent = { action: `${paper}/findings/${key}`, fields: form!.fields };
    const { status } = await ann.send(sent, { [`answer-${key}`]: 'Both are right.' });
    expect(status).toBe(404);
  });

  it('lists what earlier revisions had and this one has not', async () => {
    const form = await ann.form(`${paper}/sections/data-protection`);
    await ann.send(form, {
      'dataProtection.kind': 'not-needed',
      'dataProtection.because': 'No personal data are used.',
    });
    const words = mainWords(await ann.page(`${paper}/findings`));
    expect(words).toContain('1 fixed.');
    expect(words).toMatch(/The data protection position is not stated .* Revision 2/);
  });
});
