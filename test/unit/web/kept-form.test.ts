import { type Request } from 'express';
import fc from 'fast-check';
import { isFromOwnPage } from '../../../src/web/from-elsewhere';
import { fieldsToShow, keptForm, readKeptForm } from '../../../src/web/kept-form';

const PATH = '/papers/12/sections/legal';
const BODY = { _csrf: 't', _by: 'ann', act: 'save', version: '3', 'blocks.0.text': 'Words' };

describe('a form that is kept', () => {
  it('has its fields, and neither token, owner nor button', () => {
    const kept = keptForm(PATH, BODY)!;
    expect(kept).toEqual({
      path: PATH,
      by: 'ann',
      fields: [
        ['version', '3'],
        ['blocks.0.text', 'Words'],
      ],
    });
    expect(fieldsToShow(kept).at(-1)).toEqual({ name: 'act', value: 'show-again' });
  });

  it.each([
    ['/papers/12/approve', BODY],
    ['/papers/12/decide', BODY],
    ['/account/password', BODY],
    ['/papers/12/sections/legal/more', BODY],
    ['//elsewhere.example/papers/12/summary', BODY],
    [PATH, { ...BODY, _by: '' }],
    [PATH, { version: '3' }],
    [PATH, undefined],
    [PATH, { ...BODY, 'blocks.0.text': '£'.repeat(400_000) }],
  ])('is none for %s', (path, body) => {
    expect(keptForm(path, body)).toBeUndefined();
  });

  it('is read back as it was, whatever was typed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), (fields) => {
        const kept = keptForm(PATH, { ...fields, _by: 'ann' });
        expect(kept && readKeptForm(JSON.stringify(kept))).toEqual(kept);
      }),
    );
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"path":"/account/password","by":"ann","fields":[]}',
    '{"path":"https://elsewhere.example","by":"ann","fields":[]}',
    `{"path":"${PATH}","by":7,"fields":[]}`,
    `{"path":"${PATH}","by":"ann","fields":[["a"]]}`,
    `{"path":"${PATH}","by":"ann","fields":[["a",{}]]}`,
    undefined,
    ['{}'],
  ])('is not read out of %j', (carried) => {
    expect(readKeptForm(carried)).toBeUndefined();
  });

  it('asks for nothing but to be shown, whatever it was made to carry', () => {
    const carried = {
      path: PATH,
      by: 'ann',
      fields: [
        ['act', 'save'],
        ['password', 'x'],
      ],
    };
    const kept = readKeptForm(JSON.stringify(carried))!;
    expect(fieldsToShow(kept)).toEqual([{ name: 'act', value: 'show-again' }]);
  });
});

describe('a page of this service', () => {
  const from = (headers: Record<string, string>) =>
    isFromOwnPage({ headers, protocol: 'http' } as unknown as Request);

  it('is told by what browsers say of the site, and else by the origin', () => {
    expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(from({ 'sec-fetch-site': 'none', origin: 'http://a:1', host: 'a:1' })).toBe(false);
    expect(from({ origin: 'http://a:1', host: 'a:1' })).toBe(true);
    for (const origin of ['http://b:1', 'https://a:1', 'http://a', 'null', ''])
      expect(from({ origin, host: 'a:1' })).toBe(false);
    expect(from({})).toBe(false);
  });
});
