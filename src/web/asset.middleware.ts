import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { NotFound } from '../kernel/errors';
import { type Asset } from './asset.adapter';

const FOR_A_YEAR = 'public, max-age=31536000, immutable';

function send(request: Request, response: Response, asset: Asset): void {
  const gzipped = asset.gzipped && request.acceptsEncodings('gzip', 'identity') === 'gzip';
  response.set({
    'Content-Type': asset.type,
    // An address that names the version can never come to mean other bytes.
    'Cache-Control': request.query.v === asset.version ? FOR_A_YEAR : 'no-cache',
    ETag: `"${asset.version}${gzipped ? '-gzip' : ''}"`,
    Vary: 'Accept-Encoding',
    ...(gzipped && { 'Content-Encoding': 'gzip' }),
  });
  if (request.fresh) response.status(304).end();
  else response.end(request.method === 'HEAD' ? undefined : gzipped ? asset.gzipped : asset.bytes);
}

/** Answers `GET /assets/…`; mounted there, so that nothing below `/assets` needs a session. */
export function serveAssets(assets: ReadonlyMap<string, Asset>): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const asset = assets.get(request.path.slice(1));
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (asset && reads) send(request, response, asset);
    else next(new NotFound('asset'));
  };
}

/** `asset('govuk.css')` in a template: the address with its version. */
export const assetAddress =
  (assets: ReadonlyMap<string, Asset>) =>
  (name: string): string => {
    const asset = assets.get(name);
    if (!asset) throw new Error(`There is no asset ${name}`);
    return `/assets/${name}?v=${asset.version}`;
  };
