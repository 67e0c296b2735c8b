const AUDITOR = 'auditor';

/** Who may have the audit chain checked: the auditor, and whoever administers the service. */
export const checksAudit = ({
  administrator,
  posts = [],
}: {
  administrator: boolean;
  posts?: readonly string[];
}): boolean => administrator || posts.includes(AUDITOR);
