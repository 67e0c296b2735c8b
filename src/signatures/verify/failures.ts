/** What a verifier looks at, in the order it reports. */
export const CHECKS = [
  'structure',
  'content',
  'byte-range',
  'digest',
  'signature',
  'baseline',
  'path',
  'validity',
  'usage',
  'revocation',
  'name',
  'differences',
  'order',
  'time',
  'count',
] as const;
export type Check = (typeof CHECKS)[number];

/** Every way to fail, and the check it belongs to. */
export const FAILURES = {
  unreadable: 'structure',
  'bytes-after-end': 'structure',
  'bytes-outside-objects': 'structure',
  'update-not-signed': 'structure',
  'dictionary-odd': 'structure',
  'active-content': 'content',
  'range-shape': 'byte-range',
  'range-short': 'byte-range',
  'gap-odd': 'byte-range',
  'digest-differs': 'digest',
  'cms-unreadable': 'signature',
  'signature-false': 'signature',
  'cms-odd': 'baseline',
  'attributes-odd': 'baseline',
  'certificate-not-bound': 'baseline',
  'path-missing': 'path',
  'path-unfit': 'path',
  'certificate-extra': 'path',
  expired: 'validity',
  'not-yet-valid': 'validity',
  'usage-unfit': 'usage',
  revoked: 'revocation',
  'revoked-since': 'revocation',
  'list-missing': 'revocation',
  'name-differs': 'name',
  'page-changed': 'differences',
  'annotations-changed': 'differences',
  'field-changed': 'differences',
  'signature-moved': 'differences',
  'appearance-odd': 'differences',
  'form-changed': 'differences',
  'catalogue-changed': 'differences',
  'object-changed': 'differences',
  'object-added': 'differences',
  'trailer-changed': 'differences',
  'field-out-of-order': 'order',
  'time-unreadable': 'time',
  'time-backwards': 'time',
  'time-ahead': 'time',
  'nothing-signed': 'count',
  'count-differs': 'count',
} as const satisfies Record<string, Check>;
export type FailureCode = keyof typeof FAILURES;

/** One thing that is wrong; `field` is the signature it concerns. */
export interface Failure {
  code: FailureCode;
  field?: string;
  params: Record<string, string>;
}

export function failure(
  code: FailureCode,
  params: Record<string, string> = {},
  field?: string,
): Failure {
  return field === undefined ? { code, params } : { code, field, params };
}
