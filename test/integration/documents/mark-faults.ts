import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Opened = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Opened['getPage']>>;
type TreeNode = Awaited<ReturnType<Page['getStructTree']>>;

/**
 * Whether every mark of every page stands in the structure tree or is an artifact (ISO 14289-1, 7.1),
 * as pdf.js reads the file: a sentence for each that does not, and for each the tree names in vain.
 */
export async function markFaults(pdf: Uint8Array): Promise<string[]> {
  const opened = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const faults: string[] = [];
  for (let number = 1; number <= opened.numPages; number += 1) {
    const page = await opened.getPage(number);
    const found = await faultsOf(page);
    faults.push(...found.map((fault) => `page ${number}: ${fault}`));
    page.cleanup();
  }
  await opened.destroy();
  return faults;
}

async function faultsOf(page: Page): Promise<string[]> {
  const named = namedIn(await page.getStructTree());
  const { marked, isAnyUnmarked } = drawnOn(page, await page.getOperatorList());
  return [
    ...(isAnyUnmarked ? ['something is drawn outside structure and artifacts'] : []),
    ...twice(marked).map((id) => `${id} marks two places`),
    ...twice(named).map((id) => `${id} stands in two elements`),
    ...without(marked, named).map((id) => `${id} is drawn and stands in no element`),
    ...without(named, marked).map((id) => `${id} stands in an element and is not drawn`),
  ];
}

const twice = (ids: string[]): string[] => [
  ...new Set(ids.filter((id, at) => ids.indexOf(id) !== at)),
];

const without = (ids: string[], others: string[]): string[] => {
  const known = new Set(others);
  return [...new Set(ids)].filter((id) => !known.has(id));
};

function namedIn(node: TreeNode | null): string[] {
  return (node?.children ?? []).flatMap((child) => {
    if ('children' in child) return namedIn(child);
    return child.type === 'content' && child.id ? [child.id] : [];
  });
}

type Operators = Awaited<ReturnType<Page['getOperatorList']>>;

const PAINTS = new Set([
  OPS.showText,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintFormXObjectBegin,
  OPS.shadingFill,
]);
const PATH_PAINTS = new Set([OPS.fill, OPS.eoFill, OPS.stroke, OPS.fillStroke, OPS.eoFillStroke]);
const BEGINS = new Set([OPS.beginMarkedContent, OPS.beginMarkedContentProps]);

/** What an operator draws, if anything; a path that only clips draws nothing. */
function isPaint(operator: number, operands: unknown): boolean {
  if (operator !== OPS.constructPath) return PAINTS.has(operator);
  return PATH_PAINTS.has((operands as [number])[0]);
}

/** Follows the operators of a page: which marks are open, and what is drawn under none. */
class Drawn {
  readonly marked: string[] = [];
  isAnyUnmarked = false;
  private readonly open: boolean[] = [];
  private annotations = 0;

  constructor(private readonly page: Page) {}

  follow(operator: number, operands: unknown): void {
    if (operator === OPS.beginAnnotation) this.annotations += 1;
    if (operator === OPS.endAnnotation) this.annotations -= 1;
    if (BEGINS.has(operator)) this.begin(operands as [string, number | null | undefined]);
    if (operator === OPS.endMarkedContent) this.open.pop();
    if (!this.isMarked && isPaint(operator, operands)) this.isAnyUnmarked = true;
  }

  /** What an annotation shows is its own; the annotation stands in the structure. */
  private get isMarked(): boolean {
    return this.annotations > 0 || this.open.includes(true);
  }

  private begin([name, mcid]: [string, number | null | undefined]): void {
    const isContent = typeof mcid === 'number';
    if (isContent) this.marked.push(`p${this.page.ref?.num}R_mc${mcid}`);
    this.open.push(isContent || name === 'Artifact');
  }
}

function drawnOn(page: Page, { fnArray, argsArray }: Operators): Drawn {
  const drawn = new Drawn(page);
  fnArray.forEach((operator, at) => drawn.follow(operator, argsArray[at]));
  return drawn;
}
