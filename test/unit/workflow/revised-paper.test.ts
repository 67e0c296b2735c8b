import { Stale } from '../../../src/kernel/errors';
import { fingerprint } from '../../../src/kernel/fingerprint';
import { blankPaper } from '../../../src/papers/content/blank-paper';
import { revisedPaper, type StandingPaper } from '../../../src/workflow/revised-paper';

const content = blankPaper({ title: 'Title', draftingOfficer: 'Policy officer' });
const other = blankPaper({ title: 'Another title', draftingOfficer: 'Policy officer' });

const saved = (changed: Partial<StandingPaper> = {}): StandingPaper => ({
  version: 3,
  revision: 2,
  content,
  sha256: fingerprint(content),
  contentVersion: 2,
  finished: [],
  ...changed,
});

describe('a save of a paper', () => {
  it('with another content is the next version and the next revision', () => {
    expect(revisedPaper(saved(), { version: 3, content: other })).toEqual({
      revision: 3,
      contentVersion: 4,
      finished: [],
    });
  });

  it('with the same content is nothing, whatever version it is based on', () => {
    for (const version of [1, 3, 99]) {
      expect(revisedPaper(saved(), { version, content })).toBeUndefined();
    }
  });

  it('based on an older version goes on where only answers or marks came between', () => {
    expect(revisedPaper(saved(), { version: 2, content: other })).toMatchObject({ revision: 3 });
  });

  it('based on an older content, or on a version that never was, is stale', () => {
    for (const version of [1, 4]) {
      const save = () => revisedPaper(saved(), { version, content: other });
      expect(save).toThrow(Stale);
      expect(save).toThrow(
        expect.objectContaining({
          currentVersion: 3,
          differences: [{ pointer: '/title', yours: 'Another title', theirs: 'Title' }],
        }),
      );
    }
  });

  it('marks a section as finished without a new revision, and takes the mark away', () => {
    const marked = revisedPaper(saved(), {
      version: 3,
      content,
      finished: { section: 'legal', is: true },
    });
    expect(marked).toEqual({ revision: 2, contentVersion: 2, finished: ['legal'] });
    const finished = ['financial', 'legal'];
    const unmarked = { version: 3, content, finished: { section: 'legal', is: false } };
    expect(revisedPaper(saved({ finished }), unmarked)?.finished).toEqual(['financial']);
    expect(
      revisedPaper(saved({ finished }), { ...unmarked, finished: { section: 'legal', is: true } }),
    ).toBeUndefined();
  });
});
