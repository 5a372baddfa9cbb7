import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../records.js';

/** One attribution as an annotator marked it; spans in order of position, in UTF-16 code units of the raw text. */
export interface GoldAttribution {
  /** The event's id in its file, such as `E7`. */
  readonly id: string;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

export interface Annotator {
  readonly id: string;
  readonly attributions: readonly GoldAttribution[];
}

export interface CorpusArticle {
  readonly name: string;
  /** The raw file, white space and line ends as they are. */
  readonly text: string;
  /** In order of name; at least one. */
  readonly annotators: readonly Annotator[];
}

const TEXT_BOUND = /^(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)/;
const EVENT = /^(E\d+)\t(.*)$/;
const ROLE = /^(content|cue|source)\d*:(T\d+)$/i;

/** Offsets in code points → UTF-16 code units, clamped to the text's end. */
function codeUnits(text: string): (point: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (point) => Math.min(point, text.length);
  const unitOf: number[] = [];
  let unit = 0;
  for (const char of text) {
    unitOf.push(unit);
    unit += char.length;
  }
  return (point) => unitOf[point] ?? text.length;
}

/**
 * The attributions of one brat standoff file, in the file's order, for `text`. Lines of any other form are passed over,
 * and so are attributions without content. A role given several times (`Content2:T9`) has the spans of all.
 */
export function readAnnotations(annotations: string, text: string): GoldAttribution[] {
  const unit = codeUnits(text);
  const spansOf = new Map<string, Span[]>();
  const events: (readonly [id: string, args: string])[] = [];
  for (const line of annotations.split(/\r\n|\r|\n/)) {
    const bound = TEXT_BOUND.exec(line);
    if (bound) {
      const spans = bound[2]!.split(';').map((piece): Span => {
        const [start, end] = piece.split(' ');
        return [unit(Number(start)), unit(Number(end))];
      });
      spansOf.set(
        bound[1]!,
        spans.filter(([start, end]) => start < end),
      );
      continue;
    }
    const event = EVENT.exec(line);
    if (event) events.push([event[1]!, event[2]!]);
  }
  const attributions: GoldAttribution[] = [];
  for (const [id, args] of events) {
    const roles = { content: [] as Span[], cue: [] as Span[], source: [] as Span[] };
    for (const arg of args.split(/\s+/)) {
      const role = ROLE.exec(arg);
      if (!role) continue;
      roles[role[1]!.toLowerCase() as keyof typeof roles].push(...(spansOf.get(role[2]!) ?? []));
    }
    if (roles.content.length === 0) continue;
    for (const spans of Object.values(roles)) spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    attributions.push({ id, ...roles });
  }
  return attributions;
}

/**
 * Reads a corpus in brat standoff (`DIR/text/NAME.txt`, `DIR/attributions/NAME_ANNOTATOR.ann`), article by article in
 * order of name. Format: https://brat.nlplab.org/standoff.html, offsets in code points.
 *
 * @throws Error naming the path when the folder is no such corpus or an annotated text is missing.
 */
export function* readCorpus(dir: string): Generator<CorpusArticle> {
  const folder = join(dir, 'attributions');
  if (!existsSync(folder)) throw new Error(`${dir}: no corpus here (wanted text/ and attributions/ in it)`);
  const filesOf = new Map<string, string[]>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.ann')) continue;
    const stem = file.slice(0, -4);
    const name = stem.includes('_') ? stem.slice(0, stem.lastIndexOf('_')) : stem;
    const files = filesOf.get(name);
    if (files) files.push(file);
    else filesOf.set(name, [file]);
  }
  for (const [name, files] of filesOf) {
    const path = join(dir, 'text', `${name}.txt`);
    if (!existsSync(path)) throw new Error(`${path}: missing, though ${files[0]} annotates it`);
    const text = readFileSync(path, 'utf8');
    yield {
      name,
      text,
      annotators: files.map((file) => ({
        id: file.slice(name.length + 1, -4),
        attributions: readAnnotations(readFileSync(join(folder, file), 'utf8'), text),
      })),
    };
  }
}
