import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Lexicon } from '../../statements/lexicon.js';
import { cuenessOf, neverCueOf, type WordCounts } from './wordCounts.js';

/** Words met fewer times are unknown words, unless they have a cluster. */
const LEAST_COUNT = 2;

/** The lexicon of words met in examples, most frequent words first, then those that only the clusters know. */
export function makeLexicon(counts: WordCounts, clusters: ReadonlyMap<string, number>): Lexicon {
  const words = [...counts]
    .filter(([, { all }]) => all >= LEAST_COUNT)
    .sort(([a, x], [b, y]) => y.all - x.all || (a < b ? -1 : 1))
    .map(([word]) => word);
  const seen = new Set(words);
  for (const word of clusters.keys()) if (!seen.has(word)) words.push(word);
  const id = new Map(words.map((word, i) => [word, i + 1]));
  const lemma = new Uint16Array(words.length + 1);
  const cluster = new Uint16Array(words.length + 1);
  const cueness = new Uint8Array(words.length + 1);
  const neverCue = new Uint8Array(words.length + 1);
  const lemmaOf = lemmatizer();
  words.forEach((word, i) => {
    lemma[i + 1] = (/^[a-z]+$/.test(word) ? id.get(lemmaOf(word)) : undefined) ?? i + 1;
    cluster[i + 1] = clusters.get(word) ?? 0;
    const count = counts.get(word) ?? { all: 0, inCue: 0 };
    cueness[i + 1] = cuenessOf(count);
    neverCue[i + 1] = neverCueOf(count);
  });
  return { id, lemma, cluster, cueness, neverCue };
}

/** wink's lemma of a word read as a verb where it can be one, else as it stands alone. */
function lemmatizer(): (word: string) => string {
  const nlp = winkNLP(winkModel, ['pos']);
  const { its } = nlp;
  const second = (text: string) =>
    nlp
      .readDoc(text)
      .tokens()
      .itemAt(1)
      ?.out(its.lemma as never) as string | undefined;
  return (word) => {
    const asVerb = second(`they ${word} it`);
    return asVerb !== undefined && asVerb !== word ? asVerb : (second(`to ${word}`) ?? word);
  };
}
