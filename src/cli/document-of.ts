import { type LocalDate } from '../kernel/local-date';
import { type DocumentTree } from '../documents/tree';
import { MOPAC } from '../papers/body';
import { compose } from '../papers/compose-paper';
import { type PaperInput } from '../papers/content/parse';
import { routeOf } from '../papers/route';
import { rulebookFor } from './rulebook';

/** The document of a paper from a file; without a reference it is a draft and says so. */
export function buildDocument(
  input: PaperInput,
  { reference, on }: { reference?: string; on?: LocalDate },
): DocumentTree {
  const rules = rulebookFor(input, on);
  return compose(
    input.paper,
    {
      reference,
      dates: { paper: rules.on },
      route: routeOf(input.paper, rules),
      scheme: rules.scheme,
      statutes: rules.statutes,
      body: MOPAC,
    },
    rules.template,
  );
}
