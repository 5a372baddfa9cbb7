import { ByWord } from '../language/ByWord.js';
import type { Attribution, Kind, Span, Tokens } from '../records.js';
import { calibrate } from './calibrate.js';
import { type CueClass, classifyCue, PLAIN_CUE } from './cueClass.js';
import type { Piece } from './link.js';
import { statementModel } from './model.js';
import { StatementFinder } from './StatementFinder.js';
import type { Judged } from './choose.js';
import { type View, viewOf } from './view.js';
import { COMMA, MARK } from './WordFacts.js';

let finder: StatementFinder | undefined;

/**
 * Every statement of an article: its content, the cue that attributes it and the mention of who made it, in order of position.
 * Pure; loads the model at the first call. `bodyStart` is where the body begins in the text.
 */
export function findStatements(tokens: Tokens, bodyStart: number): Attribution[] {
  const model = statementModel();
  finder ??= new StatementFinder(model);
  const view = viewOf(tokens, model.lexicon);
  const found = finder.find(view);
  return found.map((judged): Attribution => {
    const { link, probability } = judged;
    const pieces = [link.left, link.right, ...link.more].filter((piece) => piece.from >= 0);
    const cueSpan = link.cue.from < 0 ? null : spanOf(tokens, link.cue);
    const contentSpans = pieces.map((piece) => spanOf(tokens, piece));
    const headline = contentSpans[0]![0] < bodyStart;
    const { act, stance, negated } = classOf(tokens, link.cue);
    return {
      kind: kindOf(view, pieces),
      contentSpans,
      cueSpan,
      mentionSpan: link.source.from < 0 ? null : spanOf(tokens, link.source),
      act,
      stance,
      negated,
      confidence: calibrate(model.calibration, probability),
      rule: `${cueSpan === null ? 'a name before a quotation' : 'model'}${headline ? ', in the headline' : ''}`,
      parent: parentOf(judged, found),
    };
  });
}

const classByWord = new ByWord(classifyCue);

function classOf(tokens: Tokens, cue: Piece): CueClass {
  if (cue.from < 0) return PLAIN_CUE;
  if (cue.to - cue.from === 1) return classByWord.of(tokens, cue.from);
  return classifyCue(tokens.text.slice(tokens.start[cue.from], tokens.end[cue.to - 1]));
}

/** Index of the statement that reports this one whole; null where there is none. */
function parentOf({ parent }: Judged, found: readonly Judged[]): number | null {
  if (parent === null) return null;
  const index = found.findIndex(({ link }) => link.cue.from === parent.link.cue.from);
  return index < 0 ? null : index;
}

function spanOf(tokens: Tokens, piece: Piece): Span {
  return [tokens.start[piece.from]!, tokens.end[piece.to - 1]!];
}

/** Direct when every word stands inside quotation marks, mixed when some do. */
function kindOf({ tokens, role }: View, pieces: readonly Piece[]): Kind {
  let inside = 0;
  let outside = 0;
  for (const { from, to } of pieces) {
    for (let i = Math.max(0, from); i < to; i += 1) {
      if (role[i] === COMMA || role[i] === MARK) continue;
      if (tokens.quoted[i] === 0) outside += 1;
      else inside += 1;
    }
  }
  return outside === 0 ? 'direct' : inside === 0 ? 'indirect' : 'mixed';
}
