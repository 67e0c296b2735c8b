/** A version as a strong entity tag (RFC 9110 §8.8.3). */
export const etag = (version: number): string => `"${version}"`;

/** The version of an `If-Match` that names exactly one; undefined for anything else. */
export function versionOf(ifMatch: string): number | undefined {
  const version = /^"([1-9]\d{0,8})"$/.exec(ifMatch.trim())?.[1];
  return version === undefined ? undefined : Number(version);
}
