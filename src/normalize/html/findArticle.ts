import { BLOCKS } from './blocks.data.js';
import type { PageElement } from './PageElement.js';

/** What is counted of an element and all in it. */
interface Count {
  /** Characters of text, and of text in links. */
  text: number;
  links: number;
  commas: number;
}

const POSITIVE = /article|body|content|entry|hentry|h-entry|main|page|post|text|blog|story/i;
const NEGATIVE =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|foot|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/i;
const TAG_POINTS: Readonly<Record<string, number>> = {
  div: 5, article: 5, pre: 3, td: 3, blockquote: 3, address: -3, ol: -3, ul: -3, dl: -3, dd: -3, dt: -3, li: -3, form: -3,
  h1: -5, h2: -5, h3: -5, h4: -5, h5: -5, h6: -5, th: -5,
}; // biome-ignore format: a table
const SHORTEST = 25;
const MOST_OF_FOUND = 0.8;
const LEVELS = 5;

/**
 * The elements that hold the article: the one whose paragraphs score highest, and its neighbours that belong to it. Every
 * paragraph gives points to the elements around it, the fewer the further away, after Mozilla's Readability
 * (`_grabArticle`); in one pass, so that no page is slow.
 */
export function findArticle(page: PageElement): PageElement[] {
  const counts = new Map<PageElement, Count>();
  const scores = new Map<PageElement, number>();
  count(page, { counts, scores, link: false });
  const density = (element: PageElement) => {
    const { text, links } = counts.get(element)!;
    return text === 0 ? 0 : links / text;
  };
  for (const [element, score] of scores) scores.set(element, score * (1 - density(element)));
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  if (ranked.length === 0) return [page];
  const top = climb(common(ranked), scores);
  const found = chunks(top, counts) ?? neighbours(top, { counts, scores, density });
  return marked(found, counts) ?? found;
}

/** Counts an element, and gives points for the paragraphs that stand directly in it. */
function count(
  element: PageElement,
  context: { counts: Map<PageElement, Count>; scores: Map<PageElement, number>; link: boolean },
): Count {
  const { counts, scores } = context;
  const link = context.link || element.name === 'a';
  const total: Count = { text: 0, links: 0, commas: 0 };
  /** The run of text and inline elements that is open. */
  let run: Count = { text: 0, links: 0, commas: 0 };
  let runs = 0;
  const container =
    BLOCKS.has(element.name) && element.name !== 'p' && element.name !== 'pre' && element.name !== 'td';
  const endRun = (from: PageElement | null) => {
    if (run.text >= SHORTEST) {
      runs++;
      const points = 1 + run.commas + Math.min(Math.floor(run.text / 100), 3);
      give(from, points, scores);
    }
    run = { text: 0, links: 0, commas: 0 };
  };
  let hasBlocks = false;
  for (const child of element.children) {
    if (typeof child === 'string') {
      const text = child.replace(/\s+/g, ' ');
      const length = text === ' ' ? 0 : text.length;
      const commas = text.split(/[,،﹐︐︑⸁⸴⸲，、]/u).length - 1;
      add(run, { text: length, links: link ? length : 0, commas });
      add(total, { text: length, links: link ? length : 0, commas });
      continue;
    }
    const inner = count(child, { counts, scores, link });
    add(total, inner);
    if (BLOCKS.has(child.name)) {
      hasBlocks = true;
      endRun(element);
    } else add(run, inner);
  }
  if (BLOCKS.has(element.name) || element.parent === null)
    endRun(container && (hasBlocks || runs > 0) ? element : element.parent);
  counts.set(element, total);
  return total;
}

function add(sum: Count, more: Count): void {
  sum.text += more.text;
  sum.links += more.links;
  sum.commas += more.commas;
}

function give(from: PageElement | null, points: number, scores: Map<PageElement, number>): void {
  let level = 0;
  for (let element = from; element !== null && level < LEVELS; element = element.parent, level++) {
    const divider = level === 0 ? 1 : level === 1 ? 2 : level * 3;
    scores.set(element, (scores.get(element) ?? initial(element)) + points / divider);
  }
}

function initial(element: PageElement): number {
  return (TAG_POINTS[element.name] ?? 0) + classPoints(element);
}

