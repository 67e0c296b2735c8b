/** Who may ask for a route at all. What they may then see or do is decided where the thing is known. */
export type Permission =
  | 'anyone'
  | 'signed-in'
  | 'policy-officer'
  | 'agreement-reader'
  | 'agreement-keeper'
  | 'audit-reader'
  | 'administrator';

export interface RoutePermission {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As the router holds it: `/papers/:number`. */
  path: string;
  permission: Permission;
}

export const route = (text: string, permission: Permission): RoutePermission => {
  const [method, path] = text.split(' ') as [RoutePermission['method'], string];
  return { method, path, permission };
};
