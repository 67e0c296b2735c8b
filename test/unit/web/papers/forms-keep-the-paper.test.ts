import fc from 'fast-check';
import { type Paper } from '../../../../src/papers/content/paper';
import { parsePaper } from '../../../../src/papers/content/parse';
import { type Manifest } from '../../../../src/papers/manifest';
import { FormReading } from '../../../../src/web/papers/form/form-reading';
import { typedFields, type TypedGroup } from '../../../../src/web/papers/form/typed-fields';
import {
  publicationFields,
  readPublication,
} from '../../../../src/web/papers/publication/publication.form';
import { recommendationFields } from '../../../../src/web/papers/recommendations/recommendation-fields';
import { readRecommendation } from '../../../../src/web/papers/recommendations/recommendation.form';
import {
  readSection,
  sectionFields,
  withSection,
} from '../../../../src/web/papers/sections/section.form';
import { readSummary, summaryFields } from '../../../../src/web/papers/summary/summary.form';
import manifestJson from '../../../../templates/papers/pcd.v1/manifest.json';
import { goodPapers } from './good-papers';
import { paper as anyPaper } from './arbitrary-paper';
import { submittedFields } from './submitted-fields';

const manifest = manifestJson as Manifest;
const submitted = (typed: TypedGroup): FormReading =>
  new FormReading(typedFields(submittedFields(typed)));

/** The paper after every one of its pages was opened and saved without a change. */
function savedThroughEveryPage(paper: Paper): { paper: Paper; faults: unknown[] } {
  const summary = submitted(summaryFields(paper));
  const recommendations = paper.recommendations.map((one) => ({
    kind: one.kind,
    form: submitted(recommendationFields(one)),
  }));
  const publication = submitted(publicationFields(paper.publication));
  let next: Paper = {
    ...paper,
    ...readSummary(summary).part,
    recommendations: recommendations.map(({ kind, form }) => readRecommendation(form, kind)!),
    publication: readPublication(publication)!,
  };
  const faults = [summary, publication, ...recommendations.map(({ form }) => form)].flatMap(
    (form) => form.faults,
  );
  for (const rule of manifest.sections) {
    const form = submitted(sectionFields(next, rule));
    const { part } = readSection(form, rule, { section: '1', tablesBefore: 0 });
    faults.push(...form.faults);
    if (part) next = withSection(next, { key: rule.key, part, manifest });
  }
  return { paper: next, faults };
}

describe('the forms of a paper', () => {
  it('give back every paper exactly as it was when nothing is changed', () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const parsed = parsePaper(paper);
        fc.pre('value' in parsed);
        const saved = savedThroughEveryPage(paper);
        expect(saved.faults).toEqual([]);
        expect(JSON.parse(JSON.stringify(saved.paper))).toEqual(paper);
      }),
      { numRuns: 60 },
    );
  });

  it.each(goodPapers())('give back $name exactly as it was', ({ paper }) => {
    const saved = savedThroughEveryPage(paper);
    expect(saved.faults).toEqual([]);
    expect(JSON.parse(JSON.stringify(saved.paper))).toEqual(JSON.parse(JSON.stringify(paper)));
  });
});
