import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { keepsAgreements, readsAgreements } from '../agreements/agreement-posts';
import { NotAllowed, NotFound } from '../kernel/errors';
import { checksAudit } from './audit/checks-audit';
import { NotSignedIn } from './errors/request-errors';
import { type Permission } from './permission';
import { PERMISSIONS } from './permissions';
import { type SignedInPerson } from './request-state';

const BY_ROUTE: ReadonlyMap<string, Permission> = new Map(
  PERMISSIONS.map(({ method, path, permission }) => [`${method} ${path}`, permission]),
);

/** Who a permission is for, and what others are told it is. */
const FOR: Record<
  Exclude<Permission, 'anyone' | 'signed-in'>,
  { holds: (person: SignedInPerson) => boolean; act: string }
> = {
  'policy-officer': {
    holds: ({ posts }) => posts.includes('policy-officer'),
    act: 'drafting papers',
  },
  'agreement-reader': { holds: ({ posts }) => readsAgreements(posts), act: 'seeing agreements' },
  'agreement-keeper': { holds: ({ posts }) => keepsAgreements(posts), act: 'keeping agreements' },
  'audit-reader': {
    holds: checksAudit,
    act: 'checking the audit record',
  },
  administrator: { holds: ({ administrator }) => administrator, act: 'administering people' },
};

function check(permission: Permission | undefined, person: SignedInPerson | undefined): void {
  // A route nobody has thought about is open to nobody.
  if (permission === undefined) throw new NotFound('route');
  if (permission === 'anyone') return;
  if (!person) throw new NotSignedIn();
  if (permission === 'signed-in') return;
  const { holds, act } = FOR[permission];
  if (!holds(person)) throw new NotAllowed(act);
}

/** Asks the one list before any controller is reached. */
@Injectable()
export class PermissionGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const { path } = request.route as { path: string };
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    check(BY_ROUTE.get(`${method} ${path}`), request.person);
    return true;
  }
}
