import { type Response } from 'express';
import { type OpenedAttachment } from '../papers/attachment.reader';

/** Should a browser show it after all, it may run nothing and reach nothing. */
export const NOTHING_RUNS = "sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Sends a file to be kept, never to be opened here: somebody else wrote what is in it. */
export function sendAttachment(response: Response, { attachment, bytes }: OpenedAttachment): void {
  const { fileName, mediaType, sha256 } = attachment;
  response.attachment(fileName);
  response.set('Content-Type', mediaType);
  response.set('Content-Security-Policy', NOTHING_RUNS);
  response.set('ETag', `"${sha256}"`);
  response.send(bytes);
}
