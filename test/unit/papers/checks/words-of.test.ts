import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CHECKS } from '../../../../src/papers/checks/checks';
import { checksMarkdown } from '../../../../src/papers/checks/checks-markdown';
import { wordsOf } from '../../../../src/papers/checks/words-of';
import { check, example } from './examples';

describe('the words of a finding', () => {
  it('give title, sentence, what would settle it, and what each place says', () => {
    for (const name of ['pcd-1653', 'pcd-664'] as const) {
      for (const finding of check(example(name))) {
        const { title, text, settle, at, against } = wordsOf(finding);
        expect(title).not.toMatch(/[.]$/);
        for (const sentence of [text, settle]) expect(sentence).toMatch(/^[\p{Lu}“£0-9].*[.]$/su);
        expect(`${title} ${text} ${settle} ${at} ${against ?? ''}`).not.toMatch(
          /undefined|\[object/,
        );
        expect(against === undefined).toBe(finding.against === undefined);
      }
    }
  });

  it('quote the prose where the place is prose', () => {
    const finding = check(example('pcd-664'))[0]!;
    expect(wordsOf(finding)).toEqual({
      title: 'Years differ between parts',
      text: 'The text says 2-year period, but table 1 has 1 year (2020/21).',
      settle: 'Change the text, or change table 1.',
      at: '“2-year period”',
      against: '1 year (2020/21)',
    });
  });

  it('are refused for a code of no check', () => {
    const finding = {
      code: 'unheard-of',
      severity: 'stop' as const,
      at: { pointer: '', printed: '' },
      params: {},
    };
    expect(() => wordsOf(finding)).toThrow('no check of a paper reports unheard-of');
  });
});

describe('the list of checks', () => {
  it('gives every code once', () => {
    const codes = CHECKS.flatMap((one) => Object.keys(one.codes));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('documents every code with its example, filled', () => {
    const markdown = checksMarkdown();
    for (const code of CHECKS.flatMap((one) => Object.keys(one.codes))) {
      expect(markdown).toContain(`| \`${code}\` |`);
    }
    expect(markdown).not.toMatch(/undefined|\[object/);
  });

  it('is covered by the tests beside this one, code by code', () => {
    const tests = readdirSync(__dirname)
      .filter((name) => name.endsWith('.test.ts') && name !== basename(__filename))
      .map((name) => readFileSync(join(__dirname, name), 'utf8'))
      .join('\n');
    const codes = CHECKS.flatMap((one) => Object.keys(one.codes));
    expect(codes.filter((code) => !tests.includes(`'${code}'`))).toEqual([]);
  });
});
