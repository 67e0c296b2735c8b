import { parseDocument } from 'htmlparser2';
import { DocumentFault, type DocumentProblem } from '../document-fault';
import { unfitCharacter, withUnfitShown } from './characters';

type Node = ReturnType<typeof parseDocument>['children'][number];
export type Element = Extract<Node, { attribs: unknown; name: string }>;
type Text = Extract<Node, { type: 'text' }>;
export type Content = { element: Element } | { text: string };
type Attributes = Record<string, 'required' | 'optional'>;
type Spoken = 'content' | 'data-summary' | 'data-tooltip';

const SPOKEN = new Set<string>(['content', 'data-summary', 'data-tooltip'] satisfies Spoken[]);

/** The parsed HTML and every problem found while it is read; read on, so that all are told at once. */
export class Markup {
  private readonly problems: DocumentProblem[] = [];
  private readonly root: Node[];

  constructor(private readonly html: string) {
    this.root = parseDocument(html, { withStartIndices: true }).children;
    assertShallow(this.root);
  }

  /** The single `<html>` element. */
  documentElement(): Element {
    const elements = this.root.filter(isElement);
    const [first] = elements;
    if (first?.name !== 'html' || elements.length > 1) {
      throw new DocumentFault([{ place: 'line 1', problem: 'one <html> element must hold all' }]);
    }
    return first;
  }

  fault(element: Element, problem: string): void {
    this.problems.push({ place: this.placeOf(element), problem });
  }

  /** For a fault after which nothing can be read on. */
  refuse(element: Element, problem: string): never {
    this.fault(element, problem);
    throw new DocumentFault(this.problems);
  }

  /** Throws what was gathered, if anything was. */
  settle(): void {
    if (this.problems.length > 0) throw new DocumentFault(this.problems);
  }

  /** The elements within; text beside them is a problem, white space and comments are not. */
  elements(parent: Element): Element[] {
    const found: Element[] = [];
    for (const child of parent.children) {
      if (isElement(child)) found.push(child);
      else if (isText(child) && child.data.trim() !== '') {
        this.fault(parent, `text may not stand here: “${child.data.trim().slice(0, 40)}”`);
      }
    }
    return found;
  }

  /** Text and elements within, in order. */
  contents(parent: Element): Content[] {
    const found: Content[] = [];
    for (const child of parent.children) {
      if (isElement(child)) found.push({ element: child });
      else if (isText(child)) found.push({ text: withUnfitShown(child.data) });
    }
    return found;
  }

  /** Notes every attribute that may not stand here and every required one that is missing. */
  expectAttributes(element: Element, allowed: Attributes): void {
    for (const name of Object.keys(element.attribs)) {
      if (!Object.hasOwn(allowed, name)) this.fault(element, `attribute ${name} is not allowed`);
      if (!SPOKEN.has(name)) this.checkCharacters(element, name);
    }
    for (const [name, need] of Object.entries(allowed)) {
      if (need === 'required' && !element.attribs[name]?.trim()) {
        this.fault(element, `attribute ${name} is missing`);
      }
    }
  }

  /** The element's class if it is one of `allowed`; undefined without a class or with another. */
  oneClass<Name extends string>(element: Element, allowed: readonly Name[]): Name | undefined {
    const given = element.attribs.class;
    if (given === undefined) return undefined;
    const found = allowed.find((name) => name === given);
    if (!found) this.fault(element, `class “${given}” is not one of ${allowed.join(', ')}`);
    return found;
  }

  notAllowed(element: Element, within: string): void {
    this.fault(element, `<${element.name}> is not allowed in ${within}`);
  }

  /** An attribute that people read or hear; what cannot be seen in it is shown. */
  spoken(element: Element, name: Spoken): string {
    return withUnfitShown(element.attribs[name] ?? '');
  }

  private checkCharacters(element: Element, name: string): void {
    const unfit = unfitCharacter(element.attribs[name] ?? '');
    if (unfit) this.fault(element, `character ${unfit} may not stand in ${name}`);
  }

  private placeOf(element: Element): string {
    const line = this.html.slice(0, element.startIndex ?? 0).split('\n').length;
    const path: string[] = [];
    for (let at: Element | undefined = element; at; at = parentOf(at)) path.unshift(nameOf(at));
    return `line ${line}: ${path.join(' > ')}`;
  }
}

/** No template writes so deep; what is read by going into each element must end (CWE-674). */
const DEEPEST = 60;

function assertShallow(root: Node[]): void {
  let level = root;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) {
      const problem = `elements stand more than ${DEEPEST} deep`;
      throw new DocumentFault([{ place: 'the document', problem }]);
    }
    level = level.flatMap((node) => (isElement(node) ? node.children : []));
  }
}

function isElement(node: Node): node is Element {
  return 'attribs' in node;
}

function isText(node: Node): node is Text {
  return node.type === 'text';
}

function parentOf(element: Element): Element | undefined {
  const { parent } = element;
  return parent && 'attribs' in parent ? parent : undefined;
}

function nameOf(element: Element): string {
  return element.attribs.class ? `${element.name}.${element.attribs.class}` : element.name;
}
