import { changed, type Link, type Piece } from './link.js';
import { AUX, VERB } from './tags.js';
import type { View } from './view.js';
import { IN_ING } from './WordFacts.js';

/** What is sent to somebody, and how. */
const SENDING = new Set(
  (
    'write writes wrote written writing send sends sent sending mail mails mailed mailing email emails emailed emailing e-mail ' +
    'e-mailed letter letters memo memos petition petitions note notes message messages'
  ).split(' '),
);
/** Verbs behind which `to` brings in who is told. */
const TELLING = new Set(
  (
    'announce announces announced announcing say says said saying explain explains explained explaining complain complains ' +
    'complained complaining admit admits admitted admitting confess confesses confessed confessing declare declares declared ' +
    'declaring suggest suggests suggested suggesting state states stated stating insist insists insisted insisting report reports ' +
    'reported reporting reveal reveals revealed revealing confirm confirms confirmed confirming boast boasts boasted boasting brag ' +
    'brags bragged bragging write writes wrote written writing'
  ).split(' '),
);
/** In tokens. */
const LONGEST = 14;

/**
 * The link without whom something was sent to: in `They wrote to Ann Lee, the mayor, protesting the contract` the cue goes on to the
 * verb behind her, and the contract is the content; or without who was told: in `She announced to her employees that the dam leaks`
 * the content begins with `that`.
 */
export function withoutAddressee(view: View, link: Link): Link {
  const { cue, right } = link;
  const { lower } = view.tokens;
  const to = lower[cue.to] === 'to' ? cue.to : cue.to - 1;
  if (right.from < to || lower[to] !== 'to') return link;
  const tells = right.from <= to + 1 && TELLING.has(lower[to - 1]!);
  const told = tells ? toldClause(view, { from: to + 1, to: right.to }) : -1;
  if (told >= 0) return changed(link, { right: { from: told, to: right.to } });
  return withoutRecipient(view, link, to + 1);
}

/** Where the clause with `that` begins behind who is told; −1 where there is none, or a verb stands before it. */
function toldClause({ tokens, pos }: View, { from, to }: Piece): number {
  for (let i = from; i < Math.min(to - 1, from + LONGEST); i += 1) {
    if (tokens.lower[i] === 'that') return i > from ? i : -1;
    if (pos[i] === VERB || pos[i] === AUX) return -1;
  }
  return -1;
}

/** `recipient`: where whom something was sent to begins. */
function withoutRecipient({ tokens, pos, role }: View, link: Link, recipient: number): Link {
  const { cue, right } = link;
  const { lower } = tokens;
  let sends = false;
  for (let i = cue.from; i < cue.to; i += 1) sends ||= SENDING.has(lower[i]!);
  if (!sends) return link;
  const last = Math.min(right.to - 1, recipient + LONGEST);
  for (let i = recipient + 1; i < last; i += 1) {
    if (pos[i] !== VERB && pos[i] !== AUX) continue;
    if (role[i] !== IN_ING || i < right.from) return link;
    const from = i + (lower[i + 1] === 'to' && i + 2 < right.to ? 2 : 1);
    return changed(link, { cue: { from: cue.from, to: from }, right: { from, to: right.to } });
  }
  return link;
}
