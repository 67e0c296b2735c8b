'use strict';
// Structured data → view → template → tree → tagged PDF/UA-1 and PDF/A-2a, as the service does it:
// scheme and template are read once, each paper is composed and rendered anew.
const path = require('node:path');
const { root } = require('../../../bin/run.cjs');

const built = (name) => require(path.join(root, process.env.BENCH_DIST ?? 'dist', 'src', name));

/** So many of ten words of the prose are new in every document. */
const NEW_WORDS = 4;

function open(variant, content) {
  const { parsePaperInput } = built('papers/content/parse.js');
  const { compose } = built('papers/compose-paper.js');
  const { renderPdf } = built('documents/pdf/render-pdf.adapter.js');
  const { rulebookFor } = built('cli/rulebook.js');
  const { routeOf } = built('papers/route.js');
  const { MOPAC } = built('papers/body.js');
  const parsed = (json) => {
    const { value, faults } = parsePaperInput(json);
    if (faults) throw new Error(JSON.stringify(faults[0]));
    return value;
  };
  const input = parsed(content);
  const rules = rulebookFor(input);
  const setting = {
    reference: 'PCD 664',
    dates: { paper: rules.on },
    route: routeOf(input.paper, rules),
    scheme: rules.scheme,
    statutes: rules.statutes,
    body: MOPAC,
  };
  const contentOf =
    variant === 'new-words' ? (round) => parsed(renewed(content, round)).paper : () => input.paper;
  return {
    contentOf,
    treeOf: () => compose(input.paper, setting, rules.template),
    render: (paper) => renderPdf(compose(paper, setting, rules.template)),
  };
}

/** A copy in which four of ten words have other letters in every round. */
function renewed(value, round, key = '') {
  if (Array.isArray(value)) return value.map((each) => renewed(each, round));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, renewed(each, round, name)]),
    );
  }
  return key === 'text' ? otherWords(value, round) : value;
}

function otherWords(text, round) {
  let at = 0;
  return text.replace(/\b[a-z]{4,}\b/g, (word) => {
    at += 1;
    return at % 10 < NEW_WORDS ? turned(word, round + at) : word;
  });
}

const turned = (word, by) =>
  [...word]
    .map((letter, at) =>
      String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + by * (at + 1)) % 26)),
    )
    .join('');

module.exports = { open };
