import type { Span } from '../records.js';
import { type PrecisionRecallF1, precisionRecallF1 } from './StatementScore.js';
import type { AttributionSpans } from './wordAttribution.js';

const ROLES = ['content', 'source', 'cue'] as const;
type Role = (typeof ROLES)[number];

export type StrictReport = { readonly [R in Role]: PrecisionRecallF1 };

/**
 * Exact spans, sentence by sentence: the "exact match" of Wang et al. 2022 (CofeNet,
 * https://aclanthology.org/2022.coling-1.215/). A span that runs over several sentences counts as one piece in each; a
 * piece is right if its first and last character are (white space aside). A piece that has one role in several
 * attributions counts once. They flatten nested attributions to one label a token, which drops some; here all count.
 */
export class StrictScore {
  readonly #counts: Record<Role, { right: number; predicted: number; gold: number }> = {
    content: { right: 0, predicted: 0, gold: 0 },
    source: { right: 0, predicted: 0, gold: 0 },
    cue: { right: 0, predicted: 0, gold: 0 },
  };

  /**
   * Counts one article.
   *
   * @param gold spans in `text`, as are the predicted ones.
   * @param sentenceStarts ascending offsets of the sentences' first characters in `text`.
   */
  add(
    gold: readonly AttributionSpans[],
    predicted: readonly AttributionSpans[],
    { text, sentenceStarts }: { text: string; sentenceStarts: readonly number[] },
  ): void {
    for (const role of ROLES) {
      const wanted = pieces(gold, role, text, sentenceStarts);
      const found = pieces(predicted, role, text, sentenceStarts);
      const counts = this.#counts[role];
      counts.gold += wanted.size;
      counts.predicted += found.size;
      for (const piece of found) if (wanted.has(piece)) counts.right++;
    }
  }

  report(): StrictReport {
    const of = ({ right, predicted, gold }: { right: number; predicted: number; gold: number }) =>
      precisionRecallF1(right, predicted, gold);
    const { content, source, cue } = this.#counts;
    return { content: of(content), source: of(source), cue: of(cue) };
  }
}

function pieces(
  attributions: readonly AttributionSpans[],
  role: Role,
  text: string,
  sentenceStarts: readonly number[],
): Set<string> {
  const all = new Set<string>();
  const add = (start: number, end: number) => {
    const piece = text.slice(start, end);
    const from = start + piece.length - piece.trimStart().length;
    const to = end - piece.length + piece.trimEnd().length;
    if (from < to) all.add(`${from}:${to}`);
  };
  for (const attribution of attributions) {
    for (const [start, end] of attribution[role] as readonly Span[]) {
      let from = start;
      for (let i = firstAbove(sentenceStarts, start); i < sentenceStarts.length; i++) {
        const next = sentenceStarts[i]!;
        if (next >= end) break;
        add(from, next);
        from = next;
      }
      add(from, end);
    }
  }
  return all;
}

function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
