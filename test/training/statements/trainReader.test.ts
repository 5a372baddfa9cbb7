import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/language/tokenize.js';
import { NONE } from '../../../src/statements/link.js';
import {
  READER_WIDTH,
  type ReaderWeights,
  SentenceReader,
  tokenRows,
} from '../../../src/statements/SentenceReader.js';
import { GATES, LOGITS, STATES } from '../../../src/statements/readerLayout.js';
import { type View, viewOf } from '../../../src/statements/view.js';
import { random } from '../../../src/training/random.js';
import { makeLexicon } from '../../../src/training/statements/makeLexicon.js';
import { quantize } from '../../../src/training/statements/quantize.js';
import { trainReader } from '../../../src/training/statements/trainReader.js';
import { countWords } from '../../../src/training/statements/wordCounts.js';

const NAMES = ['Okafor', 'Lindqvist', 'Marchetti', 'Ito', 'Varga', 'Haddad'];
const next = random(2);

/** “Okafor said the dam leaks now.” is what she said, “Okafor said the dam leaks then.” is not: the last word tells, far away. */
const examples = [...Array(40).keys()].flatMap((n) =>
  ['now', 'then'].map((end) => {
    const tokens = tokenize(`${NAMES[n % NAMES.length]} said the old dam up there leaks ${end}.`);
    const right = { from: 2, to: 9 };
    const link = {
      cue: { from: 1, to: 2 },
      source: { from: 0, to: 1 },
      contents: [right],
      left: NONE,
      right,
    };
    return { tokens, gold: end === 'now' ? [link] : [] };
  }),
);
const lexicon = makeLexicon(countWords(examples), new Map());
const words = quantize(new Float32Array((lexicon.id.size + 1) * READER_WIDTH).map(() => next() - 0.5));
const articles = examples.map(({ tokens, gold }) => {
  const view = viewOf(tokens, lexicon);
  return { view, gold };
});
const weights = trainReader([...articles, ...articles, ...articles, ...articles], words);

function read(reader: SentenceReader, text: string): View {
  const view = viewOf(tokenize(text), lexicon);
  reader.read(view);
  return view;
}

describe('trainReader', () => {
  const reader = new SentenceReader(weights);

  test('learns to tell a cue, its source and its content by what stands far behind', () => {
    const said = read(reader, 'Nyberg said the old dam up there leaks now.');
    const painted = read(reader, 'Nyberg said the old dam up there leaks then.');
    expect([said.inSource[0], said.inCue[1], said.inContent[4]].every((odds) => odds! > 8)).toBe(true);
    expect([painted.inSource[0], painted.inCue[1], painted.inContent[4]].every((odds) => odds! < -8)).toBe(
      true,
    );
    expect(said.inCue[4]).toBeLessThan(-8);
  });

  test('reads around cues no more than their sentences and the next ones, and the same', () => {
    const text = 'Ito said so. The dam leaks. It leaks now. Ito said so. It leaks.';
    const whole = read(reader, text);
    const around = viewOf(tokenize(text), lexicon);
    reader.readAround(around, [
      { from: 1, to: 2 },
      { from: 1, to: 3 },
      { from: around.length - 3, to: around.length - 2 },
    ]);
    const { sentence } = around.tokens;
    for (let i = 0; i < around.length; i += 1) {
      const isRead = sentence[i] !== 2 && sentence[i] !== 3;
      expect([around.inCue[i], around.inSource[i]]).toEqual(
        isRead ? [whole.inCue[i], whole.inSource[i]] : [0, 0],
      );
    }
  });

  test('reads the same whatever it has read before, in sentences of any length', () => {
    const text = 'Ito said the old dam up there leaks now.';
    const long = `${'The old dam leaks up there then '.repeat(300)}.`;
    const fresh = new SentenceReader(weights);
    const before = read(fresh, long);
    expect(before.inCue.every((odds) => odds !== 0)).toBe(true);
    expect(read(fresh, text).inCue).toEqual(read(reader, text).inCue);
    expect(read(fresh, long).inCue).toEqual(before.inCue);
  });
});

test('whole numbers say what the network that was learned says', () => {
  const { view } = articles[1]!;
  const reader = new SentenceReader(weights);
  reader.read(view);
  const expected = inReals(view, weights);
  for (let i = 0; i < view.length; i += 1) {
    const [begins, goesOn] = expected[i] as [number, number];
    expect(Math.abs(view.inCue[i]! / 8 - Math.max(begins, goesOn))).toBeLessThan(0.2);
    expect(Math.abs(view.inContent[i]! / 8 - expected[i]![2]!)).toBeLessThan(0.2);
    expect(Math.abs(view.inSource[i]! / 8 - expected[i]![3]!)).toBeLessThan(0.2);
  }
});

/** The logits of each token, reckoned as the weights are meant. */
function inReals(
  view: View,
  { words: known, taps, rows, recurrent, output, bias }: ReaderWeights,
): number[][] {
  const inputs = [...Array(view.length).keys()].map((i) => {
    const three = new Int32Array(3);
    tokenRows(view, i, three);
    return [...Array(2 * GATES).keys()].map((g) => {
      let sum = 0;
      for (const row of three) sum += rows[row * 2 * GATES + g]!;
      for (let d = 0; d < READER_WIDTH; d += 1)
        sum += known.values[view.word[i]! * READER_WIDTH + d]! * known.scale * taps[d * 2 * GATES + g]!;
      return sum;
    });
  });
  const ways = [0, 1].map((way) => {
    const order = way === 0 ? inputs : inputs.toReversed();
    let state = Array<number>(STATES).fill(0);
    const states = order.map((input) => {
      const gate = [...Array(GATES).keys()].map((g) =>
        state.reduce(
          (sum, x, s) => sum + x * recurrent[(way * STATES + s) * GATES + g]!,
          input[way * GATES + g]!,
        ),
      );
      state = state.map((old, s) => {
        const keep = 1 / (1 + Math.exp(-gate[s]!));
        return keep * old + (1 - keep) * Math.tanh(gate[STATES + s]!);
      });
      return state;
    });
    return way === 0 ? states : states.toReversed();
  });
  return inputs.map((_, i) =>
    [...Array(LOGITS).keys()].map((l) =>
      [...ways[0]![i]!, ...ways[1]![i]!].reduce((sum, x, s) => sum + x * output[s * LOGITS + l]!, bias[l]!),
    ),
  );
}
