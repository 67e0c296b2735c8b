import { NotAllowed, NotFound, Refused, Stale, Unavailable } from '../../kernel/errors';
import { type Fault, type Finding } from '../../kernel/findings';
import { type Difference } from '../../papers/differences';
import { megabytes } from '../limits';
import { PaperNotPrintable } from '../../papers/not-printable';
import { placeLink } from '../papers/page/place-link';
import { findingWords } from './finding-words';
import {
  ForeignRequest,
  MalformedBody,
  NotSignedIn,
  TooLarge,
  TooManyTries,
  UnreadableKind,
} from './request-errors';

/** RFC 9457 problem details, with what a client needs to go on. */
export interface Problem {
  /** `about:blank` (RFC 9457 §4.2.1): the status says what it is, and `code` more exactly. */
  type: 'about:blank';
  status: number;
  title: string;
  code: string;
  detail?: string;
  /** Places of a body that cannot be read. */
  errors?: { pointer: string; detail: string }[];
  findings?: SpokenFinding[];
  currentVersion?: number;
  differences?: Difference[];
}

/** A finding with the words a person reads it in. */
export type SpokenFinding = Finding & {
  words: string;
  /** The page its place is changed on. */
  href?: string;
};

const spoken = (findings: readonly Finding[]): SpokenFinding[] =>
  findings.map((finding) => ({ ...finding, words: findingWords(finding) }));

type Particulars = Omit<Problem, 'type' | 'title' | 'status' | 'code'>;

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

const problem = (status: number, code: string, particulars: Particulars = {}): Problem => ({
  type: 'about:blank',
  status,
  title: TITLES[status] ?? 'Error',
  code,
  ...particulars,
});

const errorsOf = (faults: Fault[]): Problem['errors'] =>
  faults.map(({ pointer, expected }) => ({ pointer, detail: expected }));

type ErrorClass<Thrown> = abstract new (...parameters: never[]) => Thrown;
type Entry = (error: unknown) => Problem | undefined;

const when =
  <Thrown>(kind: ErrorClass<Thrown>, problemOf: (error: Thrown) => Problem): Entry =>
  (error) =>
    error instanceof kind ? problemOf(error) : undefined;

/** What stands in the paper and cannot be set, each place with the page it is changed on. */
function unprintable({ message, findings, of }: PaperNotPrintable): Problem {
  const { number, paper, context } = of;
  const linked = spoken(findings).map((finding) =>
    number === undefined
      ? finding
      : { ...finding, href: placeLink(finding.at, { number, paper, ...context }).href },
  );
  return problem(409, 'unprintable', { detail: message, findings: linked });
}

/** A client that lacks a proof of person can give one and go on, so it is told apart. */
const refusedCode = (findings: readonly Finding[]): string =>
  findings.some(({ code }) => code === 'step-up-needed') ? 'step-up-needed' : 'refused';

/** The one table from what is thrown to what is answered. */
const TABLE: Entry[] = [
  when(NotFound, () => problem(404, 'not-found')),
  when(NotAllowed, ({ findings }) =>
    problem(403, 'not-allowed', findings.length > 0 ? { findings: spoken(findings) } : {}),
  ),
  when(Refused, ({ findings }) =>
    problem(409, refusedCode(findings), { findings: spoken(findings) }),
  ),
  when(Stale, ({ currentVersion, differences }) =>
    problem(409, 'stale', { currentVersion, differences }),
  ),
  when(Unavailable, () => problem(503, 'unavailable')),
  when(MalformedBody, ({ faults }) => problem(400, 'malformed', { errors: errorsOf(faults) })),
  when(NotSignedIn, () => problem(401, 'not-signed-in')),
  when(ForeignRequest, ({ message }) => problem(403, 'foreign-request', { detail: message })),
  when(UnreadableKind, ({ expected }) =>
    problem(415, 'unsupported', { detail: `What is sent here must be ${expected}` }),
  ),
  when(TooLarge, ({ most: detail }) => problem(413, 'too-large', { detail })),
  when(TooManyTries, () => problem(429, 'too-many-tries')),
  when(PaperNotPrintable, unprintable),
];

/** Codes of the body parser and of multer, whose own statuses are not always right. */
const STATUS_BY_CODE: Record<string, number> = {
  LIMIT_FILE_SIZE: 413,
  LIMIT_PART_COUNT: 413,
  LIMIT_FILE_COUNT: 413,
  LIMIT_FIELD_COUNT: 413,
  LIMIT_FIELD_VALUE: 413,
  LIMIT_FIELD_KEY: 413,
  LIMIT_UNEXPECTED_FILE: 400,
  MISSING_FIELD_NAME: 400,
};

interface ThrownByLibrary {
  status?: unknown;
  statusCode?: unknown;
  code?: unknown;
  name?: unknown;
  storageErrors?: unknown;
  /** Of a body parser that read too much: where it stopped, in bytes. */
  limit?: unknown;
}

function libraryStatus(error: unknown): number {
  const { status, statusCode, code, name, storageErrors } = Object(error) as ThrownByLibrary;
  const byCode = STATUS_BY_CODE[String(code)];
  if (byCode) return byCode;
  const stated = [status, statusCode].find((each) => typeof each === 'number') as
    number | undefined;
  if (stated) return stated;
  // A path that is not UTF-8, and a multipart body cut short.
  return name === 'URIError' || storageErrors !== undefined ? 400 : 500;
}

const CODES: Record<number, string> = {
  400: 'malformed',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported',
};

function libraryProblem(error: unknown): Problem {
  const status = libraryStatus(error);
  const isRefusal = status >= 400 && status < 500;
  // Words of a library may repeat what was sent or how the service is made: none is passed on.
  if (!isRefusal) return problem(500, 'fault');
  return problem(status, CODES[status] ?? 'refused-request', limitPassed(status, error));
}

function limitPassed(status: number, error: unknown): Particulars {
  const { limit } = Object(error) as ThrownByLibrary;
  if (status !== 413 || typeof limit !== 'number') return {};
  return { detail: `What is sent must be ${megabytes(limit)} or smaller` };
}

/** What is answered for anything thrown; what nobody foresaw is a 500 that says nothing. */
export function problemOf(error: unknown): Problem {
  for (const entry of TABLE) {
    const found = entry(error);
    if (found) return found;
  }
  return libraryProblem(error);
}
