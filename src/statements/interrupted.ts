import type { Judged } from './choose.js';
import { headAt } from './cueContext.js';
import type { Link } from './link.js';
import { TITLE_CASE, type View } from './view.js';

/** Of the eight steps of how firmly words are cues, the one at which a word is one whatever stands around it. */
const FIRM = 7;

/**
 * The options without those that break a sentence in two: in `“If you ask,” he said, waving at the gate, “they laugh”` the marks say
 * that one sentence goes on, so what he did meanwhile attributes nothing, unless a verb of saying leads right up to the second part
 * (`he said, adding, “but they laugh”`). An option may be kept from a `surplus` of 0 on.
 */
export function withoutIntruders(
  view: View,
  options: readonly Judged[][],
  surplus: (option: Judged) => number,
): readonly Judged[][] {
  const opens = interruptions(view);
  if (opens.size === 0) return options;
  // For each closing mark, the first cue that may take the quotation before it.
  const takers = new Map<number, number>();
  for (const group of options)
    for (const option of group) {
      const { left, cue } = option.link;
      if (left.from >= 0 && surplus(option) >= 0 && !takers.has(left.to - 1))
        takers.set(left.to - 1, cue.from);
    }
  const intrudes = ({ cue, left, right }: Link): boolean => {
    if (right.from < 0 || left.from >= 0) return false;
    const open = opens.get(right.to - 1);
    if (open === undefined || cue.from > open.at || cue.from <= open.close) return false;
    const taker = takers.get(open.close);
    if (taker === undefined || taker >= cue.from) return false;
    return open.at - cue.to > 1 && view.cueness[headAt(view, cue)]! < FIRM;
  };
  return options
    .map((group) => group.filter(({ link }) => !intrudes(link)))
    .filter(({ length }) => length > 0);
}

/** Whether the quotation that ends at `close` broke off with a comma, and goes on in lower case at `open`, behind another comma. */
export function breaksOff(
  { tokens, shape }: View,
  { close, open }: { close: number; open: number },
): boolean {
  return tokens.words[close - 1] === ',' && tokens.words[open - 1] === ',' && shape[open + 1] !== TITLE_CASE;
}

/** By its last token, each quotation that goes on with the one before it: where it opens, and where the other closes. */
function interruptions(view: View): Map<number, { at: number; close: number }> {
  const { quote, partner, sinceClose } = view;
  const found = new Map<number, { at: number; close: number }>();
  for (let at = 3; at + 1 < view.length; at += 1) {
    if (quote[at] !== 2) continue;
    const close = at - 1 - sinceClose[at - 1]!;
    if (close < 1 || quote[close] !== 3 || view.tokens.sentence[close] !== view.tokens.sentence[at]) continue;
    if (breaksOff(view, { close, open: at })) found.set(partner[at]!, { at, close });
  }
  return found;
}
