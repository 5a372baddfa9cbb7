import { headAt } from './cueContext.js';
import { bucket } from './hash.js';
import type { Link, Piece } from './link.js';
import type { Neighbours } from './neighbours.js';
import { ADP, NOUN, PRON, PROPN, PUNCT } from './tags.js';
import type { View } from './view.js';

/** Size of the acceptance table: 2 to this power buckets. */
export const ACCEPTANCE_BITS = 18;

const ACCEPTANCE_FEATURES = 31;

/** Features of a link for the decision whether it is a statement, in the light of the links around it. */
export function acceptanceFeatures(view: View, link: Link, near: Neighbours): Int32Array {
  const { word, pos, quote, shape } = view;
  const { cue, source, left, right, certainty } = link;
  const features = new Int32Array(ACCEPTANCE_FEATURES);
  let count = 0;
  const add = (template: number, a: number, b = 0, c = 0): void => {
    features[count] = bucket(ACCEPTANCE_BITS, template, a, b, c);
    count += 1;
  };
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
  const words = (hasLeft ? left.to - left.from : 0) + (hasRight ? right.to - right.from : 0);
  const length = Math.min(12, Math.round(2 * Math.log2(1 + words)));
  const quoted =
    (hasLeft && quote[left.to - 1] !== 0 ? 1 : 0) + (hasRight && quote[right.from] !== 0 ? 2 : 0);
  const sourceHead = hasSource ? word[headToken(view, source)]! : 0;
  const sourcePos = hasSource ? pos[source.from]! : 30;
  const least = Math.floor(4 * Math.min(...certainty));
  const product = Math.floor(6 * certainty.reduce((a, b) => a * b, 1));
  add(0, p);
  add(1, p, shapeOfAll);
  add(2, p, around);
  add(3, around, shapeOfAll);
  add(4, head, p);
  add(5, head, shapeOfAll);
  add(6, head, length);
  add(7, p, length);
  add(8, p, least);
  add(9, p, product);
  add(10, shapeOfAll, quoted, p);
  add(11, sourceHead, p);
  add(12, sourcePos, p, shapeOfAll);
  add(13, head, around);
  add(14, p, within);
  add(15, sourceHead, head);
  add(16, hasRight ? word[right.from]! : 0, head);
  add(17, hasRight ? pos[right.from]! : 30, length, p);
  add(18, head, Math.floor(4 * certainty[0]!));
  for (let k = 0; k < certainty.length; k += 1) add(20 + k, Math.floor(8 * certainty[k]!), p);
  add(30, hasSource ? shape[source.from]! : 9, sourcePos, head);
  add(31, view.tokens.paragraph[cue.from] === 0 ? 1 : 0, p);
  add(32, cue.to - cue.from, p);
  add(33, Math.floor(4 * certainty[4]!), Math.floor(4 * certainty[5]!), p);
  add(34, headCluster, length);
  add(35, hasSource ? Math.min(10, Math.abs(source.from - cue.from)) : 20, p);
  return features;
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
