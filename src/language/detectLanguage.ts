import { francAll } from 'franc';
import { isPlainEnglish } from './isPlainEnglish.js';
import { LANGUAGES } from './languages.data.js';

const OPTIONS = { only: Object.keys(LANGUAGES) };

/** Below so many characters trigrams mistake one language for another: "Local news in brief" passes for Dutch. */
const SHORT = 300;
/** Of franc's best score; the share that a short English text's own language has at least. */
const LIKELY = 0.65;

/**
 * The language of a whole article, ISO 639-3; `und` where there is too little to tell. What the page says of itself (`hint`,
 * ISO 639-1) decides between the likely ones where the text is short; templates say it wrongly too often to be believed further.
 *
 * Only languages that news is written in are considered: with all of franc's, English now and then passes for Scots.
 */
export function detectLanguage(text: string, hint: string | null): string {
  // Franc compares with every language at hand, which takes longer than reading the article; most need no comparing.
  if (isPlainEnglish(text)) return 'eng';
  const ranked = francAll(text, OPTIONS);
  const hinted =
    hint === null || text.length > SHORT
      ? undefined
      : ranked.find(([language, score]) => LANGUAGES[language] === hint && score >= LIKELY);
  return (hinted ?? ranked[0]!)[0];
}
