import { Tokenizer } from 'htmlparser2';
import { BLOCKS } from './blocks.data.js';
import { PageElement } from './PageElement.js';

/** Elements deeper than this are read as if they stood at this depth, so that nothing after it can overflow. */
const DEEPEST = 200;
const LONGEST_VALUE = 4096;
const ATTRIBUTES = new Set([
  'class',
  'id',
  'href',
  'role',
  'hidden',
  'aria-hidden',
  'style',
  'itemprop',
  'property',
  'http-equiv',
  'name',
  'content',
  'type',
  'rel',
  'datetime',
  'lang',
]);
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

/** An element's start ends these open ones, up to the nearest of the others (HTML Standard, 13.2.6.4.7). */
const ENDS: Readonly<Record<string, readonly [ended: ReadonlySet<string>, limits: ReadonlySet<string>]>> = {
  li: [new Set(['li']), new Set(['ul', 'ol', 'menu'])],
  dt: [new Set(['dt', 'dd']), new Set(['dl'])],
  dd: [new Set(['dt', 'dd']), new Set(['dl'])],
  tr: [new Set(['tr', 'td', 'th']), new Set(['table'])],
  td: [new Set(['td', 'th']), new Set(['tr', 'table'])],
  th: [new Set(['td', 'th']), new Set(['tr', 'table'])],
  tbody: [new Set(['tr', 'td', 'th', 'thead', 'tbody']), new Set(['table'])],
  option: [new Set(['option']), new Set(['select'])],
  a: [new Set(['a']), new Set(['td', 'th', 'table'])],
};
/** What the end of an inline element never reaches across. */
const NO_LIMIT: ReadonlySet<string> = new Set();
const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'table']);

/**
 * Parses a page into a tree whose depth is bounded, in time linear to its length; no script runs, nothing is loaded.
 * Unclosed and misplaced tags are put right as browsers do it, near enough for reading.
 */
export function parsePage(html: string): PageElement {
  const root = new PageElement('#page', {}, null, 1);
  /** Open elements; the last one takes what comes. */
  const open: PageElement[] = [root];
  /** Open elements beyond the deepest level, which are not kept. */
  let beyond = 0;
  let name = '';
  let attributes: Record<string, string> = {};
  let attribute: string | null = null;
  let value = '';

  const top = () => open[open.length - 1]!;
  const append = (tag: string, having: Record<string, string>) => {
    const parent = top();
    parent.begun++;
    const element = new PageElement(tag, having, parent, parent.begun);
    parent.children.push(element);
    return element;
  };
  const write = (text: string) => {
    const element = top();
    if (
      element.name === 'style' ||
      (element.name === 'script' && element.get('type') !== 'application/ld+json')
    )
      return;
    const last = element.children.length - 1;
    if (typeof element.children[last] === 'string') element.children[last] += text;
    else element.children.push(text);
  };
  /** Ends the nearest open element of these names, unless one of the limits comes first. */
  const end = (names: ReadonlySet<string>, limits: ReadonlySet<string>): boolean => {
    for (let i = open.length - 1; i > 0; i--) {
      if (names.has(open[i]!.name)) {
        open.length = i;
        return true;
      }
      if (limits.has(open[i]!.name)) return false;
    }
    return false;
  };
  const start = (closed: boolean) => {
    if (BLOCKS.has(name)) end(P, BLOCKS_BUT_P);
    const ends = ENDS[name];
    if (ends !== undefined) while (end(ends[0], ends[1]));
    if (open.length > DEEPEST) {
      if (!VOID.has(name) && !closed) beyond++;
      return;
    }
    const element = append(name, attributes);
    if (!VOID.has(name) && !(closed && name !== 'script' && !BLOCKS.has(name))) open.push(element);
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (from, to) => write(html.slice(from, to)),
      ontextentity: (code) => write(String.fromCodePoint(code)),
      onopentagname: (from, to) => {
        name = html.slice(from, to).toLowerCase();
        attributes = {};
      },
      onattribname: (from, to) => {
        const known = to - from <= 16 ? html.slice(from, to).toLowerCase() : '';
        attribute = ATTRIBUTES.has(known) && !Object.hasOwn(attributes, known) ? known : null;
        value = '';
      },
      onattribdata: (from, to) => {
        if (attribute !== null) value += html.slice(from, Math.min(to, from + LONGEST_VALUE));
      },
      onattribentity: (code) => {
        if (attribute !== null) value += String.fromCodePoint(code);
      },
      onattribend: () => {
        if (attribute !== null) attributes[attribute] = value;
        attribute = null;
      },
      onopentagend: () => start(false),
      onselfclosingtag: () => start(true),
      onclosetag: (from, to) => {
        const closed = html.slice(from, to).toLowerCase();
        if (beyond > 0 && !VOID.has(closed)) beyond--;
        else if (closed === 'br') append('br', {});
        else if (closed !== 'body' && closed !== 'html') {
          end(new Set([closed]), BLOCKS.has(closed) ? (TABLES.has(closed) ? NO_LIMIT : CELLS) : BLOCKS);
        }
      },
      oncdata: (from, to, offset) => write(html.slice(from, to - offset)),
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return root;
}

const P: ReadonlySet<string> = new Set(['p']);
const TABLES: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'table']);
const BLOCKS_BUT_P: ReadonlySet<string> = new Set([...BLOCKS].filter((block) => block !== 'p'));
