import { NotAllowed, NotFound, Refused, Stale, Unavailable } from '../../../src/kernel/errors';
import { type Finding } from '../../../src/kernel/findings';
import { peopleFinding } from '../../../src/people/administration/people-finding';
import { MissingGlyph } from '../../../src/documents/pdf/print-errors';
import { printed } from '../../../src/papers/not-printable';
import { errorPage } from '../../../src/web/errors/error-page.view';
import { problemOf } from '../../../src/web/errors/problem';
import { MalformedBody, NotSignedIn } from '../../../src/web/errors/request-errors';
import { example } from '../papers/checks/examples';

const finding: Finding = {
  code: 'nothing-changed',
  severity: 'stop',
  at: { pointer: '/title', printed: 'title' },
  params: {},
};

describe('the one table of errors', () => {
  it.each([
    [new NotFound('paper'), 404, 'not-found'],
    [new NotAllowed('drafting'), 403, 'not-allowed'],
    [new NotSignedIn(), 401, 'not-signed-in'],
    [new Refused([finding]), 409, 'refused'],
    [new Refused([peopleFinding('step-up-needed')]), 409, 'step-up-needed'],
    [new Stale('paper', 3), 409, 'stale'],
    [new Unavailable('database'), 503, 'unavailable'],
    [new MalformedBody([]), 400, 'malformed'],
    [Object.assign(new Error(), { status: 413 }), 413, 'too-large'],
    [Object.assign(new Error(), { code: 'LIMIT_FILE_SIZE' }), 413, 'too-large'],
    [new URIError('bad'), 400, 'malformed'],
    [new TypeError('a fault of ours'), 500, 'fault'],
    [Object.assign(new Error(), { status: 502 }), 500, 'fault'],
    ['not even an error', 500, 'fault'],
    [undefined, 500, 'fault'],
  ])('answers %p with %i %s', (error, status, code) => {
    expect(problemOf(error)).toMatchObject({ type: 'about:blank', status, code });
  });

  it('passes on the places, the findings and what differs', () => {
    const faults = [{ pointer: '/title', expected: 'must be text' }];
    expect(problemOf(new MalformedBody(faults)).errors).toEqual([
      { pointer: '/title', detail: 'must be text' },
    ]);
    const words = 'Nothing changed, so nothing was saved';
    expect(problemOf(new Refused([finding])).findings).toEqual([{ ...finding, words }]);
    expect(problemOf(new NotAllowed('saving', [finding])).findings).toEqual([
      { ...finding, words },
    ]);
    const differences = [{ pointer: '/title', yours: 'a', theirs: 'b' }];
    expect(problemOf(new Stale('paper', 3, differences))).toMatchObject({
      currentVersion: 3,
      differences,
    });
  });

  it('says nothing of what went wrong inside', () => {
    const words = 'SQLITE_ERROR: no such table at /srv/papers';
    for (const error of [new Error(words), Object.assign(new Error(words), { status: 404 })]) {
      expect(JSON.stringify(problemOf(error))).not.toContain('SQLITE');
      expect(JSON.stringify(errorPage(problemOf(error)))).not.toContain('SQLITE');
    }
  });
});

describe('an error page', () => {
  it('has words for every code of the table', () => {
    const errors = [
      new NotFound('x'),
      new NotAllowed('x'),
      new Stale('x', 1),
      new Unavailable('x'),
    ];
    const titles = errors.map((error) => errorPage(problemOf(error)).title[0]);
    expect(new Set(titles).size).toBe(errors.length);
  });

  it('names what cannot be printed and leads to the page it is changed on', async () => {
    const of = example('pcd-1653-corrected');
    of.paper.title = 'A snowman ☃';
    const refused = (number?: number): Promise<unknown> =>
      printed({ ...of, number }, () => {
        throw new MissingGlyph(0x2603, 'A snowman ☃');
      }).catch((error: unknown) => error);
    const text = 'A character cannot be printed. The fonts of the document do not have ☃ (U+2603).';
    expect(errorPage(problemOf(await refused(27))).points).toEqual([
      { text: `Title: ${text}`, href: '/papers/27/summary' },
    ]);
    expect(errorPage(problemOf(await refused())).points).toEqual([{ text, href: undefined }]);
  });
});
