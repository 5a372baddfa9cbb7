import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/language/tokenize.js';
import { NONE, type Piece } from '../../../src/statements/link.js';
import { GATES, LOGITS, STATES } from '../../../src/statements/readerLayout.js';
import {
  READER_WIDTH,
  type ReaderWeights,
  relationTo,
  tokenRows,
} from '../../../src/statements/readerWeights.js';
import { SentenceReader } from '../../../src/statements/SentenceReader.js';
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

/** Of two statements in a sentence, each is one cue's. */
const TWO = 'Ito said the dam leaks and Varga wrote the old mill burns.';
const two = (() => {
  const found = [...Array(36).keys()].map((n) => {
    const [one, other] = [NAMES[n % 6], NAMES[Math.floor(n / 6)]];
    const tokens = tokenize(`${one} said the dam leaks and ${other} wrote the old mill burns.`);
    const link = (from: number, to: number) => {
      const right = { from: from + 2, to };
      return {
        cue: { from: from + 1, to: from + 2 },
        source: { from, to: from + 1 },
        contents: [right],
        left: NONE,
        right,
      };
    };
    return { tokens, gold: [link(0, 5), link(6, 12)] };
  });
  const own = makeLexicon(countWords(found), new Map());
  const vectors = quantize(new Float32Array((own.id.size + 1) * READER_WIDTH).map(() => next() - 0.5));
  const viewed = found.map(({ tokens, gold }) => ({ view: viewOf(tokens, own), gold }));
  return { lexicon: own, weights: trainReader([...viewed, ...viewed, ...viewed, ...viewed], vectors) };
})();

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

  test('learns to tell what belongs to which of two cues', () => {
    const view = viewOf(tokenize(TWO), two.lexicon);
    const twoReader = new SentenceReader(two.weights);
    const at = (word: string) => view.tokens.lower.indexOf(word);
    const cues = ['said', 'wrote'].map((word) => ({ from: at(word), to: at(word) + 1 }));
    const [said, wrote] = twoReader.readAround(view, cues).map(({ reading }) => reading);
    expect([said!, wrote!].map(({ content }) => content.at(at('leaks')) > 8)).toEqual([true, false]);
    expect([said!, wrote!].map(({ content }) => content.at(at('burns')) > 8)).toEqual([false, true]);
    expect([said!, wrote!].map(({ source }) => source.at(0) > 8)).toEqual([true, false]);
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

  test('reads each cue of a sentence of any length, as far as it is read at once', () => {
    const view = viewOf(
      tokenize(`${'Ito said the old dam up there leaks now and '.repeat(150)}so.`),
      lexicon,
    );
    const cues = [...view.tokens.lower.keys()]
      .filter((i) => view.tokens.lower[i] === 'said')
      .map((from) => ({ from, to: from + 1 }));
    const read = reader.readAround(view, cues);
    expect(read.map(({ from }) => from)).toEqual(cues.map(({ from }) => from));
    expect(read.every(({ from, reading }) => reading.source.own.from <= from)).toBe(true);
    expect(read.every(({ to, reading: { source } }) => to <= source.own.from + source.own.count)).toBe(true);
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
  const cue = { from: 1, to: 2 };
  const [read] = reader.readAround(view, [cue]);
  const { first, given } = inReals(view, weights, cue);
  for (let i = 0; i < view.length; i += 1) {
    const [begins, goesOn, content, source] = first[i] as [number, number, number, number];
    const [ofCue, byCue] = given[i] as [number, number];
    expect(Math.abs(view.inCue[i]! / 8 - Math.max(begins, goesOn))).toBeLessThan(0.2);
    expect(Math.abs(view.inContent[i]! / 8 - content)).toBeLessThan(0.2);
    expect(Math.abs(view.inSource[i]! / 8 - source)).toBeLessThan(0.2);
    expect(Math.abs(read!.reading.content.at(i) / 8 - ofCue)).toBeLessThan(0.25);
    expect(Math.abs(read!.reading.source.at(i) / 8 - byCue)).toBeLessThan(0.25);
  }
});

const ROW = 2 * GATES;

/** The logits of each token by itself, and given a cue, reckoned as the weights are meant. */
function inReals(view: View, read: ReaderWeights, cue: Piece): { first: number[][]; given: number[][] } {
  const { words: known } = read;
  const inputs = range(view.length).map((i) => {
    const three = new Int32Array(3);
    tokenRows(view, i, three);
    const vector = range(READER_WIDTH).map(
      (d) => known.values[view.word[i]! * READER_WIDTH + d]! * known.scale,
    );
    const own = product(vector, read.taps, ROW);
    return own.map((x, k) => x + [...three].reduce((sum, row) => sum + read.rows[row * ROW + k]!, 0));
  });
  const states = bothWays(inputs, read.recurrent);
  const ofCue = product(states[cue.from]!, read.cue, ROW);
  const again = states.map((own, i) =>
    product(own, read.states, ROW).map(
      (x, k) => x + ofCue[k]! + read.relations[relationTo(cue, i) * ROW + k]!,
    ),
  );
  const logits = (seen: number[][], output: Float32Array, bias: Float32Array) =>
    seen.map((own) => product(own, output, LOGITS).map((x, l) => x + bias[l]!));
  return {
    first: logits(states, read.output, read.bias),
    given: logits(bothWays(again, read.recurrentGiven), read.outputGiven, read.biasGiven),
  };
}

/** The states of both directions for each token. */
function bothWays(inputs: number[][], recurrent: Float32Array): number[][] {
  const size = STATES * GATES;
  const ways = [0, 1].map((way) => {
    const order = way === 0 ? inputs : inputs.toReversed();
    let state = Array<number>(STATES).fill(0);
    const states = order.map((input) => {
      const gate = product(state, recurrent.subarray(way * size, (way + 1) * size), GATES).map(
        (x, g) => x + input[way * GATES + g]!,
      );
      state = state.map((old, s) => {
        const keep = 1 / (1 + Math.exp(-gate[s]!));
        return keep * old + (1 - keep) * Math.tanh(gate[STATES + s]!);
      });
      return state;
    });
    return way === 0 ? states : states.toReversed();
  });
  return inputs.map((_, i) => [...ways[0]![i]!, ...ways[1]![i]!]);
}

function product(vector: readonly number[], matrix: Float32Array, columns: number): number[] {
  return range(columns).map((k) => vector.reduce((sum, x, row) => sum + x * matrix[row * columns + k]!, 0));
}

function range(count: number): number[] {
  return [...Array(count).keys()];
}
