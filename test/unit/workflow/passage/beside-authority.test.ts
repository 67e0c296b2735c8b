import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Paper } from '../../../../src/papers/content/paper';
import { loadStatutes } from '../../../../src/scheme/scheme-file.adapter';
import { besideAuthority } from '../../../../src/workflow/passage/beside-authority';

const paperOf = (name: string): Paper => {
  const file = join(__dirname, '../../../../examples', `${name}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { paper: Paper }).paper;
};
const statutes = loadStatutes();
const recommended = { fundedBy: { kind: 'recommendation', id: 'r1' } } as const;

describe('what is stated beside an authority', () => {
  it('is the powers by their Acts, who gives the money, and why in plain words', () => {
    const stated = besideAuthority(paperOf('pcd-1653-corrected'), recommended, statutes);
    expect(stated.funder).toBe('NHS England');
    expect(stated.powers!.length).toBeGreaterThan(0);
    expect(stated.powers!.join()).toContain(
      'Police Reform and Social Responsibility Act 2011, section 3(6)',
    );
    expect(stated.reasons!.length).toBeGreaterThan(0);
    expect(stated.reasons!.join(' ')).not.toMatch(/\*\*|\]\(/);
  });

  it('names no funder for money of the body’s own, or of no recommendation that accepts any', () => {
    const paper = paperOf('pcd-1653-corrected');
    for (const fundedBy of [
      undefined,
      { kind: 'budget', name: 'Grants' } as const,
      { kind: 'recommendation', id: 'r2' } as const,
    ]) {
      expect(besideAuthority(paper, { fundedBy }, statutes)).not.toHaveProperty('funder');
    }
  });

  it('leaves out what the paper does not say', () => {
    const paper = { ...paperOf('pcd-1653-corrected'), powers: [], summary: [] };
    expect(Object.keys(besideAuthority(paper, recommended, statutes))).toEqual(['funder']);
  });
});
