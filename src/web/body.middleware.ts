import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { parseJson } from '../papers/content/json-text';
import { MalformedBody, UnreadableKind } from './errors/request-errors';
import { LARGEST_BODY, MOST_FORM_FIELDS } from './limits';
import { UPLOAD_BODY, uploadRouteOf } from './upload.middleware';

const FORM = 'application/x-www-form-urlencoded';
const JSON_BODY = 'application/json';

function kindRead(request: Request): string {
  if (uploadRouteOf(request)) return UPLOAD_BODY;
  return request.path.startsWith('/api/') ? JSON_BODY : FORM;
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
