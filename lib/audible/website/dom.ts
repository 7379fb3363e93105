import { type DomUtils, ElementType, parseDocument } from 'htmlparser2';

export type Element = NonNullable<ReturnType<typeof DomUtils.getElementById>>;
export type Node = Element['children'][number];
type Parent = { readonly children: readonly Node[] };

/** A stretch of the page with its source, for whatever is wanted verbatim. */
export interface Scope {
  readonly root: Element;
  /** The root and everything in it, in document order. */
  readonly elements: readonly Element[];
  readonly source: string;
}

/** The page as a tree. Forgives whatever browsers forgive, and more; never throws. */
export const parsePage = (html: string): Parent =>
  parseDocument(html, { withStartIndices: true, withEndIndices: true });

/**
 * Every node below, in document order; a node for which `enter` says no is left out with all that is in it. Not
 * recursive: a damaged page can nest deeper than the stack.
 */
export function nodesUnder(parent: Parent, enter: (node: Node) => boolean = () => true): Node[] {
  const found: Node[] = [];
  const ahead = [...parent.children].reverse();
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (!enter(node)) continue;
    found.push(node);
    if (isElement(node)) {
      for (let at = node.children.length - 1; at >= 0; at--) {
        const child = node.children[at];
        if (child !== undefined) ahead.push(child);
      }
    }
  }
  return found;
}

export const isElement = (node: Node): node is Element => 'attribs' in node;

export const elementsUnder = (parent: Parent, enter?: (node: Node) => boolean): Element[] =>
  nodesUnder(parent, enter).filter(isElement);

export const scopeOf = (root: Element, source: string): Scope => ({
  root,
  elements: [root, ...elementsUnder(root)],
  source,
});

export const attribute = (element: Element, name: string): string | null => element.attribs[name] ?? null;

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

export const idStarts = (element: Element, prefix: string): boolean =>
  (attribute(element, 'id') ?? '').startsWith(prefix);

/** Marked as not shown; the site renders both states of a thing and hides one. */
export const isHidden = (element: Element): boolean =>
  hasClass(element, 'bc-pub-hidden') ||
  hasClass(element, 'bc-hidden') ||
  attribute(element, 'hidden') !== null ||
  /display:\s*none/i.test(attribute(element, 'style') ?? '');

export const ownText = (node: Node): string => (node.type === ElementType.Text ? node.data : '');

/** Runs of white space become one blank; a no-break space stays, it may group a number. */
export const collapse = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ').trim();

/** What the element says, as one line. */
export const textOf = (element: Element, enter?: (node: Node) => boolean): string =>
  collapse(nodesUnder(element, enter).map(ownText).join(''));

/** The source between the element's tags, verbatim. */
export function innerSource(element: Element, source: string): string {
  const from = element.children[0]?.startIndex;
  const to = element.children.at(-1)?.endIndex;
  return typeof from === 'number' && typeof to === 'number' ? source.slice(from, to + 1) : '';
}
