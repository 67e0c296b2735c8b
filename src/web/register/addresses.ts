import { SIGNED_FILE } from '../../register/published-decision';

export const decisionAddress = (address: string): string => `/decisions/${address}`;

/** Of a file by its number; the signed document is called by what it is. */
export const fileAddress = (address: string, number: number): string =>
  number === SIGNED_FILE
    ? `/decisions/${address}/signed.pdf`
    : `/decisions/${address}/attachments/${number}`;
