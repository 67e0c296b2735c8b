import { type Request } from 'express';

/**
 * One line of JSON a fault, on standard error, for whoever runs the service. JSON keeps what was sent
 * from forging lines; the query, the headers and the body, which may hold secrets, are left out.
 */
export function reportFault({ id, method, path }: Request, error: unknown): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const line = { at: new Date().toISOString(), requestId: id, method, path, name, message, stack };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
