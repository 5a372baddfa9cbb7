import { beforeAll, describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/language/tokenize.js';
import { POS, type Pos } from '../../../src/records.js';
import { pairOf } from '../../../src/statements/candidates.js';
import { NONE, type Piece } from '../../../src/statements/link.js';
import { packModel, type StatementModel } from '../../../src/statements/model.js';
import { StatementFinder } from '../../../src/statements/StatementFinder.js';
import { viewOf } from '../../../src/statements/view.js';
import type { Example } from '../../../src/training/statements/examples.js';
import { findInFold, trainFirstStage } from '../../../src/training/statements/firstStage.js';
import { prepare } from '../../../src/training/statements/prepare.js';
import { trainStatements } from '../../../src/training/statements/trainStatements.js';
import { NO_VECTORS } from '../../../src/training/statements/wordVectors.js';

const NAMES = ['Okafor', 'Lindqvist', 'Marchetti', 'Ito', 'Varga', 'Haddad', 'Nyberg', 'Castillo'];
const CLAIMS = [
  'the dam leaks',
  'the tax will rise',
  'the ferry is late',
  'nobody was told',
  'the plan works',
  'more snow is coming',
];

/** A small corpus in which `said` and `warned` attribute, and `painted` does not. */
function corpus(): Example[] {
  return [...NAMES, ...NAMES, ...NAMES, ...NAMES].flatMap((name) =>
    CLAIMS.map((claim, k) => {
      const cue = k % 2 === 0 ? 'said' : 'warned';
      const tokens = tokenize(`${name} ${cue} ${claim}. ${name} painted the house.`);
      const words = claim.split(' ').length;
      const right: Piece = { from: 2, to: 2 + words };
      const gold = [
        { cue: { from: 1, to: 2 }, source: { from: 0, to: 1 }, contents: [right], left: NONE, right },
      ];
      return { name: `${name}-${k}`, tokens, gold };
    }),
  );
}

describe('trainStatements', () => {
  let model: StatementModel;
  const train = () => {
    const prepared = prepare(corpus(), NO_VECTORS);
    const stages = {
      findInFold: async (fold: number) => findInFold(prepared, { fold, folds: 2 }),
      trainOnAll: async () => trainFirstStage(prepared, prepared.articles),
    };
    return trainStatements(prepared, { stages, folds: 2, say: () => {} });
  };
  beforeAll(async () => {
    model = await train();
  });

  test('learns the pattern of its corpus', () => {
    const tokens = tokenize('Castillo said the plan works. Castillo painted the house.');
    const links = new StatementFinder(model).find(viewOf(tokens, model.lexicon)).map(({ link }) => link);
    expect(links).toMatchObject([
      { cue: { from: 1, to: 2 }, source: { from: 0, to: 1 }, right: { from: 2, to: 5 } },
    ]);
  });

  test('shuts the places that are never right, and leaves the right ones open', () => {
    const pair = (before: Pos, after: Pos) => pairOf(POS.indexOf(before), POS.indexOf(after));
    const { shut } = model.decisions.rightEnd;
    expect(shut[pair('DET', 'NOUN')]).toBe(1);
    expect(shut[pair('VERB', 'PUNCT')]).toBe(0);
  });

  test('gives the same bytes each time', async () => {
    expect(Buffer.from(packModel(await train())).equals(Buffer.from(packModel(model)))).toBe(true);
  });
});
