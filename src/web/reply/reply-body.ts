import { type Request } from 'express';

/** The fields of a form; none where nothing was sent. */
export const fieldsOf = ({ body }: Request): Record<string, unknown> =>
  (body as Record<string, unknown> | undefined) ?? {};
