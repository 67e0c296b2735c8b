import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { type Manifest } from '../../../../src/papers/manifest';
import { partHashes } from '../../../../src/papers/parts-changed';
import { blankPaper } from '../../../../src/papers/content/blank-paper';
import {
  actsThatFall,
  ASSESSMENTS,
  attachmentPart,
  coverHash,
  coversOf,
  partsDiffering,
  partsOfAdvice,
} from '../../../../src/workflow/passage/parts-covered';
import { type Act, type Fell } from '../../../../src/workflow/passage/passage-act';
import { hash, PARTS } from './example-passage';

const readManifest = (): Manifest =>
  JSON.parse(
    fs.readFileSync(
      path.join(__dirname, '../../../../templates/papers/pcd.v1/manifest.json'),
      'utf8',
    ),
  ) as Manifest;

const advice = (number: number, on: string): Act => ({
  number,
  kind: 'advice',
  advice: on,
  opinion: { kind: 'agree' },
  covers: coversOf(partsOfAdvice(on), PARTS),
  by: on,
  at: '2024-03-18T11:02:00.000Z',
  on: '2024-03-18',
  revision: 1,
});
const ALL = ['finance', 'legal', 'commercial', 'equality', 'data-protection', 'public-health'];
const ACTS = ALL.map((on, at) => advice(at + 1, on));
const edited = (...parts: string[]) => ({
  ...PARTS,
  ...Object.fromEntries(parts.map((part) => [part, hash('edited')])),
});
const fallenBy = (...parts: string[]): string[] =>
  actsThatFall(ACTS, edited(...parts)).map(({ act }) => (act.kind === 'advice' ? act.advice : ''));

describe('the parts an act covers', () => {
  it.each([
    ['ask', ALL],
    ['section/financial', ['finance']],
    ['section/legal', ['legal']],
    ['powers', ['legal']],
    ['delegations', ['legal']],
    ['publication', ['legal']],
    ['section/commercial', ['commercial']],
    ['subsidy', ['commercial']],
    ['section/equality', ['equality']],
    ['equalityEvidence', ['equality']],
    [attachmentPart('equality-impact-assessment'), ['equality']],
    ['section/data-protection', ['data-protection']],
    ['dataProtection', ['data-protection']],
    [attachmentPart('data-protection-impact-assessment'), ['data-protection']],
    ['section/public-health', ['public-health']],
    ['section/introduction', []],
    ['supportingPapers', []],
    ['form', []],
    [attachmentPart('business-case'), []],
  ])('a change to %s takes away the advice on %j and no other', (part, on) => {
    expect(fallenBy(part)).toEqual(on);
  });

  it('are called by the keys a paper is hashed by, and the sections of its layout', () => {
    const paper = blankPaper({ title: 'Example', draftingOfficer: 'Policy officer' });
    const manifest = readManifest();
    const known = [
      ...partHashes(paper).keys(),
      ...manifest.sections.map(({ key }) => `section/${key}`),
      ...Object.values(ASSESSMENTS).map(attachmentPart),
    ];
    const named = ALL.flatMap((on) => partsOfAdvice(on));
    expect(named.filter((part) => !known.includes(part))).toEqual([]);
    expect(named.length).toBeGreaterThan(ALL.length * 2);
  });

  it('are everything for an advice nobody has given parts to', () => {
    expect(partsOfAdvice('estates')).toBe('everything');
    expect(partsOfAdvice('constructor')).toBe('everything');
  });

  it('count an attachment that came, and one that went, as changes', () => {
    const part = attachmentPart('equality-impact-assessment');
    expect(fallenBy(part)).toEqual(['equality']);
    const covers = coversOf(partsOfAdvice('equality'), edited(part));
    const act: Act = { ...advice(1, 'equality'), covers } as Act;
    expect(actsThatFall([act], PARTS)).toEqual([{ act, parts: [part] }]);
  });

  it('leave an act alone that fell already', () => {
    const fell: Fell = { at: '2024-03-18T11:02:00.000Z', because: 'superseded', parts: [] };
    expect(actsThatFall([{ ...ACTS[0]!, fell }], edited('ask'))).toEqual([]);
  });
});

describe('an act bound to everything', () => {
  const clearance = {
    ...ACTS[0]!,
    kind: 'clearance',
    covers: coversOf('everything', PARTS),
  } as Act;

  it('falls by any change, and says by which', () => {
    fc.assert(
      fc.property(fc.subarray([...Object.keys(PARTS), 'attachments/other']), (parts) => {
        const falling = actsThatFall([clearance], edited(...parts));
        expect(falling.map((each) => each.parts)).toEqual(
          parts.length === 0 ? [] : [[...parts].sort()],
        );
      }),
    );
  });
});

describe('the hash of what is shown', () => {
  it('stays when another part changes, and changes when a covered part does', () => {
    const scope = partsOfAdvice('equality');
    const shown = coverHash(scope, PARTS);
    expect(coverHash(scope, edited('section/legal'))).toBe(shown);
    expect(coverHash(scope, edited('equalityEvidence'))).not.toBe(shown);
  });

  it('differs exactly where some covered part does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.subarray(Object.keys(PARTS)), (on, parts) => {
        const scope = partsOfAdvice(on);
        const isTouched = fallenBy(...parts).includes(on);
        expect(coverHash(scope, edited(...parts)) !== coverHash(scope, PARTS)).toBe(isTouched);
        expect(partsDiffering(PARTS, edited(...parts))).toEqual([...parts].sort());
      }),
    );
  });
});
