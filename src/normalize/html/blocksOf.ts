import { BLOCKS, SKIPPED } from './blocks.data.js';
import { isElement, type PageElement, type PageNode, TEXT } from './dom.js';

/**
 * The text of an element, paragraph by paragraph: a new one at every block element and after two line breaks. Walks
 * without recursion, so that depth costs nothing.
 */
export function blocksOf(root: PageElement): string[] {
  const blocks: string[] = [];
  let open: string[] = [];
  const close = () => {
    const text = open.join('').trim();
    if (text !== '') blocks.push(text);
    open = [];
  };
  let node: PageNode | null = root;
  while (node !== null) {
    let down: PageNode | null = null;
    if (node.nodeType === TEXT) open.push(node.textContent);
    else if (isElement(node) && (node === root || !SKIPPED.has(node.localName))) {
      if (BLOCKS.has(node.localName)) close();
      if (node.localName === 'br') open.push('\n');
      down = node.firstChild;
    }
    if (down !== null) {
      node = down;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && isElement(node) && BLOCKS.has(node.localName)) close();
    }
    node = node === null || node === root ? null : node.nextSibling;
    if (node !== null && node.nodeType !== TEXT && isElement(node) && BLOCKS.has(node.localName)) close();
  }
  close();
  return blocks.flatMap((block) => block.split(/\n[ \t\r]*\n\s*/));
}
