import { type Failure, type FailureCode } from './failures';

type Words = Record<FailureCode, (params: Record<string, string>) => string>;

const WORDS: Words = {
  unreadable: ({ what }) => `the file cannot be read strictly: ${what}`,
  'bytes-after-end': ({ what }) => `something was appended after the end of the file: ${what}`,
  'bytes-outside-objects': ({ what }) => `the file holds bytes that belong to nothing: ${what}`,
  'update-not-signed': ({ update }) =>
    `update ${update} was added to the file and nobody has signed it`,
  'dictionary-odd': ({ what }) => `the signature dictionary is not as it should be: ${what}`,
  'active-content': ({ what }) => `the file holds active content: ${what}`,
  'range-shape': ({ range }) =>
    `the signed range ${range} is not everything but the signature itself`,
  'range-short': ({ end, wanted }) =>
    `the signature covers the file to byte ${end}, but its own update ends at byte ${wanted}`,
  'gap-odd': () => 'the place of the signature holds more than the signature',
  'digest-differs': () => 'signed bytes were changed after signing',
  'cms-unreadable': ({ what }) => `the signature cannot be read: ${what}`,
  'signature-false': () => 'the signature was not made by the key of its certificate',
  'cms-odd': ({ what }) => `the signature is no PAdES baseline signature: ${what}`,
  'attributes-odd': ({ found }) =>
    `the signed attributes are not exactly content-type, message-digest and signing-certificate-v2: ${found}`,
  'certificate-not-bound': () => 'the signature names another certificate than the one it carries',
  'path-missing': ({ name }) =>
    `the certificate of “${name}” does not lead to a root that is trusted`,
  'path-unfit': ({ name, what }) => `the certificate of “${name}” may not be relied on: ${what}`,
  'certificate-extra': ({ name }) => `the certificate of “${name}” has no place in the signature`,
  expired: ({ name, on }) => `the certificate of “${name}” had expired when it was signed: ${on}`,
  'not-yet-valid': ({ name, on }) =>
    `the certificate of “${name}” was not yet valid when it was signed: ${on}`,
  'usage-unfit': ({ name }) => `the certificate of “${name}” is not for signatures of a person`,
  revoked: ({ name, on }) => `the certificate of “${name}” was revoked before it was used: ${on}`,
  'revoked-since': ({ name, on }) =>
    `the certificate of “${name}” has been revoked (${on}), and no time-stamp proves the signature older`,
  'list-missing': ({ name }) =>
    `no revocation list given covers the certificate of “${name}” at this time`,
  'name-differs': ({ said, certificate }) =>
    `the signature says “${said}”, its certificate “${certificate}”`,
  'page-changed': ({ update, what }) => `update ${update} changed ${what}`,
  'annotations-changed': ({ update, what }) =>
    `update ${update} changed the annotations of ${what}`,
  'field-changed': ({ update, what, keys }) => `update ${update} changed ${what}: ${keys}`,
  'signature-moved': ({ update, what }) =>
    `update ${update} put another signature into ${what}, or took it out`,
  'appearance-odd': ({ update, what }) =>
    `update ${update} gave a signature an appearance it may not have: ${what}`,
  'form-changed': ({ update }) => `update ${update} changed the form and its list of fields`,
  'catalogue-changed': ({ update, keys }) => `update ${update} changed the catalogue: ${keys}`,
  'object-changed': ({ update, what }) => `update ${update} changed ${what}`,
  'object-added': ({ update, what }) => `update ${update} added ${what}, which no signature needs`,
  'trailer-changed': ({ update, keys }) => `update ${update} changed the trailer: ${keys}`,
  'field-out-of-order': ({ missing }) => `it was signed before ${missing}`,
  'time-unreadable': () => 'the time of signing is missing or malformed',
  'time-backwards': ({ before }) => `it says an earlier time than ${before}, which came first`,
  'time-ahead': ({ said }) => `it says a time still to come: ${said}`,
  'nothing-signed': () => 'the file holds no signature',
  'count-differs': ({ found, expected }) =>
    `the number of signatures is ${found}, expected are ${expected}`,
};

/** What failed as a sentence without its full stop. */
export function failureWords({ code, field, params }: Failure): string {
  const words = WORDS[code](params);
  return field === undefined ? words : `${field}: ${words}`;
}
