import type { Tokens } from '../records.js';
import type { ToneWeights } from './toneWeights.js';

const NEGATIONS = new Set(
  "not no never n't nor neither without nobody nothing none cannot hardly barely".split(' '),
);
/** How many words a negation reaches, and what it makes of their weight (Hutto & Gilbert 2014: −0.74 within three words). */
const REACH = 4;
const TURNED = -0.6;
const PUNCT = 12;

/** The weights of tokens `from` to `to` (exclusive), turned round where negated, into `into` from 0 on. */
export function wordWeights(
  tokens: Tokens,
  range: { from: number; to: number; into: Float64Array },
  weights: Pick<ToneWeights, 'words'>,
): void {
  let reach = 0;
  for (let i = range.from; i < range.to; i += 1) {
    const word = tokens.lower[i]!;
    const weight = weights.words.get(word) ?? 0;
    range.into[i - range.from] = reach > 0 ? weight * TURNED : weight;
    if (NEGATIONS.has(word)) reach = REACH;
    else if (tokens.pos[i] === PUNCT) reach = 0;
    else if (reach > 0) reach -= 1;
  }
}
