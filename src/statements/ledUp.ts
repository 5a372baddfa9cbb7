import type { Judged } from './choose.js';
import { linkByRule, NONE, type Piece } from './link.js';
import { AUX, PROPN, VERB } from './tags.js';
import { TITLE_CASE, type View } from './view.js';

/** Fewest tokens, marks included, of a quotation that a name may lead up to. */
const SHORTEST = 10;
/** How often a verbless attribution is right. */
const PROBABILITY = 0.5;

/** The quotations that nothing but a name and its description lead up to: `And from this Ruth Okafor, who runs the shelter, “…”`. */
export function attributionsByName(view: View): Judged[] {
  const found: Judged[] = [];
  for (let open = 1; open < view.length; open += 1) {
    if (view.quote[open] !== 2 || view.shape[open + 1] !== TITLE_CASE) continue;
    const quotation = { from: open, to: view.partner[open]! + 1 };
    const source = ledUpBy(view, quotation);
    if (source !== null && describesOnly(view, source)) found.push(byName(source, quotation));
  }
  return found;
}

/** The attribution of a quotation to a name that leads up to it. */
export function byName(source: Piece, quotation: Piece): Judged {
  const link = linkByRule({ cue: NONE, source, left: NONE, right: quotation }, PROBABILITY);
  return { link, probability: PROBABILITY, parent: null };
}

/** Whether a name and what follows it say nothing but who that is. */
function describesOnly(view: View, { from, to }: Piece): boolean {
  for (let i = from; i < to; i += 1) {
    if (view.tokens.lower[i] === 'who') return true;
    if (view.pos[i] === VERB || view.pos[i] === AUX) return false;
  }
  return true;
}

/** The name that leads up to a quotation, with what describes it; null where none does, or where the quotation is no sentence. */
export function ledUpBy(view: View, quotation: Piece): Piece | null {
  const { tokens, pos, shape } = view;
  const mark = quotation.from - 1;
  if (tokens.words[mark] !== ',' && tokens.words[mark] !== ':') return null;
  if (quotation.to - quotation.from < SHORTEST || !hasVerb(view, quotation)) return null;
  const first = tokens.sentenceStart[tokens.sentence[quotation.from]!]!;
  for (let i = first; i + 1 < mark; i += 1) {
    const name =
      pos[i] === PROPN && pos[i + 1] === PROPN && shape[i] === TITLE_CASE && shape[i + 1] === TITLE_CASE;
    if (name) return { from: i, to: mark };
  }
  return null;
}

function hasVerb(view: View, { from, to }: Piece): boolean {
  for (let i = from; i < to; i += 1) if (view.pos[i] === VERB || view.pos[i] === AUX) return true;
  return false;
}
