import { parseHTML } from 'linkedom';

/** The part of the DOM that extraction uses; the compiler's own DOM types would make browser globals look real. */
export interface PageNode {
  readonly nodeType: number;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageElement | null;
  readonly textContent: string;
  remove(): void;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly children: Iterable<PageElement>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
}

export interface Page extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** Parses a page into a document in which no script runs and nothing is loaded. */
export function parsePage(html: string): Page {
  return parseHTML(html).document as unknown as Page;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}
