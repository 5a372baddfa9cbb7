import { CUE_FEATURES, cueFeatures } from '../../statements/cueFeatures.js';
import { CLOSED } from '../../statements/glance.js';
import { buckets } from '../../statements/hash.js';
import type { View } from '../../statements/view.js';
import type { GoldLink } from './examples.js';

/** Features met fewer times are left out. */
const LEAST_SEEN = 2;

/** An article, and by the first glance the log-odds that its tokens belong to a cue. */
export interface GlancedArticle {
  readonly view: View;
  readonly odds: Float32Array;
  readonly gold: readonly GoldLink[];
}

/** A sentence to learn from; those without a token that may belong to a cue are left out. */
export interface TaggedSentence {
  readonly article: GlancedArticle;
  readonly first: number;
  readonly last: number;
  /** Label of each token. */
  readonly gold: Uint8Array;
  /** Features of each token that may belong to a cue, none for the others. */
  readonly features: readonly (Int32Array | undefined)[];
}

/** The sentences of all articles, with the features that were met often enough. */
export function taggedSentences(articles: readonly GlancedArticle[], bits: number): TaggedSentence[] {
  const counts = new Int32Array(1 << bits);
  const sentences = articles.flatMap((article) => sentencesOf(article, { bits, counts }));
  return sentences.map((sentence) => ({
    ...sentence,
    features: sentence.features.map((own) => own?.filter((f) => counts[f]! >= LEAST_SEEN)),
  }));
}

function sentencesOf(
  article: GlancedArticle,
  { bits, counts }: { bits: number; counts: Int32Array },
): TaggedSentence[] {
  const { view, odds } = article;
  const gold = new Uint8Array(view.length);
  for (const { cue } of article.gold)
    for (let i = cue.from; i < cue.to; i += 1) if (odds[i] !== CLOSED) gold[i] = i === cue.from ? 1 : 2;
  const { sentenceStart } = view.tokens;
  const sentences: TaggedSentence[] = [];
  const keys = new Int32Array(CUE_FEATURES);
  for (let s = 0; s + 1 < sentenceStart.length; s += 1) {
    const first = sentenceStart[s]!;
    const last = sentenceStart[s + 1]!;
    const features = Array.from({ length: last - first }, (_, t) => {
      if (odds[first + t] === CLOSED) return undefined;
      cueFeatures(view, first + t, keys, 0);
      const own = buckets(bits, keys);
      for (const f of own) counts[f]! += 1;
      return own;
    });
    if (features.some((own) => own !== undefined))
      sentences.push({ article, first, last, gold: gold.slice(first, last), features });
  }
  return sentences;
}
