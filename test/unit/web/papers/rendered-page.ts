import express from 'express';
import { readAssets } from '../../../../src/web/asset.adapter';
import { useTemplates } from '../../../../src/web/template.adapter';

const LOCALS = {
  site: { body: 'Example body', service: 'Decision papers', demo: undefined },
  path: '/papers/1/page',
  person: () => undefined,
  navigation: () => [],
  notice: () => undefined,
  csrfToken: () => 'token',
  cspNonce: 'nonce',
  requestId: 'request',
};

const server = express();
useTemplates(server, readAssets());

/** A page as the service sends it, for its view alone. */
export const renderedPage = (template: string, view: object): Promise<string> =>
  new Promise((resolve, reject) => {
    server.render(template, { ...LOCALS, ...view }, (error, html) =>
      error ? reject(error) : resolve(html),
    );
  });
