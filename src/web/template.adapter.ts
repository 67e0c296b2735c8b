import { type Express } from 'express';
import nunjucks, { type Environment } from 'nunjucks';
import { packagePath } from '../platform/package-root';
import { type Asset, COMPONENT_FOLDERS } from './asset.adapter';
import { assetAddress } from './asset.middleware';
import { FOOTER_LINKS } from './navigation';
import { FILTERS } from './words.filters';

export const SCREENS = packagePath('templates', 'screens');

/** Every screen template with what it may use; a name that is not there is an error where printed. */
export function screenTemplates(assets: ReadonlyMap<string, Asset>): Environment {
  const loader = new nunjucks.FileSystemLoader([SCREENS, ...COMPONENT_FOLDERS]);
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
  });
  for (const [name, filter] of Object.entries(FILTERS)) environment.addFilter(name, filter);
  environment.addGlobal('asset', assetAddress(assets));
  environment.addGlobal('footer', FOOTER_LINKS);
  return environment;
}

type Rendered = (fault: unknown, page?: string) => void;

/**
 * Express's view. It renders at once: nunjucks' own one answers in a later turn, where whatever goes
 * wrong with the answer ends the process instead of the request.
 */
const viewOf = (environment: Environment) =>
  class ScreenView {
    /** Express takes a view without a path for one that was not found. */
    readonly path: string;

    constructor(name: string) {
      this.path = `${name}.njk`;
    }

    render(context: object, rendered: Rendered): void {
      rendered(null, environment.render(this.path, context));
    }
  };

/** Makes `response.render('papers/list', …)` take `templates/screens/papers/list.njk`. */
export function useTemplates(server: Express, assets: ReadonlyMap<string, Asset>): void {
  server.set('view', viewOf(screenTemplates(assets)));
  server.set('view engine', 'njk');
}
