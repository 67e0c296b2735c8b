import { type Response } from 'express';
import { MEDIA_TYPES } from '../documents/forms.adapter';
import { type Preview } from '../workflow/compose-preview.action';

/**
 * Sends a composed document. The page carries its own styles and holds what people wrote: it runs in
 * a sandbox of its own, without scripts, forms or our origin.
 */
export function sendPreview(response: Response, { as, bytes, name }: Preview): void {
  if (as === 'html') {
    const policy =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
    response.set('Content-Security-Policy', `${policy}; base-uri 'none'; frame-ancestors 'none'`);
  }
  response.set('Content-Type', MEDIA_TYPES[as]);
  const shown = as === 'docx' ? 'attachment' : 'inline';
  response.set('Content-Disposition', `${shown}; filename="${name}"`);
  response.send(bytes);
}
