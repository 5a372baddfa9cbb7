import { isElement, type Page, type PageElement, type PageNode, TEXT } from './dom.js';
import { UNLIKELY } from './unlikely.data.js';

const PATTERN = new RegExp(`(?:^|-)(?:${UNLIKELY.join('|')})(?=-|$)`);

/** Elements without words of the page's own; the last one's words are titles of other articles, long but no running text. */
const WORDLESS = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'canvas',
  'audio',
  'video',
  'select',
  'textarea',
  'a',
]);
/** Elements that are not the article unless most of it is in them: some systems wrap the whole page in a form. */
const BESIDE = new Set([
  'form',
  'header',
  'hgroup',
  'nav',
  'footer',
  'aside',
  'figcaption',
  'dialog',
  'button',
  'input',
]);
const ROLES =
  /^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|tablist|form)$/;
const KEPT = new Set(['html', 'body', 'main', 'article', 'h1', 'a', 'p']);

/** An element that holds more than this share of the page's running text is the article, whatever it is called. */
const MOST_OF_TEXT = 0.3;

/** Takes out of a page what is not the article by its element, its role or its class, unless much of the text is in it. */
export function prune(page: Page): void {
  const root = page.documentElement;
  if (root === null) return;
  const running = runningText(root);
  const whole = running.get(root) ?? 0;
  const isLarge = (element: PageElement) => (running.get(element) ?? 0) > MOST_OF_TEXT * whole && whole > 0;
  let node: PageNode | null = root;
  while (node !== null) {
    let gone = false;
    if (isElement(node) && node !== root) gone = isUnlikely(node) && !isLarge(node);
    const next: PageNode | null = gone ? after(node, root) : (node.firstChild ?? after(node, root));
    if (gone) node.remove();
    node = next;
  }
}

function isUnlikely(element: PageElement): boolean {
  const name = element.localName;
  if (BESIDE.has(name) || (name !== 'a' && WORDLESS.has(name))) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  if (role !== null && ROLES.test(role)) return true;
  const style = element.getAttribute('style');
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  if (KEPT.has(name)) return false;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names !== ' ' && PATTERN.test(words(names));
}

/** `postMeta entry_date` → `post-meta-entry-date` */
function words(names: string): string {
  return names
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

/** Characters of running text, which comes in long pieces, under each element. */
function runningText(root: PageElement): Map<PageElement, number> {
  const lengths = new Map<PageElement, number>();
  const add = (element: PageElement, length: number) =>
    lengths.set(element, (lengths.get(element) ?? 0) + length);
  let node: PageNode | null = root;
  while (node !== null) {
    if (node.nodeType === TEXT && node.parentNode !== null) {
      const length = node.textContent.trim().length;
      if (length > 40) add(node.parentNode, length);
    }
    const inside = !(isElement(node) && WORDLESS.has(node.localName));
    if (inside && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      if (isElement(node)) pass(node);
      node = node.parentNode;
    }
    if (node === null || node === root) break;
    if (isElement(node)) pass(node);
    node = node.nextSibling;
  }
  return lengths;

  function pass(element: PageElement): void {
    const length = lengths.get(element);
    if (length !== undefined && element.parentNode !== null) add(element.parentNode, length);
  }
}

/** The next node in document order that is not inside this one. */
function after(node: PageNode, root: PageElement): PageNode | null {
  let at: PageNode | null = node;
  while (at !== null && at !== root) {
    if (at.nextSibling !== null) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}
