import { ByWord } from '../language/ByWord.js';
import type { Attribution, Kind, Span, Tokens } from '../records.js';
import { calibrate } from './calibrate.js';
import { classifyCue } from './cueClass.js';
import type { Piece } from './link.js';
import { statementModel } from './model.js';
import { StatementFinder } from './StatementFinder.js';
import type { Judged } from './choose.js';
import { viewOf } from './view.js';

let finder: StatementFinder | undefined;

/**
 * Every statement of an article: its content, the cue that attributes it and the mention of who made it, in order of position.
 * Pure; loads the model at the first call. `bodyStart` is where the body begins in the text.
 */
export function findStatements(tokens: Tokens, bodyStart: number): Attribution[] {
  const model = statementModel();
  finder ??= new StatementFinder(model);
  const found = finder.find(viewOf(tokens, model.lexicon));
  return found.map((judged) => {
    const parent =
      judged.parent === undefined ? -1 : found.findIndex(({ link }) => link.cue === judged.parent!.link.cue);
    return { ...attribution(tokens, judged, bodyStart), parent: parent < 0 ? null : parent };
  });
}

function attribution(
  tokens: Tokens,
  { link, probability }: Judged,
  bodyStart: number,
): Omit<Attribution, 'parent'> {
  const pieces = [link.left, link.right, ...link.more].filter((piece) => piece.from >= 0);
  const cueSpan = link.cue.from < 0 ? null : spanOf(tokens, link.cue);
  const contentSpans = pieces.map((piece) => spanOf(tokens, piece));
  const headline = contentSpans[0]![0] < bodyStart;
  return {
    kind: kindOf(tokens, pieces),
    contentSpans,
    cueSpan,
    mentionSpan: link.source.from < 0 ? null : spanOf(tokens, link.source),
    ...classifyCue(cueSpan === null ? null : tokens.text.slice(...cueSpan)),
    confidence: calibrate(statementModel().calibration, probability),
    rule: `${cueSpan === null ? 'a name before a quotation' : 'model'}${headline ? ', in the headline' : ''}`,
  };
}

function spanOf(tokens: Tokens, piece: Piece): Span {
  return [tokens.start[piece.from]!, tokens.end[piece.to - 1]!];
}

const WORD = /[\p{L}\p{N}]/u;
const isWord = new ByWord((lower) => WORD.test(lower));

/** Direct when every word stands inside quotation marks, mixed when some do. */
function kindOf(tokens: Tokens, pieces: readonly Piece[]): Kind {
  let inside = 0;
  let outside = 0;
  for (const { from, to } of pieces) {
    for (let i = Math.max(0, from); i < to; i += 1) {
      if (!isWord.of(tokens, i)) continue;
      if (tokens.quoted[i] === 0) outside += 1;
      else inside += 1;
    }
  }
  return outside === 0 ? 'direct' : inside === 0 ? 'indirect' : 'mixed';
}
