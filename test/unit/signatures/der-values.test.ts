import {
  expected,
  identifier,
  instant,
  longNumber,
  nameText,
  smallNumber,
  wholeBits,
  wrapped,
} from '../../../src/signatures/der/der-values';
import { DerFault, type DerValue, readDer } from '../../../src/signatures/der/strict-der';

const der = (hex: string): DerValue => readDer(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const text = (tag: number, content: string): DerValue =>
  readDer(Buffer.from([tag, content.length, ...Buffer.from(content, 'latin1')]));

describe('values of DER', () => {
  test.each([
    ['06 09 2a 86 48 86 f7 0d 01 07 02', '1.2.840.113549.1.7.2'],
    ['06 03 55 1d 0f', '2.5.29.15'],
    ['06 09 60 86 48 01 65 03 04 02 01', '2.16.840.1.101.3.4.2.1'],
    ['06 02 88 37', '2.999'],
  ])('%s is the identifier %s', (hex, oid) => {
    expect(identifier(der(hex))).toBe(oid);
  });

  test('numbers are read small or kept long, without the zero that keeps them positive', () => {
    expect(smallNumber(der('02 02 00 ff'))).toBe(255);
    expect(longNumber(der('02 03 00 f1 aa'))).toBe('f1aa');
    expect(longNumber(der('02 01 00'))).toBe('00');
  });

  test.each([
    [0x17, '240322104207Z', '2024-03-22T10:42:07.000Z'],
    [0x17, '491231235959Z', '2049-12-31T23:59:59.000Z'],
    [0x17, '500101000000Z', '1950-01-01T00:00:00.000Z'],
    [0x18, '20510101000000Z', '2051-01-01T00:00:00.000Z'],
  ])('tag %d %s is %s', (tag, content, iso) => {
    expect(instant(text(tag, content)).toISOString()).toBe(iso);
  });

  test.each([
    ['a time without seconds', () => instant(text(0x17, '2403221042Z'))],
    ['a month that is none', () => instant(text(0x17, '241322104207Z'))],
    ['a time of another zone', () => instant(text(0x17, '240322104207+0100'))],
    ['a short time under the long tag', () => instant(text(0x18, '240322104207Z'))],
    ['no time', () => instant(undefined)],
    ['a number of five octets', () => smallNumber(der('02 05 01 00 00 00 00'))],
    ['a number of no octets', () => smallNumber(der('02 00'))],
    ['an identifier without end', () => identifier(der(`06 0c ${'ff'.repeat(12)}`))],
    ['broken bits', () => wholeBits(der('03 02 01 80'))],
    ['another tag', () => expected(der('05 00'), 0x30)],
    ['nothing', () => expected(undefined, 0x30)],
    ['a wrapper around two values', () => wrapped(der('04 04 05 00 05 00'))],
  ])('%s is a fault', (_what, read) => {
    expect(read).toThrow(DerFault);
  });

  test('names are read in the string types of today', () => {
    expect(nameText(der('0c 05 53 69 c3 a2 6e'))).toBe('Siân');
    expect(nameText(der('13 02 47 42'))).toBe('GB');
    expect(nameText(der('1e 02 00 41'))).toBeUndefined();
  });
});
