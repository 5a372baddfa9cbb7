import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The words of VADER's lexicon and how ten people rated them, −1…1 (package vader-sentiment; Hutto & Gilbert 2014). */
export function lexicon(): Map<string, number> {
  const file = createRequire(import.meta.url).resolve('vader-sentiment/vader_lexicon.txt');
  const ratings = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, rating] = line.split('\t');
    if (word !== undefined && rating !== undefined && /^[a-z'-]+$/.test(word))
      ratings.set(word, Number(rating) / 4);
  }
  return ratings;
}
