import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import multer from 'multer';
import { Unavailable } from '../kernel/errors';
import { TooLarge } from './errors/request-errors';
import { megabytes, MOST_AT_ONCE, UPLOAD, type UploadRoute, UPLOADS } from './limits';

export const UPLOAD_BODY = 'multipart/form-data';

/** The route that the request gives a file to; none for every other request. */
export const uploadRouteOf = ({ method, path }: Request): UploadRoute | undefined =>
  method === 'POST' ? UPLOADS.find((route) => route.path.test(path)) : undefined;

const readerOf = ({ largest }: UploadRoute): RequestHandler =>
  multer({
    storage: multer.memoryStorage(),
    // Browsers send names in UTF-8 without saying so (RFC 7578 §4.2).
    defParamCharset: 'utf8',
    limits: {
      fileSize: largest,
      files: 1,
      fields: UPLOAD.otherFields,
      fieldSize: UPLOAD.longestField,
      fieldNameSize: 100,
      parts: UPLOAD.otherFields + 1,
      headerPairs: 20,
    },
  }).single(UPLOAD.field);

/** Multer says that a limit was passed, and not which bytes it stands at. */
function told(error: unknown, { largest }: UploadRoute): unknown {
  const isTooLarge = error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE';
  return isTooLarge ? new TooLarge(`A file must be ${megabytes(largest)} or smaller`) : error;
}

/**
 * Reads what is uploaded, into memory. It stands before the CSRF check, whose token is one of the
 * fields; a stranger's upload is therefore read only where anybody may give one.
 */
export function uploads(): RequestHandler {
  const readers = new Map(UPLOADS.map((route) => [route, readerOf(route)]));
  const underWay = { ofPersons: 0, ofStrangers: 0 };
  return (request: Request, response: Response, next: NextFunction): void => {
    const route = uploadRouteOf(request);
    if (!route || (!request.person && !route.anyone)) return next();
    const whose = route.anyone ? 'ofStrangers' : 'ofPersons';
    if (underWay[whose] >= MOST_AT_ONCE[whose]) {
      return next(new Unavailable('room for another upload'));
    }
    underWay[whose] += 1;
    // The bytes are held until the request is answered, or the client is gone.
    response.once('close', () => (underWay[whose] -= 1));
    readers.get(route)!(request, response, (error) => next(error && told(error, route)));
  };
}
