import { type AuthorityKey } from '../../agreements/authority';

export const AGREEMENTS = '/agreements';
export const BUDGETS = '/agreements/budgets';
export const ORGANISATIONS = '/organisations';

export const agreementAddress = (reference: string): string =>
  `${AGREEMENTS}/${encodeURIComponent(reference)}`;

export const budgetAddress = (id: string): string => `${BUDGETS}/${id}`;

export const organisationAddress = (id: string): string => `${ORGANISATIONS}/${id}`;

/** The page of what a decision authorised: who may use it, and what later decisions made of it. */
export const authorityAddress = ({ paperId, recommendation }: AuthorityKey): string =>
  `${AGREEMENTS}/decisions/${paperId}/${encodeURIComponent(recommendation)}`;
