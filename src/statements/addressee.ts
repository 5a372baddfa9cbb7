import { changed, type Link } from './link.js';
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
/** In tokens. */
const LONGEST = 14;

/**
 * The link without whom something was sent to: in `They wrote to Ann Lee, the mayor, protesting the contract` the cue goes on to the
 * verb behind her, and the contract is the content.
 */
export function withoutAddressee({ tokens, pos, role }: View, link: Link): Link {
  const { cue, right } = link;
  const { lower } = tokens;
  if (right.from < 0 || lower[right.from - 1] !== 'to' || right.from - cue.to > 1) return link;
  let sends = false;
  for (let i = cue.from; i < cue.to; i += 1) sends ||= SENDING.has(lower[i]!);
  if (!sends) return link;
  const last = Math.min(right.to - 1, right.from + LONGEST);
  for (let i = right.from + 1; i < last; i += 1) {
    if (pos[i] !== VERB && pos[i] !== AUX) continue;
    if (role[i] !== IN_ING) return link;
    const from = i + (lower[i + 1] === 'to' && i + 2 < right.to ? 2 : 1);
    return changed(link, { cue: { from: cue.from, to: from }, right: { from, to: right.to } });
  }
  return link;
}
