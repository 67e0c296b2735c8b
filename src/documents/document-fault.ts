export interface DocumentProblem {
  /** Line and path of the element: `line 12: body > section.glance > p`. */
  place: string;
  /** What is wrong there, as a sentence without its full stop. */
  problem: string;
}

/** The HTML is outside the closed set of `docs/document-elements.md`: a fault of a template. */
export class DocumentFault extends Error {
  constructor(readonly problems: DocumentProblem[]) {
    super(problems.map(({ place, problem }) => `${place}: ${problem}`).join('\n'));
    this.name = 'DocumentFault';
  }
}
