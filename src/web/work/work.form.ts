import { IsOptional, Matches } from 'class-validator';

export class WorkQuery {
  @IsOptional()
  @Matches(/^[1-9]\d{0,4}$/, { message: 'must be a page number from 1 to 99999' })
  page?: string;
}

/** A paper in which somebody has no interest, as it was shown. */
export interface NoInterest {
  number: number;
  shown: string;
}

const NUMBER = /^[1-9]\d{0,8}$/;
const SHA_256 = /^[0-9a-f]{64}$/;
const MOST = 50;

/**
 * The papers selected in the form, or the one whose own button was pressed; none where nothing was.
 * The hash of each is in a field of its own, `shown412`.
 */
export function readNoInterests(body: Readonly<Record<string, unknown>>): NoInterest[] {
  const selected = Object.keys(body)
    .filter((name) => name.startsWith('paper') && body[name] === 'yes')
    .map((name) => name.slice('paper'.length));
  const numbers = typeof body.only === 'string' ? [body.only] : selected;
  return numbers
    .filter((number) => NUMBER.test(number))
    .slice(0, MOST)
    .flatMap((number) => {
      const shown = body[`shown${number}`];
      return typeof shown === 'string' && SHA_256.test(shown)
        ? [{ number: Number(number), shown }]
        : [];
    });
}
