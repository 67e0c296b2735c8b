import { DerFault, type DerValue, readDer } from './strict-der';

/** Tag octets of X.690, 8, as they stand in signatures, certificates and lists. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  identifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The tag octet of `[number]`, constructed. */
export const contextTag = (number: number): number => 0xa0 | number;

/** The value itself, where it is there and of the kind expected. @throws DerFault */
export function expected(value: DerValue | undefined, tag: number): DerValue {
  if (value?.tag !== tag) throw new DerFault(`expected a value with tag ${tag}`, 0);
  return value;
}

export function identifier(value: DerValue | undefined): string {
  const { content } = expected(value, TAG.identifier);
  const numbers = [0];
  for (const octet of content) {
    const last = numbers.pop() ?? 0;
    if (last > Number.MAX_SAFE_INTEGER / 256) throw new DerFault('an identifier too long', 0);
    numbers.push(last * 128 + (octet & 0x7f));
    if (octet < 0x80) numbers.push(0);
  }
  const [first = 0, ...rest] = numbers.slice(0, -1);
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}

/** A whole number from 0 to 2^31. */
export function smallNumber(value: DerValue | undefined): number {
  const { content } = expected(value, TAG.integer);
  if (content.length === 0 || content.length > 4) throw new DerFault('a number too long', 0);
  return content.readIntBE(0, content.length);
}

/** A number of any length in hexadecimal, without leading zeros. */
export function longNumber(value: DerValue | undefined): string {
  const { content } = expected(value, TAG.integer);
  return content.toString('hex').replace(/^(00)+(?=.)/, '');
}

/** The octets of a bit string that uses every bit of them. */
export function wholeBits(value: DerValue | undefined): Buffer {
  const { content } = expected(value, TAG.bitString);
  if (content[0] !== 0) throw new DerFault('a bit string of broken octets', 0);
  return content.subarray(1);
}

/** The value an octet string wraps. */
export function wrapped(value: DerValue | undefined): DerValue {
  return readDer(expected(value, TAG.octetString).content);
}

const TIME = /^([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2}Z)$/;

/** UTCTime until 2049, GeneralizedTime after it (RFC 5280, 4.1.2.5). */
export function instant(value: DerValue | undefined): Date {
  const isShort = value?.tag === TAG.utcTime;
  const { content } = expected(value, isShort ? TAG.utcTime : TAG.generalizedTime);
  const said = content.toString('latin1');
  const text = isShort ? `${Number(said.slice(0, 2)) < 50 ? '20' : '19'}${said}` : said;
  const at = new Date(text.replace(TIME, '$1-$2-$3T$4:$5:$6'));
  if (!TIME.test(text) || Number.isNaN(at.getTime())) throw new DerFault('a time that is none', 0);
  return at;
}

const TEXT_ENCODINGS: Record<number, BufferEncoding> = {
  0x0c: 'utf8',
  0x13: 'latin1',
  0x16: 'latin1',
};

/** Text of a name: UTF-8, printable or IA5; undefined for the string types of former times. */
export function nameText({ tag, content }: DerValue): string | undefined {
  const encoding = TEXT_ENCODINGS[tag];
  return encoding && content.toString(encoding);
}
