import { noticeMail } from '../../../src/jobs/mail/notice-mail';
import { readMailTemplates } from '../../../src/jobs/mail/mail-templates';
import { ACTIONS, type Asked } from '../../../src/workflow/passage/action';
import { LIFECYCLE } from '../../../src/workflow/passage/lifecycle';

const FACTS = { number: 412, title: 'Title' };
const SENDER = { name: 'Officer', publicUrl: 'https://p.example', bodyName: 'Body' };
const turn = (asked: Asked, facts: { number: number; title: string; reference?: string } = FACTS) =>
  noticeMail({ kind: 'your-turn', to: 'x', paper: 'y', asked }, facts, SENDER);

describe('the mail of a turn', () => {
  it('leads to the page where the act is done', () => {
    const pages = (
      ['clear', 'approve', 'decide', 'resume', 'publish', 'record-dispensation'] as const
    ).map((kind) => [kind, turn({ kind }).address]);
    expect(Object.fromEntries(pages)).toEqual({
      clear: 'https://p.example/papers/412/clear',
      approve: 'https://p.example/papers/412/approve',
      decide: 'https://p.example/papers/412/decide',
      resume: 'https://p.example/papers/412/resume',
      publish: 'https://p.example/papers/412/publish',
      'record-dispensation': 'https://p.example/papers/412/dispensation',
    });
    expect(turn({ kind: 'advise', advice: 'public-health' })).toMatchObject({
      address: 'https://p.example/papers/412/advise/public-health',
      turn: 'your advice on public health',
    });
  });

  it('has its own words for whatever a person does in the life of a paper and may be asked to', () => {
    const notAsked = ['re-route', 'return', 'withdraw', 'refuse', 'postpone'];
    const byPeople = ACTIONS.filter((action) =>
      LIFECYCLE.some((edge) => edge.action === action && edge.by !== 'service'),
    );
    for (const kind of byPeople.filter((action) => !notAsked.includes(action))) {
      const asked = { kind, advice: 'finance' } as Asked;
      expect([kind, turn(asked).turn]).toEqual([kind, expect.stringMatching(/^\S+ \S+/)]);
    }
  });

  it('calls the paper by its number once it has one', () => {
    expect(turn({ kind: 'decide' }).paper).toBe('paper 412');
    expect(turn({ kind: 'decide' }, { ...FACTS, reference: 'PCD 1653' }).paper).toBe(
      'PCD 1653 (paper 412)',
    );
  });
});

describe('the mail of a publication', () => {
  it('leads to where everybody reads the decision', () => {
    const facts = { ...FACTS, reference: 'PCD 1653', decidedOn: '2024-03-18' };
    const mail = noticeMail({ kind: 'published', to: 'x', paper: 'y' }, facts, SENDER);
    expect(mail.address).toBe('https://p.example/decisions/pcd-1653');
    const { subject, text } = readMailTemplates()(mail);
    expect(subject).toBe('Published: PCD 1653 (paper 412)');
    expect(text).toContain('taken on 18 March 2024, is published.');
  });
});

describe('the templates of mail', () => {
  const written = readMailTemplates();

  it('print a title as it is, and as one line', () => {
    const mail = turn({ kind: 'decide' }, { ...FACTS, title: 'A & <b>\r\n\r\nSubject: other' });
    const { subject, text } = written(mail);
    expect(subject).toBe('Your turn: paper 412 waits for your decision');
    expect(text).toContain('on paper 412, “A & <b> Subject: other”.');
  });

  it('compute nothing out of what they print', () => {
    const { text } = written(turn({ kind: 'decide' }, { ...FACTS, title: '{{name}} {{{x}}}' }));
    expect(text).toContain('“{{name}} {{{x}}}”');
  });

  it('keep the paragraphs of a reason', () => {
    const because = 'One,\r\nand a line.\r\n\r\n\r\n\r\nTwo.\u0007';
    const facts = { ...FACTS, returned: { post: 'Chief Executive Officer', because } };
    const notice = { kind: 'returned', to: 'x', paper: 'y', act: 3 } as const;
    expect(written(noticeMail(notice, facts, SENDER)).text).toContain(
      'for this reason:\n\nOne,\nand a line.\n\nTwo.\n\nYou can change it',
    );
  });
});
