import { isIP } from 'node:net';
import { type Read } from './environment';

const EXPECTED =
  'an address of PostgreSQL, as postgresql://user:password@db.example.org:5432/papers, ' +
  'with nothing behind it but sslmode=verify-full or sslmode=disable, and sslrootcert';
const PROTOCOLS = ['postgres:', 'postgresql:'];
/** The modes between the two take a forged server for the right one. */
const SSL_MODES = ['verify-full', 'disable'];
const PARAMETERS = ['sslmode', 'sslrootcert'];

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== '';
  } catch {
    return false;
  }
}

function isDatabaseUrl(text: string): boolean {
  if (!URL.canParse(text) || !isDecodable(text)) return false;
  const { protocol, hostname, pathname, searchParams } = new URL(text);
  const mode = searchParams.get('sslmode');
  return (
    PROTOCOLS.includes(protocol) &&
    hostname !== '' &&
    /^\/[^/]+$/.test(pathname) &&
    [...searchParams.keys()].every((name) => PARAMETERS.includes(name)) &&
    (mode === null || SSL_MODES.includes(mode))
  );
}

/** Reads DATABASE_URL. It may hold a password: a fault is told without its value. */
export function databaseUrl(text: string): Read<string> {
  return isDatabaseUrl(text) ? { value: text } : { expected: EXPECTED };
}

/** Host, port and database, fit to be shown. */
export function databasePlace(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return decodeURIComponent(`${hostname}:${port || '5432'}${pathname}`);
}

/**
 * Whether the connection must be encrypted and the server's certificate hold: always, unless the
 * server is on this machine or the address says `sslmode=disable`. Drafts cross that network.
 */
export function needsTls(url: string): boolean {
  const { hostname, searchParams } = new URL(url);
  const mode = searchParams.get('sslmode');
  return mode === null ? !isThisMachine(hostname.toLowerCase()) : mode === 'verify-full';
}

function isThisMachine(hostname: string): boolean {
  // A socket is given by its folder, `%2Fvar%2Frun%2Fpostgresql` in the place of a host.
  if (['localhost', '[::1]'].includes(hostname) || hostname.startsWith('%2f')) return true;
  return isIP(hostname) === 4 && hostname.startsWith('127.');
}
