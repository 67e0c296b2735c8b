import shipped from '../../../../templates/papers/pcd.v1/manifest.json';
import { parseManifest } from '../../../../src/papers/manifest-shape';

const changed = (change: (manifest: typeof shipped) => void): unknown => {
  const copy = structuredClone(shipped);
  change(copy);
  return copy;
};

describe('a manifest', () => {
  it('that is shipped has its shape', () => {
    expect(parseManifest(shipped, 'manifest.json')).toBe(shipped);
  });

  it.each([
    ['no object', null, 'must be an object'],
    [
      'a missing title',
      changed(({ sections }) => Reflect.deleteProperty(sections[0]!, 'title')),
      '/sections/0/title',
    ],
    [
      'an unknown property',
      changed((manifest) => Object.assign(manifest, { extra: 1 })),
      '/extra is not known',
    ],
    [
      'an unknown kind',
      changed(({ sections }) => Object.assign(sections[0]!, { required: ['buy'] })),
      '/sections/0/required',
    ],
    [
      'an unknown statement',
      changed(({ sections }) => Object.assign(sections[0]!, { prints: ['mood'] })),
      '/sections/0/prints',
    ],
    [
      'a statement printed twice',
      changed(({ sections }) => Object.assign(sections[0]!, { prints: ['powers'] })),
      'powers stands twice',
    ],
    [
      'a statement printed nowhere',
      changed(({ sections }) => Object.assign(sections[3]!, { prints: ['powers'] })),
      'no section prints delegations',
    ],
    [
      'another part than 2',
      changed((manifest) => Object.assign(manifest, { part: 3 })),
      '/part is missing or wrong',
    ],
    [
      'a statement in Part 2, which Part 1 prints',
      changed((manifest) => Object.assign(manifest, { part: 2 })),
      'Part 1 prints powers',
    ],
    [
      'a section twice',
      changed(({ sections }) => Object.assign(sections[0]!, { key: 'legal' })),
      'legal stands twice',
    ],
  ])('with %s is refused, naming the place', (_what, value, expected) => {
    expect(() => parseManifest(value, 'manifest.json')).toThrow(expected);
  });
});
