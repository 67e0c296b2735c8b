import { Stale } from '../../../src/kernel/errors';
import { fingerprint } from '../../../src/papers/canonical';
import { blankPaper } from '../../../src/papers/content/blank-paper';
import { newDraft } from '../../../src/papers/passage';
import { nextDraft, type SavedDraft } from '../../../src/workflow/next-draft';

const content = blankPaper({ title: 'Title', draftingOfficer: 'Policy officer' });
const other = blankPaper({ title: 'Another title', draftingOfficer: 'Policy officer' });

const saved = (changed: Partial<SavedDraft> = {}): SavedDraft => ({
  version: 3,
  revision: 2,
  content,
  sha256: fingerprint(content),
  draft: { ...newDraft(), contentVersion: 2 },
  ...changed,
});

describe('a save of a draft', () => {
  it('with another content is the next version and the next revision', () => {
    expect(nextDraft(saved(), { version: 3, content: other })).toEqual({
      version: 4,
      revision: 3,
      draft: { state: 'draft', contentVersion: 4, finished: [], answers: [] },
    });
  });

  it('with the same content is nothing, whatever version it is based on', () => {
    for (const version of [1, 3, 99]) {
      expect(nextDraft(saved(), { version, content })).toBeUndefined();
    }
  });

  it('based on an older version goes on where only answers or marks came between', () => {
    expect(nextDraft(saved(), { version: 2, content: other })).toMatchObject({ revision: 3 });
  });

  it('based on an older content, or on a version that never was, is stale', () => {
    for (const version of [1, 4]) {
      const save = () => nextDraft(saved(), { version, content: other });
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
    const marked = nextDraft(saved(), {
      version: 3,
      content,
      finished: { section: 'legal', is: true },
    });
    expect(marked).toMatchObject({ version: 4, revision: 2, draft: { finished: ['legal'] } });
    const draft = { ...newDraft(), finished: ['financial', 'legal'] };
    const unmarked = { version: 3, content, finished: { section: 'legal', is: false } };
    expect(nextDraft(saved({ draft }), unmarked)?.draft.finished).toEqual(['financial']);
    expect(
      nextDraft(saved({ draft }), { ...unmarked, finished: { section: 'legal', is: true } }),
    ).toBeUndefined();
  });
});
