/** Who may ask for a route at all. What they may then see or do is decided where the thing is known. */
export type Permission = 'anyone' | 'signed-in' | 'policy-officer' | 'administrator';

export interface RoutePermission {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As the router holds it: `/papers/:number`. */
  path: string;
  permission: Permission;
}

const route = (text: string, permission: Permission): RoutePermission => {
  const [method, path] = text.split(' ') as [RoutePermission['method'], string];
  return { method, path, permission };
};

/** Every route of the service. A route that is not here is answered as one that does not exist. */
export const PERMISSIONS: readonly RoutePermission[] = [
  route('GET /', 'anyone'),
  route('GET /sign-in', 'anyone'),
  route('POST /sign-in', 'anyone'),
  route('POST /sign-out', 'anyone'),
  route('GET /help', 'anyone'),
  route('GET /accessibility', 'anyone'),
  route('GET /privacy', 'anyone'),
  route('GET /cookies', 'anyone'),
  route('GET /contact', 'anyone'),
  route('GET /account', 'signed-in'),
  route('GET /account/password', 'signed-in'),
  route('POST /account/password', 'signed-in'),
  route('GET /account/authenticator', 'signed-in'),
  route('POST /account/authenticator', 'signed-in'),
  route('POST /account/authenticator/confirm', 'signed-in'),
  route('POST /account/authenticator/remove', 'signed-in'),
  route('GET /set-password', 'anyone'),
  route('POST /set-password', 'anyone'),
  route('GET /health/live', 'anyone'),
  route('GET /health/ready', 'anyone'),

  route('GET /papers', 'signed-in'),
  route('GET /papers/new', 'policy-officer'),
  route('POST /papers/new', 'policy-officer'),
  route('POST /papers/upload', 'policy-officer'),
  route('GET /papers/:number', 'signed-in'),
  route('GET /papers/:number/route', 'signed-in'),
  route('GET /papers/:number/preview', 'signed-in'),
  route('GET /papers/:number/preview.pdf', 'signed-in'),
  route('GET /papers/:number/paper.json', 'signed-in'),
  route('GET /papers/:number/summary', 'policy-officer'),
  route('POST /papers/:number/summary', 'policy-officer'),
  route('GET /papers/:number/publication', 'policy-officer'),
  route('POST /papers/:number/publication', 'policy-officer'),
  route('GET /papers/:number/sections/:key', 'policy-officer'),
  route('POST /papers/:number/sections/:key', 'policy-officer'),
  route('GET /papers/:number/recommendations', 'policy-officer'),
  route('POST /papers/:number/recommendations', 'policy-officer'),
  route('GET /papers/:number/recommendations/new', 'policy-officer'),
  route('POST /papers/:number/recommendations/new', 'policy-officer'),
  route('GET /papers/:number/recommendations/:one', 'policy-officer'),
  route('POST /papers/:number/recommendations/:one', 'policy-officer'),
  route('GET /papers/:number/recommendations/:one/remove', 'policy-officer'),
  route('POST /papers/:number/recommendations/:one/remove', 'policy-officer'),
  route('GET /papers/:number/findings', 'signed-in'),
  route('POST /papers/:number/findings/:key', 'policy-officer'),

  route('GET /people', 'administrator'),
  route('GET /people/new', 'administrator'),
  route('POST /people/new', 'administrator'),
  route('GET /people/:id', 'administrator'),
  route('GET /people/:id/posts/new', 'administrator'),
  route('POST /people/:id/posts/new', 'administrator'),
  route('GET /people/:id/posts/:holding/end', 'administrator'),
  route('POST /people/:id/posts/:holding/end', 'administrator'),
  route('GET /people/:id/:act', 'administrator'),
  route('POST /people/:id/:act', 'administrator'),

  route('GET /api/openapi.json', 'anyone'),
  route('GET /api/v1/session', 'anyone'),
  route('POST /api/v1/session', 'anyone'),
  route('DELETE /api/v1/session', 'anyone'),
  route('POST /api/v1/papers', 'policy-officer'),
  route('GET /api/v1/papers', 'signed-in'),
  route('GET /api/v1/papers/:number', 'signed-in'),
  route('PUT /api/v1/papers/:number', 'policy-officer'),
  route('GET /api/v1/papers/:number/revisions', 'signed-in'),
  route('GET /api/v1/papers/:number/revisions/:revision', 'signed-in'),
  route('GET /api/v1/papers/:number/findings', 'signed-in'),
  route('PUT /api/v1/papers/:number/findings/:key/answer', 'policy-officer'),
  route('GET /api/v1/papers/:number/route', 'signed-in'),
  route('GET /api/v1/papers/:number/paper.json', 'signed-in'),
  route('GET /api/v1/papers/:number/preview.pdf', 'signed-in'),
  route('GET /api/v1/papers/:number/preview.html', 'signed-in'),
  route('GET /api/v1/papers/:number/passage', 'signed-in'),
  route('GET /api/v1/papers/:number/signing-copy.pdf', 'signed-in'),
  route('POST /api/v1/papers/:number/submission', 'signed-in'),
  route('POST /api/v1/papers/:number/advice/:advice', 'signed-in'),
  route('POST /api/v1/papers/:number/advice/:advice/answer', 'signed-in'),
  route('POST /api/v1/papers/:number/interests', 'signed-in'),
  route('POST /api/v1/papers/:number/dispensation', 'signed-in'),
  route('POST /api/v1/papers/:number/re-route', 'signed-in'),
  route('POST /api/v1/papers/:number/clearance', 'signed-in'),
  route('POST /api/v1/papers/:number/return', 'signed-in'),
  route('POST /api/v1/papers/:number/withdrawal', 'signed-in'),
  route('POST /api/v1/papers/:number/approval', 'signed-in'),
  route('POST /api/v1/papers/:number/decision', 'signed-in'),
  route('POST /api/v1/papers/:number/refusal', 'signed-in'),
  route('POST /api/v1/papers/:number/postponement', 'signed-in'),
  route('POST /api/v1/papers/:number/resumption', 'signed-in'),
];
