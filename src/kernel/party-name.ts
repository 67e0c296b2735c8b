/** The words of a name as it is compared: small letters, no article in front, `&` as `and`. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the\s+/, '');

/** Longest plain name, in characters; letters written as one may come apart in it. */
const LONGEST = 400;

/** Whether a name can be told from others at all. */
export function isPartyName(name: string): boolean {
  const plain = plainName(name);
  return plain !== '' && plain.length <= LONGEST;
}

export const isSameParty = (one: string, other: string): boolean =>
  plainName(one) === plainName(other);
