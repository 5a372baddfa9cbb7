import { franc } from 'franc';
import { isPlainEnglish } from './isPlainEnglish.js';
import { LANGUAGES } from './languages.data.js';

const OPTIONS = { only: [...LANGUAGES] };

/**
 * The language of a whole article, ISO 639-3; `und` where there is too little to tell.
 *
 * Only languages that news is written in are considered: with all of franc's, English now and then passes for Scots.
 */
export function detectLanguage(text: string): string {
  // Franc compares with every language at hand, which takes longer than reading the article; most need no comparing.
  return isPlainEnglish(text) ? 'eng' : franc(text, OPTIONS);
}
