import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import multer from 'multer';
import { parseJson } from '../papers/content/json-text';
import { MalformedBody, UnreadableKind } from './errors/request-errors';
import { LARGEST_BODY, MOST_FORM_FIELDS, UPLOAD } from './limits';

const FORM = 'application/x-www-form-urlencoded';
const JSON_BODY = 'application/json';

function kindRead({ path, method }: Request): string {
  if (path.startsWith('/api/')) return JSON_BODY;
  return method === 'POST' && path === UPLOAD.path ? 'multipart/form-data' : FORM;
}

/** A body of another kind would be skipped, and the request taken for one without a body. */
export function refuseOtherKinds(request: Request, _: Response, next: NextFunction): void {
  const kind = kindRead(request);
  const isEmpty = request.headers['content-length'] === '0';
  next(!isEmpty && request.is(kind) === false ? new UnreadableKind(kind) : undefined);
}

const readBytes: RequestHandler = express.raw({ limit: LARGEST_BODY, type: JSON_BODY });

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Buffer): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new MalformedBody([{ pointer: '', expected: 'must be UTF-8 text' }]);
  }
}

/** JSON with its faults named by place; a name that stands twice is one. */
function readJsonBody(request: Request, _: Response, next: NextFunction): void {
  if (!Buffer.isBuffer(request.body)) return next();
  const parsed = parseJson(textOf(request.body));
  if ('faults' in parsed) throw new MalformedBody(parsed.faults);
  request.body = parsed.value;
  return next();
}

export const readJson: RequestHandler[] = [readBytes, readJsonBody];

export const readForm: RequestHandler = express.urlencoded({
  // Flat fields only: names with brackets stay names and never become structure.
  extended: false,
  limit: LARGEST_BODY,
  parameterLimit: MOST_FORM_FIELDS,
  type: FORM,
});

const upload = multer({
  storage: multer.memoryStorage(),
  limits: {
    fileSize: LARGEST_BODY,
    files: 1,
    fields: UPLOAD.otherFields,
    fieldSize: 10_000,
    fieldNameSize: 100,
    parts: UPLOAD.otherFields + 1,
    headerPairs: 20,
  },
}).single(UPLOAD.field);

/**
 * Reads the one upload there is, into memory. It stands before the CSRF check, whose token is one of
 * the fields; a stranger's upload is therefore not read at all.
 */
export function readUpload(request: Request, response: Response, next: NextFunction): void {
  const isUpload = request.method === 'POST' && request.path === UPLOAD.path;
  if (isUpload && request.person) upload(request, response, next);
  else next();
}
