import { headAt } from './cueContext.js';
import { a, b, c, key } from './hash.js';
import type { Placed } from './likeliest.js';
import { lengthOf, type Piece } from './link.js';
import type { Neighbours } from './neighbours.js';
import { ADP, NOUN, PRON, PROPN, PUNCT } from './tags.js';
import type { View } from './view.js';

/** Size of the acceptance table: 2 to this power buckets. */
export const ACCEPTANCE_BITS = 18;

export const ACCEPTANCE_FEATURES = 31;

/** Writes the features of a link, as `keys` from `k` on, for whether it is a statement, in the light of the links around it. */
export function acceptanceFeatures(
  { among, link }: Placed,
  near: Neighbours,
  { keys, k }: { keys: Int32Array; k: number },
): void {
  const { view } = among;
  const { word, pos, quote, shape } = view;
  const { cue, source, left, right, certainty } = link;
  const at = headAt(view, cue);
  const head = view.lemma[at]!;
  const headCluster = view.cluster[at]!;
  const hasLeft = left.from >= 0;
  const hasRight = right.from >= 0;
  const hasSource = source.from >= 0;
  const shapeOfAll =
    (hasLeft ? 1 : 0) + (hasRight ? 2 : 0) + (hasSource ? (source.from < cue.from ? 4 : 8) : 0);
  const { enclosing, enclosed } = near;
  const p = logit(link.cueProbability);
  const around = enclosing > 0 ? logit(enclosing) : 20;
  const within = enclosed > 0 ? logit(enclosed) : 20;
  const words = lengthOf(left) + lengthOf(right);
  const length = Math.min(12, Math.round(2 * Math.log2(1 + words)));
  const quoted =
    (hasLeft && quote[left.to - 1] !== 0 ? 1 : 0) + (hasRight && quote[right.from] !== 0 ? 2 : 0);
  const sourceHead = hasSource ? word[headToken(view, source)]! : 0;
  const sourcePos = hasSource ? pos[source.from]! : 30;
  let lowest = 1;
  let all = 1;
  for (const one of certainty) {
    if (one < lowest) lowest = one;
    all *= one;
  }
  const least = Math.floor(4 * lowest);
  const product = Math.floor(6 * all);
  keys[k++] = key(0) + a(p);
  keys[k++] = key(1) + a(p) + b(shapeOfAll);
  keys[k++] = key(2) + a(p) + b(around);
  keys[k++] = key(3) + a(around) + b(shapeOfAll);
  keys[k++] = key(4) + a(head) + b(p);
  keys[k++] = key(5) + a(head) + b(shapeOfAll);
  keys[k++] = key(6) + a(head) + b(length);
  keys[k++] = key(7) + a(p) + b(length);
  keys[k++] = key(8) + a(p) + b(least);
  keys[k++] = key(9) + a(p) + b(product);
  keys[k++] = key(10) + a(shapeOfAll) + b(quoted) + c(p);
  keys[k++] = key(11) + a(sourceHead) + b(p);
  keys[k++] = key(12) + a(sourcePos) + b(p) + c(shapeOfAll);
  keys[k++] = key(13) + a(head) + b(around);
  keys[k++] = key(14) + a(p) + b(within);
  keys[k++] = key(15) + a(sourceHead) + b(head);
  keys[k++] = key(16) + a(hasRight ? word[right.from]! : 0) + b(head);
  keys[k++] = key(17) + a(hasRight ? pos[right.from]! : 30) + b(length) + c(p);
  keys[k++] = key(18) + a(head) + b(Math.floor(4 * certainty[0]!));
  for (let d = 0; d < certainty.length; d += 1)
    keys[k++] = key(20 + d) + a(Math.floor(8 * certainty[d]!)) + b(p);
  keys[k++] = key(30) + a(hasSource ? shape[source.from]! : 9) + b(sourcePos) + c(head);
  keys[k++] = key(31) + a(view.tokens.paragraph[cue.from] === 0 ? 1 : 0) + b(p);
  keys[k++] = key(32) + a(cue.to - cue.from) + b(p);
  keys[k++] = key(33) + a(Math.floor(4 * certainty[4]!)) + b(Math.floor(4 * certainty[5]!)) + c(p);
  keys[k++] = key(34) + a(headCluster) + b(length);
  keys[k++] = key(35) + a(hasSource ? Math.min(10, Math.abs(source.from - cue.from)) : 20) + b(p);
}

/** The token that heads a source: its last noun, name or pronoun before a mark or a preposition. */
function headToken(view: View, source: Piece): number {
  let head = source.from;
  for (let i = source.from; i < source.to; i += 1) {
    const p = view.pos[i]!;
    if (p === NOUN || p === PROPN || p === PRON) head = i;
    else if (p === PUNCT || p === ADP) break;
  }
  return head;
}

/** Log-odds in steps of a half, from −6 to 6. */
function logit(probability: number): number {
  return Math.max(-6, Math.min(6, Math.round(2 * Math.log(probability / (1 - probability + 1e-6)))));
}
