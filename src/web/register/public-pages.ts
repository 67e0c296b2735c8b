import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { addressMeant } from '../../register/decision-address';

const PUBLIC = /^\/(?:verify|keys\/.*|decisions(?:\.atom|\/.*)?|api\/v1\/decisions(?:\/.*)?)$/;
const ONE = /^((?:\/api\/v1)?\/decisions\/)([^/]+)(.*)$/;
/** Pages beside the decisions. */
const NAMES = ['data'];
const READS = ['GET', 'HEAD'];

/** Whether the address is of the register: it says the same to everybody, signed in or not. */
export const isPublic = ({ path }: Pick<Request, 'path'>): boolean => PUBLIC.test(path);

/** No session is read for the register, so that none can begin there and nothing of it can show. */
export const unlessPublic =
  (handler: RequestHandler): RequestHandler =>
  (request: Request, response: Response, next: NextFunction) =>
    isPublic(request) ? next() : handler(request, response, next);

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** `/decisions/PCD-1653/paper` → `/decisions/pcd-1653/paper`; undefined where it is so already. */
export function oneAddressOf(path: string): string | undefined {
  const parts = ONE.exec(path);
  if (!parts || NAMES.includes(parts[2]!)) return undefined;
  const [, before, typed, after] = parts;
  const meant = addressMeant(decoded(typed!) ?? '');
  return meant === undefined || meant === typed ? undefined : `${before}${meant}${after}`;
}

/**
 * However a decision's number is spelt it has one address. It is sent there before anything is looked
 * up, so that the answer says nothing of whether there is such a decision.
 */
export function toOneAddress(request: Request, response: Response, next: NextFunction): void {
  const address = READS.includes(request.method) ? oneAddressOf(request.path) : undefined;
  if (address === undefined) return next();
  const query = request.originalUrl.slice(request.path.length);
  response.redirect(301, `${address}${query}`);
}
