import { exactDocument } from '../../../../src/web/papers/signing/exact-document.view';
import { signedView } from '../../../../src/web/papers/signing/signed.view';
import { signView } from '../../../../src/web/papers/signing/sign.view';
import { after, cameTo, type Who } from '../../workflow/passage/example-passage';
import { advise, CLEAR, declare } from '../../workflow/passage/example-turns';
import { paperToSign, sceneOf } from './paper-to-sign';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the exact document', () => {
  it('is named with its size, its pages and the fingerprint of the file as it stands', () => {
    const paper = paperToSign();
    const document = exactDocument(paper, 'the paper you will sign')!;
    expect(plain(document.pdf.text)).toBe(
      'PCD 1653, the paper you will sign (PDF, 6 pages, 184 KB)',
    );
    expect(document.fingerprint).toBe(paper.copy!.file);
    expect(plain(document.history)).toBe(
      'The Chief Executive Officer signed it on 18 March 2024. Nothing in it has changed since.',
    );
  });

  it('does not stand before the officer’s step is open', () => {
    expect(exactDocument(paperToSign({ passage: cameTo('submitted') }))).toBeUndefined();
  });
});

describe('the signature', () => {
  it('of the decision asks for interests again, and says under which paragraph', () => {
    const view = signView(paperToSign(), { slot: 'decide', withCode: true });
    expect(view).toMatchObject({
      reference: 'PCD 1653',
      withCode: true,
      interests: { still: 'No, still none', declared: '' },
    });
    expect(plain(view.means[0]!)).toBe(
      'You approve recommendations 1 to 3 as written in this document, as Deputy Mayor for Policing and Crime, under paragraph 4.8.',
    );
    expect(plain(view.since)).toMatch(/^Since 18 March 2024\. Due before 1 April 2024/);
  });

  it('of the approval asks for no interests, and names who decides', () => {
    const paper = paperToSign({ who: 'chief', passage: cameTo('ceo') });
    const view = signView(paper, { slot: 'approve', withCode: false });
    expect(view.interests).toBeUndefined();
    expect(plain(view.means.join(' '))).toContain(
      'goes to the Deputy Mayor for Policing and Crime, who decides recommendations 1 to 3',
    );
  });

  it('shows a declared interest whole when it asks again', () => {
    const cleared = after(
      cameTo('submitted'),
      ['finance', advise('finance')],
      ['legal', advise('legal')],
      ['equality', advise('equality')],
      [
        'deputy-mayor-person',
        declare({ kind: 'declared', text: 'I gave a talk', prejudicial: false }),
      ],
      ['head', CLEAR],
    );
    const view = signView(paperToSign({ passage: cleared }), { slot: 'decide', withCode: false });
    expect(view.interests).toMatchObject({
      declared: 'I gave a talk',
      still: 'Only what I declared',
    });
  });
});

describe('once it is signed', () => {
  const signed = (viewer: Who, state: Parameters<typeof cameTo>[0]) =>
    signedView(sceneOf(paperToSign({ who: viewer, passage: cameTo(state) }), viewer), 'decide');

  it('there is still a form before that', () => {
    expect(signed('deputy-mayor-person', 'decision-maker')).toBeUndefined();
  });

  it('the signer reads when, and what happens next', () => {
    expect(signed('deputy-mayor-person', 'decided')).toMatchObject({
      heading: 'PCD 1653 is decided and signed',
      words: { before: 'Signed', after: '.' },
      isToday: true,
      next: 'Waiting for the Governance officer. You need do nothing.',
    });
  });

  it('another holder of the post reads that somebody else decided', () => {
    expect(signed('spare', 'decided')).toMatchObject({
      words: {
        before: 'Somebody else decided this',
        after: '. Nothing you did was saved twice.',
      },
    });
  });

  it('a signature being recorded needs nothing from anybody', () => {
    expect(signed('deputy-mayor-person', 'deciding')).toMatchObject({
      heading: 'PCD 1653 is being signed',
      isDone: false,
      next: 'The service finishes it by itself. You need do nothing.',
    });
  });
});
