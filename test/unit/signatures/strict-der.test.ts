import { DerFault, readDer, readFirstDer } from '../../../src/signatures/der/strict-der';

const derLength = (from: Buffer, most?: number): number => readFirstDer(from, most).raw.length;

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');
/** Sequences in one another, `depth` of them. */
function nested(depth: number): Buffer {
  let inner = bytes('0500');
  for (let each = 0; each < depth; each += 1) {
    const length =
      inner.length < 128 ? [inner.length] : [0x82, inner.length >> 8, inner.length & 0xff];
    inner = Buffer.concat([Buffer.from([0x30, ...length]), inner]);
  }
  return inner;
}

describe('DER is walked before anything else reads it', () => {
  test('a value has the length it says, and zeros may follow where a place was kept', () => {
    expect(derLength(bytes('30 06 02 01 05 02 01 07 00 00'))).toBe(8);
    expect(derLength(bytes(`04 81 80 ${'00'.repeat(128)}`))).toBe(131);
  });

  test.each([
    ['nothing', ''],
    ['a tag alone', '30'],
    ['a value cut short', '30 05 02 01 05'],
    ['a child longer than its parent', '30 03 02 05 05'],
    ['an indefinite length', '30 80 02 01 05 00 00'],
    ['a length longer than it need be', '04 81 01 00'],
    ['a length with a leading zero', `04 82 00 80 ${'00'.repeat(128)}`],
    ['a length of five octets', '04 85 00 00 00 00 01 00'],
    ['a length of 4 GB', '04 84 ff ff ff ff 00'],
    ['a tag of several octets', '3f 21 02 05 00'],
  ])('%s is refused', (_what, hex) => {
    expect(() => derLength(bytes(hex))).toThrow(DerFault);
  });

  test('values may not be nested without end, nor be too many', () => {
    expect(derLength(nested(20))).toBe(nested(20).length);
    expect(() => derLength(nested(200))).toThrow(DerFault);
    const many = Buffer.concat([bytes('30 82 30 00'), Buffer.alloc(0x3000, bytes('0500'))]);
    expect(() => derLength(many)).toThrow(DerFault);
    expect(derLength(many, 10_000)).toBe(many.length);
  });

  test('where one value is expected, nothing may follow it', () => {
    expect(() => readDer(bytes('05 00'))).not.toThrow();
    expect(() => readDer(bytes('05 00 00'))).toThrow(DerFault);
  });
});
