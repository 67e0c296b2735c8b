const isRecord = (value: unknown): value is object =>
  Object.prototype.toString.call(value) === '[object Object]';

const members = (value: object): string =>
  Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`)
    .join(',');

function scalar(value: unknown): string {
  if (typeof value === 'string' && /\p{Cs}/u.test(value)) {
    throw new TypeError('half a surrogate pair');
  }
  const isJson = value === null || ['string', 'boolean'].includes(typeof value);
  if (!isJson && !Number.isFinite(value)) throw new TypeError(`${typeof value} that JSON lacks`);
  return JSON.stringify(value);
}

/**
 * The one text of a JSON value (RFC 8785): no spaces, properties in the order of their UTF-16
 * code units, numbers and texts as ECMAScript writes them. A property that is undefined is absent.
 * @throws TypeError for what JSON has no word for, and for half a surrogate pair, which UTF-8 has
 * no bytes for.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  return isRecord(value) ? `{${members(value)}}` : scalar(value);
}
