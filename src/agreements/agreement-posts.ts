/** Posts that keep agreements, organisations and payments: the commercial team and finance. */
export const KEEPERS: readonly string[] = [
  'commercial-adviser',
  'finance-adviser',
  'chief-finance-officer',
];

/** Posts that see them: besides, who signs letters, who decides, and who audits. */
export const READERS: readonly string[] = [
  ...KEEPERS,
  'chief-executive-officer',
  'deputy-mayor',
  'auditor',
];

export const keepsAgreements = (posts: readonly string[]): boolean =>
  posts.some((post) => KEEPERS.includes(post));
export const readsAgreements = (posts: readonly string[]): boolean =>
  posts.some((post) => READERS.includes(post));
