import { BLOCKS } from './blocks.data.js';
import type { PageElement } from './PageElement.js';

/** A paragraph's worth of a page's text. */
export interface Block {
  readonly text: string;
  /** The block element that the text stands in. */
  readonly element: PageElement;
  /** Share of the text that links to the same site, 0…1. */
  readonly linked: number;
}

/**
 * The text of some elements, block by block: a new one at every block element and after two line breaks.
 *
 * @param host - The page's own, where it is known; else every link counts as one to the same site.
 */
export function blocksOf(roots: readonly PageElement[], host: string | null): Block[] {
  const blocks: Block[] = [];
  let pieces: string[] = [];
  let links = 0;
  for (const root of roots) visit(root, root, false);
  return blocks;

  function visit(element: PageElement, block: PageElement, link: boolean): void {
    const isBlock = BLOCKS.has(element.name) || roots.includes(element);
    const inside = isBlock ? element : block;
    const inLink = link || isOwnLink(element, host);
    if (isBlock) close(block);
    for (const child of element.children) {
      if (typeof child === 'string') {
        // A line end in the source is a space; only <br> makes a line.
        const text = child.replace(/[\n\r]+/g, ' ');
        pieces.push(text);
        if (inLink) links += lengthOf(text);
      } else if (child.name === 'br') pieces.push('\n');
      else visit(child, inside, inLink);
    }
    if (isBlock) close(inside);
  }

  function close(element: PageElement): void {
    if (pieces.length === 0) return;
    const whole = pieces.join('');
    const length = lengthOf(whole);
    if (length > 0) {
      const linked = Math.min(1, links / length);
      for (const part of whole.split(/\n[ \t\r]*\n\s*/)) {
        const text = part.trim();
        if (text !== '') blocks.push({ text, element, linked });
      }
    }
    pieces = [];
    links = 0;
  }
}

function lengthOf(text: string): number {
  return text.replace(/\s+/g, ' ').trim().length;
}

export function isOwnLink(element: PageElement, host: string | null): boolean {
  if (element.name !== 'a') return false;
  const target = /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)/i.exec(element.get('href') ?? '')?.[1];
  return host === null || target === undefined || target.toLowerCase() === host;
}
