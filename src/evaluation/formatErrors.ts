import { ERROR_KINDS, type ErrorCase } from './findErrors.js';
import type { WordAttribution } from './wordAttribution.js';
import type { WordSet } from './wordSet.js';
import type { Words } from './wordsOf.js';

/** Characters of context on each side, and of a long stretch before it is shortened. */
const AROUND = 70;
const LONG = 170;
/** How many of the commonest cues are named per kind of error. */
const CUES = 12;

const MARKS = { content: ['[', ']'], cue: ['{', '}'], source: ['<', '>'] } as const;

/**
 * The wrong cases as lines for a terminal: by kind, with its count and commonest cues, then up to `most` cases spread
 * evenly over the corpus, the text in context with [content], {cue} and <source> marked.
 */
export function formatErrors(cases: readonly ErrorCase[], most: number): string[] {
  const lines: string[] = [];
  for (const kind of ERROR_KINDS) {
    const ofKind = cases.filter((one) => one.kind === kind);
    if (ofKind.length === 0) continue;
    lines.push('', `## ${kind}: ${ofKind.length}`, `   cues: ${commonCues(ofKind)}`);
    const shown = Math.min(most, ofKind.length);
    for (let i = 0; i < shown; i++) {
      lines.push(...formatCase(ofKind[Math.floor((i * ofKind.length) / shown)]!));
    }
  }
  return lines;
}

function commonCues(cases: readonly ErrorCase[]): string {
  const counts = new Map<string, number>();
  for (const { gold, predicted, words } of cases) {
    const cue = (gold ?? predicted)!.cue.map((word) => words.lower[word]!).join(' ');
    const name = cue === '' ? '(none)' : cue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ranked
    .slice(0, CUES)
    .map(([cue, count]) => `${cue} ${count}`)
    .join(', ');
}

function formatCase({ article, words, gold, predicted }: ErrorCase): string[] {
  const touched = [gold, predicted].flatMap((one) =>
    one ? [...one.content, ...one.cue, ...one.source] : [],
  );
  const from = Math.max(0, words.start[min(touched)]! - AROUND);
  const to = Math.min(words.text.length, words.end[max(touched)]! + AROUND);
  const line = (one: WordAttribution | null): string => (one ? marked(one, words, from, to) : '(nothing)');
  return [` - ${article} @${from}`, `     gold: ${line(gold)}`, `     ours: ${line(predicted)}`];
}

const min = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const max = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));

function marked(one: WordAttribution, words: Words, from: number, to: number): string {
  const marks: [offset: number, mark: string, opens: boolean][] = [];
  for (const [role, [open, close]] of Object.entries(MARKS) as [
    keyof typeof MARKS,
    readonly [string, string],
  ][]) {
    for (const [first, last] of runs(one[role])) {
      marks.push([words.start[first]!, open, true], [words.end[last]!, close, false]);
    }
  }
  marks.sort((a, b) => a[0] - b[0] || Number(a[2]) - Number(b[2]));
  let line = '';
  let at = from;
  for (const [offset, mark] of marks) {
    line += shorten(words.text.slice(at, offset)) + mark;
    at = offset;
  }
  return line + shorten(words.text.slice(at, to));
}

function shorten(stretch: string): string {
  const flat = stretch.replace(/\s+/g, ' ');
  return flat.length <= LONG ? flat : `${flat.slice(0, AROUND)} … ${flat.slice(-AROUND)}`;
}

/** Stretches of neighbouring words, as [first, last]. */
function runs(set: WordSet): [first: number, last: number][] {
  const all: [number, number][] = [];
  for (const word of set) {
    const run = all.at(-1);
    if (run && run[1] === word - 1) run[1] = word;
    else all.push([word, word]);
  }
  return all;
}
