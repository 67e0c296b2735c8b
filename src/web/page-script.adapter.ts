import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const TEMPLATE = join(
  dirname(require.resolve('govuk-frontend/package.json')),
  'dist/govuk/template.njk',
);
const SCRIPT = /<script[^>]*>([^<]+)<\/script>/g;

/** @throws Error where the template has not exactly one script in it: a page would need another policy. */
function pageScript(): string {
  const [only, ...others] = [...readFileSync(TEMPLATE, 'utf8').matchAll(SCRIPT)];
  if (!only || others.length > 0) throw new Error(`${TEMPLATE} has not one script in the page`);
  return `sha256-${createHash('sha256').update(only[1]!, 'utf8').digest('base64')}`;
}

/** The script of GOV.UK's page template by its hash (CSP 3, 6.7.3.3): a page kept in caches has no nonce. */
export const PAGE_SCRIPT = pageScript();