function classPoints(element: PageElement): number {
  let points = 0;
  for (const names of [element.get('class'), element.get('id')]) {
    if (names === null) continue;
    if (NEGATIVE.test(names)) points -= 25;
    if (POSITIVE.test(names)) points += 25;
  }
  return points;
}

/** The best element, or one around it that holds three others nearly as good. */
function common(ranked: readonly (readonly [PageElement, number])[]): PageElement {
  const [best, score] = ranked[0]!;
  const close = ranked
    .slice(1, 5)
    .filter(([, other]) => other / score >= 0.75)
    .map(([element]) => element);
  if (close.length < 3) return best;
  for (let around = best.parent; around !== null && around.name !== 'body'; around = around.parent) {
    if (close.filter((element) => isInside(element, around)).length >= 3) return around;
  }
  return best;
}

function isInside(element: PageElement, around: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (at === around) return true;
  return false;
}

/** Goes up while the element around scores better, which says that the article is in several parts. */
function climb(from: PageElement, scores: ReadonlyMap<PageElement, number>): PageElement {
  let top = from;
  let last = scores.get(top) ?? 0;
  const least = last / 3;
  for (let up = top.parent; up !== null && up.name !== 'body' && up.name !== '#page'; up = up.parent) {
    const score = scores.get(up);
    if (score === undefined) continue;
    if (score < least) break;
    if (score > last) {
      top = up;
      break;
    }
    last = score;
  }
  while (
    top.parent !== null &&
    top.parent.name !== 'body' &&
    top.parent.parent !== null &&
    elementsIn(top.parent) === 1
  )
    top = top.parent;
  return top;
}

function elementsIn(element: PageElement): number {
  return element.children.filter((child) => typeof child !== 'string').length;
}

/** The best element together with the elements beside it that hold text of the same kind. */
function neighbours(
  top: PageElement,
  {
    counts,
    scores,
    density,
  }: {
    counts: Map<PageElement, Count>;
    scores: Map<PageElement, number>;
    density: (element: PageElement) => number;
  },
): PageElement[] {
  if (top.parent === null) return [top];
  const best = scores.get(top) ?? 0;
  const least = Math.max(10, best * 0.2);
  return top.parent.children.filter((child): child is PageElement => {
    if (typeof child === 'string') return false;
    if (child === top) return true;
    const names = child.get('class');
    const bonus = names !== null && names !== '' && names === top.get('class') ? best * 0.2 : 0;
    const score = scores.get(child);
    if (score !== undefined && score + bonus >= least) return true;
    if (child.name !== 'p') return false;
    const { text } = counts.get(child)!;
    return text > 80 ? density(child) < 0.25 : text > 0 && density(child) === 0 && /\.( |$)/.test(child.text);
  });
}

/** An article cut into chunks: elements of the same class side by side, a few levels up; null where there are none. */
function chunks(top: PageElement, counts: Map<PageElement, Count>): PageElement[] | null {
  const least = 0.15 * counts.get(top)!.text;
  let element = top;
  for (let level = 0; level < 3 && element.parent !== null && element.name === 'div'; level++) {
    const names = element.get('class');
    const alike = element.parent.children.filter((child): child is PageElement => {
      if (typeof child === 'string' || names === null || names === '' || child.get('class') !== names)
        return false;
      const { text, links } = counts.get(child)!;
      return (
        child === element ||
        (text >= least && links < 0.3 * text && child.find((one) => one.name === 'h1') === null)
      );
    });
    if (alike.length > 1) return alike;
    element = element.parent;
  }
  return null;
}

/** The element that the page itself marks as the article, where it holds most of what was found; null where none does. */
function marked(found: readonly PageElement[], counts: Map<PageElement, Count>): PageElement[] | null {
  const plain = (element: PageElement) => counts.get(element)!.text - counts.get(element)!.links;
  const most = MOST_OF_FOUND * found.reduce((sum, element) => sum + plain(element), 0);
  let best: PageElement | null = null;
  for (const root of found) {
    for (const element of root.descendants()) {
      const isMarked = element.name === 'article' || /\barticleBody\b/.test(element.get('itemprop') ?? '');
      // The last one is the innermost.
      if (isMarked && plain(element) >= most) best = element;
    }
  }
  return best === null ? null : [best];
}
