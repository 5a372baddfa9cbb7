import { BLOCKS, SKIPPED } from './blocks.data.js';
import { isElement, type PageElement, type PageNode, TEXT } from './dom.js';

/** A paragraph's worth of a page's text. */
export interface Block {
  readonly text: string;
  /** The block element that the text stands in. */
  readonly element: PageElement;
  /** Share of the text that links to the same site, 0…1. */
  readonly linked: number;
}

/**
 * The text of an element, block by block: a new one at every block element and after two line breaks. Walks without
 * recursion, so that depth costs nothing.
 *
 * @param host - The page's own, where it is known; else every link counts as one to the same site.
 */
export function blocksOf(root: PageElement, host: string | null): Block[] {
  const blocks: Block[] = [];
  let pieces: string[] = [];
  let links = 0;
  let element = root;
  /** Links to the same site around the current node. */
  let anchors = 0;
  const close = () => {
    if (pieces.length === 0) return;
    const whole = pieces.join('');
    const length = whole.replace(/\s+/g, ' ').trim().length;
    if (length > 0) {
      for (const part of whole.split(/\n[ \t\r]*\n\s*/)) {
        const text = part.trim();
        if (text !== '') blocks.push({ text, element, linked: Math.min(1, links / length) });
      }
    }
    pieces = [];
    links = 0;
  };
  const enter = (node: PageElement) => {
    if (BLOCKS.has(node.localName)) {
      close();
      element = node;
    } else if (isOwnLink(node, host)) anchors++;
    else if (node.localName === 'br') pieces.push('\n');
  };
  const leave = (node: PageElement) => {
    if (BLOCKS.has(node.localName)) {
      close();
      element = node.parentNode ?? root;
    } else if (isOwnLink(node, host)) anchors--;
  };
  let node: PageNode | null = root;
  while (node !== null) {
    let down: PageNode | null = null;
    if (node.nodeType === TEXT) {
      // A line end in the source is a space; only <br> makes a line.
      const text = node.textContent.replace(/[\n\r]+/g, ' ');
      pieces.push(text);
      if (anchors > 0) links += text.replace(/\s+/g, ' ').trim().length;
    } else if (isElement(node) && (node === root || !SKIPPED.has(node.localName))) {
      enter(node);
      down = node.firstChild;
      if (down === null) leave(node);
    }
    if (down !== null) {
      node = down;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && isElement(node)) leave(node);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  close();
  return blocks;
}

function isOwnLink(element: PageElement, host: string | null): boolean {
  if (element.localName !== 'a') return false;
  const target = /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)/i.exec(element.getAttribute('href') ?? '')?.[1];
  return host === null || target === undefined || target.toLowerCase() === host;
}
