import { expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { CueNetwork, entriesFor, WIDTH } from '../../src/statements/CueNetwork.js';
import { CueSurroundings } from '../../src/statements/CueSurroundings.js';
import { CLOSED } from '../../src/statements/glance.js';
import { type View, viewOf } from '../../src/statements/view.js';
import { random } from '../../src/training/random.js';
import { CueNetworkTrainer, networkOf } from '../../src/training/statements/CueNetworkTrainer.js';
import { makeLexicon } from '../../src/training/statements/makeLexicon.js';
import { countWords } from '../../src/training/statements/wordCounts.js';

const TEXT =
  'The minister said the dam leaks, and Lindqvist warned that snow comes. “Stay home,” he told reporters.';
const tokens = tokenize(TEXT);
const said = tokens.lower.indexOf('said');
const warned = tokens.lower.indexOf('warned');
const lexicon = makeLexicon(
  countWords([
    {
      tokens,
      gold: [said, warned].map((from) => {
        const none = { from: -1, to: -1 };
        return { cue: { from, to: from + 1 }, source: none, contents: [], left: none, right: none };
      }),
    },
  ]),
  new Map(['said', 'warned', 'told', 'dam'].map((word, i) => [word, i + 1])),
);

/** The first sentence, `said` and `warned` open to be cues. */
function around(view: View): CueSurroundings {
  const odds = new Float32Array(view.length).fill(CLOSED);
  odds[said] = 2;
  odds[warned] = 1;
  const surroundings = new CueSurroundings();
  surroundings.take(view, odds, { first: 0, last: view.tokens.sentenceStart[1]! });
  return surroundings;
}

/** A trainer that leaves nothing out. */
function trainer(surroundings: CueSurroundings): CueNetworkTrainer {
  const next = random(9);
  const vectors = new Float32Array(entriesFor(lexicon.id.size) * WIDTH).map(() => next() - 0.5);
  let starting = true;
  const own = new CueNetworkTrainer(vectors, {
    around: surroundings,
    next: () => (starting ? next() : 0.999),
  });
  starting = false;
  own.begin();
  return own;
}

test.each([
  ['the lexicon’s', undefined],
  ['another', 2],
])('scores as the network that was trained does, by %s cueness', (_, cueness) => {
  const view = viewOf(tokens, lexicon);
  if (cueness !== undefined) view.cueness.fill(cueness);
  const surroundings = around(view);
  const own = trainer(surroundings);
  const network = new CueNetwork(networkOf(own.weights));
  for (const i of [0, said, warned, surroundings.last - 1]) {
    const trained = new Float32Array(3);
    own.forward(i, trained, 0);
    const scores = new Float64Array(3);
    network.score(surroundings, i, scores);
    // While training, what is kept counts more, to make up for what is left out.
    const ratio = trained[0]! / scores[0]!;
    expect(ratio).toBeGreaterThan(1);
    scores.forEach((score, label) => {
      expect(score * ratio).toBeCloseTo(trained[label]!, 1);
    });
  }
});

test('learns to tell two words of a sentence apart', () => {
  const surroundings = around(viewOf(tokens, lexicon));
  const own = trainer(surroundings);
  const scoresOf = (i: number) => {
    const scores = new Float32Array(3);
    own.forward(i, scores, 0);
    return scores;
  };
  const loss = (i: number, gold: number) => {
    const scores = scoresOf(i);
    return Math.log(scores.reduce((sum, s) => sum + Math.exp(s), 0)) - scores[gold]!;
  };
  const before = loss(said, 1) + loss(warned, 0);
  for (let round = 0; round < 400; round += 1) {
    for (const [i, gold] of [
      [said, 1],
      [warned, 0],
    ] as const) {
      const scores = scoresOf(i);
      const total = scores.reduce((sum, s) => sum + Math.exp(s), 0);
      own.backward(
        i,
        Float64Array.from(scores, (s, label) => Math.exp(s) / total - (label === gold ? 1 : 0)),
      );
    }
    own.end(1);
  }
  expect(loss(said, 1) + loss(warned, 0)).toBeLessThan(before / 3);
});

test.each([
  ['said', -1, 'warned'],
  ['warned', 'said', -1],
] as const)('around “%s” the likeliest cues are %s before and %s after', (word, before, after) => {
  const view = viewOf(tokens, lexicon);
  const surroundings = around(view);
  const places = new Int32Array(9);
  surroundings.places(tokens.lower.indexOf(word), places);
  const at = (name: string | -1) => (name === -1 ? -1 : tokens.lower.indexOf(name));
  expect([...places.subarray(7)]).toEqual([at(before), at(after)]);
});
