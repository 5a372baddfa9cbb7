import type { PageElement } from './PageElement.js';
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
  'head',
  'a',
]);
/** Elements that are never the article. */
const BESIDE = new Set([
  'nav',
  'footer',
  'aside',
  'figure',
  'figcaption',
  'dialog',
  'button',
  'input',
  'math',
  'map',
]);
/** Elements that are not the article unless much of it is in them: some systems wrap the whole page in a form. */
const AROUND = new Set(['form', 'header', 'hgroup']);
const ROLES =
  /^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|tablist|form)$/;
const KEPT = new Set(['html', 'body', 'main', 'article', 'h1', 'a', 'p']);

/** A text of this length, in characters, is taken for running text. */
const LONG = 40;
/** An element that holds more than this share of the page's running text is the article, whatever it is called. */
const MOST_OF_TEXT = 0.3;

/** Takes out of a page what is not the article by its element, its role or its class, unless much of the text is in it. */
export function prune(page: PageElement): void {
  const running = new Map<PageElement, number>();
  const whole = measure(page, running);
  const most = MOST_OF_TEXT * whole;
  remove(page);

  function remove(element: PageElement): void {
    const kept = element.children.filter((child) => {
      if (typeof child === 'string') return true;
      if (isBeside(child.name)) return false;
      const large = whole > 0 && running.get(child)! > most;
      if (!large && isUnlikely(child)) return false;
      remove(child);
      return true;
    });
    if (kept.length < element.children.length) element.children = kept;
  }
}

/** Characters of running text, which comes in long pieces, under each element. */
function measure(element: PageElement, running: Map<PageElement, number>): number {
  let sum = 0;
  for (const child of element.children) {
    if (typeof child !== 'string') sum += measure(child, running);
    else {
      const { length } = child.trim();
      if (length > LONG) sum += length;
    }
  }
  if (WORDLESS.has(element.name)) sum = 0;
  running.set(element, sum);
  return sum;
}

function isBeside(name: string): boolean {
  return BESIDE.has(name) || (name !== 'a' && WORDLESS.has(name));
}

function isUnlikely(element: PageElement): boolean {
  const { name } = element;
  if (AROUND.has(name)) return true;
  if (element.get('hidden') !== null || element.get('aria-hidden') === 'true') return true;
  const role = element.get('role');
  if (role !== null && ROLES.test(role)) return true;
  const style = element.get('style');
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  if (KEPT.has(name)) return false;
  const names = `${element.get('class') ?? ''} ${element.get('id') ?? ''}`;
  return names !== ' ' && PATTERN.test(hyphenated(names));
}

/** `postMeta entry_date` → `post-meta-entry-date` */
function hyphenated(names: string): string {
  return names
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
