import { expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { Likeliest } from '../../src/statements/likeliest.js';
import { holds, type Link } from '../../src/statements/link.js';
import { statementModel } from '../../src/statements/model.js';
import { neighboursOf } from '../../src/statements/neighbours.js';
import { StatementFinder } from '../../src/statements/StatementFinder.js';
import { viewOf } from '../../src/statements/view.js';

const TEXT = `Ana Ruiz said the council believed that the harbour was safe, and that Tom Bell had warned nobody.
“We asked,” she said, adding that critics said the report claimed too much. “Nobody answered.”
The mayor denied that he had told the board he knew.`;

const model = statementModel();
const view = viewOf(tokenize(TEXT), model.lexicon);
const choices = new StatementFinder(model).links(view);
const likeliest = choices.map((own) => own[0]!);

test('finds around each link what a look at all others finds', () => {
  const { sentence } = view.tokens;
  const most = (links: readonly Link[]) => Math.max(0, ...links.map((link) => link.cueProbability));
  const among = new Likeliest(view, choices);
  let enclosed = 0;
  choices.forEach((own, index) => {
    const others = likeliest.toSpliced(index, 1);
    for (const link of own) {
      const within = others.filter(({ cue }) => holds(link, cue.from));
      const beside = others.filter(({ cue }) => sentence[cue.from] === sentence[link.cue.from]);
      enclosed += within.length;
      expect(neighboursOf({ among, link, index })).toEqual({
        enclosing: most(others.filter((other) => holds(other, link.cue.from))),
        enclosed: most(within),
        inSentence: most(beside),
        before: likeliest[index - 1]?.cueProbability ?? 0,
        after: likeliest[index + 1]?.cueProbability ?? 0,
        within: within.length,
        shared: beside.filter(({ source }) => link.source.from >= 0 && source.from === link.source.from)
          .length,
      });
    }
  });
  expect(enclosed).toBeGreaterThan(0);
});
