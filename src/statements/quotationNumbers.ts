import type { Link, Piece } from './link.js';
import type { View } from './view.js';

/**
 * What a link makes of the quotation marks around it, as numbers: quotations are hard facts, and nearly each belongs to some
 * statement. Made once per article from the likeliest link of each cue.
 */
export class QuotationNumbers {
  readonly #view: View;
  readonly #links: readonly Link[];
  /** How many links hold each token in their content. */
  readonly #held: Uint8Array;
  /** Probability of the likeliest cue whose content holds each token. */
  readonly #claim: Float32Array;

  constructor(view: View, links: readonly Link[]) {
    this.#view = view;
    this.#links = links;
    this.#held = new Uint8Array(view.length);
    this.#claim = new Float32Array(view.length);
    for (const link of links) {
      for (const { from, to } of [link.left, link.right]) {
        for (let i = Math.max(0, from); i < to; i += 1) {
          this.#held[i]! += 1;
          this.#claim[i] = Math.max(this.#claim[i]!, link.cueProbability);
        }
      }
    }
  }

  /** Adds the numbers of a link in the place of the one at `index`. */
  add(numbers: number[], { link, index }: { link: Link; index: number }): void {
    const { quote } = this.#view;
    const top = this.#links[index]!;
    let words = 0;
    let quoted = 0;
    let opens = 0;
    let contested = 0;
    let contestedQuoted = 0;
    let claim = 0;
    for (const { from, to } of [link.left, link.right]) {
      for (let i = Math.max(0, from); i < to; i += 1) {
        words += 1;
        if (quote[i] !== 0) quoted += 1;
        if (quote[i] === 2) opens += 1;
        const own = holds(top, i);
        if (this.#held[i]! === (own ? 1 : 0)) continue;
        contested += 1;
        if (quote[i] !== 0) contestedQuoted += 1;
        if (!own) claim = Math.max(claim, this.#claim[i]!);
      }
    }
    const { orphans, longest } = this.#orphans(link, index);
    numbers.push(
      quoted / Math.max(1, words),
      opens,
      contested / Math.max(1, words),
      contestedQuoted,
      claim,
      orphans,
      longest,
      gapToOpening(this.#view, link),
      link.left.from < 0 ? -1 : this.#lengthOfQuotation(link.left.to - 1),
      link.right.from < 0 ? -1 : this.#lengthOfQuotation(link.right.from),
    );
  }

  #lengthOfQuotation(token: number): number {
    const other = this.#view.partner[token]!;
    return other < 0 ? 0 : Math.abs(other - token);
  }

  /** Quotations that open in the cue's sentence and that no link would hold: how many, and the longest. */
  #orphans(link: Link, index: number): { orphans: number; longest: number } {
    const { quote, partner } = this.#view;
    const { sentence, sentenceStart } = this.#view.tokens;
    const s = sentence[link.cue.from]!;
    const top = this.#links[index]!;
    let orphans = 0;
    let longest = 0;
    for (let i = sentenceStart[s]!; i < sentenceStart[s + 1]!; i += 1) {
      if (quote[i] !== 2 || holds(link, i)) continue;
      if (this.#held[i]! > (holds(top, i) ? 1 : 0)) continue;
      orphans += 1;
      longest = Math.max(longest, partner[i]! - i);
    }
    return { orphans, longest };
  }
}

function holds({ left, right }: Link, i: number): boolean {
  return (left.from <= i && i < left.to) || (right.from <= i && i < right.to);
}

/** Tokens from the end of the content to the next opening mark, at most 31. */
function gapToOpening(view: View, { left, right }: Link): number {
  const last: Piece = right.from >= 0 ? right : left;
  return last.from < 0 || last.to >= view.length ? 31 : view.toOpen[last.to]!;
}
