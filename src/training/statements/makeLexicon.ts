import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Lexicon } from '../../statements/lexicon.js';
import type { Example } from './examples.js';

/** Words met fewer times are unknown words, unless they have a cluster. */
const LEAST_COUNT = 2;
/** A word met so often whose share in cues is below NEVER_SHARE is never looked at as a cue. */
const NEVER_COUNT = 4;
const NEVER_SHARE = 0.002;
const CUENESS_STEPS = [0, 0.01, 0.05, 0.15, 0.3, 0.5, 0.75];

/** The lexicon of a set of examples, most frequent words first, then those that only the clusters know. */
export function makeLexicon(examples: readonly Example[], clusters: ReadonlyMap<string, number>): Lexicon {
  const counts = countWords(examples);
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
    const { all, inCue } = counts.get(word) ?? { all: 0, inCue: 0 };
    const share = inCue / (all + 2);
    cueness[i + 1] = CUENESS_STEPS.filter((least) => share > least).length;
    if (all >= NEVER_COUNT) neverCue[i + 1] = inCue / all < NEVER_SHARE ? 1 : 2;
    else neverCue[i + 1] = inCue > 0 ? 2 : 0;
  });
  return { id, lemma, cluster, cueness, neverCue };
}

function countWords(examples: readonly Example[]): Map<string, { all: number; inCue: number }> {
  const counts = new Map<string, { all: number; inCue: number }>();
  for (const { tokens, gold } of examples) {
    const inCue = new Uint8Array(tokens.length);
    for (const { cue } of gold) inCue.fill(1, cue.from, cue.to);
    for (let i = 0; i < tokens.length; i += 1) {
      const word = tokens.lower[i]!;
      let count = counts.get(word);
      if (count === undefined) {
        count = { all: 0, inCue: 0 };
        counts.set(word, count);
      }
      count.all += 1;
      count.inCue += inCue[i]!;
    }
  }
  return counts;
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
