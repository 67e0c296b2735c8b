import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { NotAllowed, NotFound } from '../kernel/errors';
import { NotSignedIn } from './errors/request-errors';
import { type Permission, PERMISSIONS } from './permissions';
import { type SignedInPerson } from './request-state';

const BY_ROUTE: ReadonlyMap<string, Permission> = new Map(
  PERMISSIONS.map(({ method, path, permission }) => [`${method} ${path}`, permission]),
);

function check(permission: Permission | undefined, person: SignedInPerson | undefined): void {
  // A route nobody has thought about is open to nobody.
  if (permission === undefined) throw new NotFound('route');
  if (permission === 'anyone') return;
  if (!person) throw new NotSignedIn();
  if (permission === 'policy-officer' && !person.posts.includes('policy-officer')) {
    throw new NotAllowed('drafting papers');
  }
  if (permission === 'administrator' && !person.administrator) {
    throw new NotAllowed('administering people');
  }
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
