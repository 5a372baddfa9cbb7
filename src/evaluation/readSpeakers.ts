import { readFileSync } from 'node:fs';
import { z } from 'zod';

const goldSpeaker = z.object({
  article: z.string(),
  id: z.string(),
  speaker: z.string(),
  aliases: z.array(z.string()).default([]),
  type: z.string(),
});

/** Who really made one attribution of a corpus. */
export type GoldSpeaker = z.infer<typeof goldSpeaker>;

/**
 * Reads who made which attribution: JSON Lines with `article`, `id` (of the brat event), `speaker`, `aliases`, `type`.
 *
 * @returns by article name, then by id.
 * @throws Error naming the file when it cannot be read, and the line when one is not of that form.
 */
export function readSpeakers(path: string): Map<string, Map<string, GoldSpeaker>> {
  const byArticle = new Map<string, Map<string, GoldSpeaker>>();
  for (const [index, line] of linesOf(path).entries()) {
    if (line.trim() === '') continue;
    let gold: GoldSpeaker;
    try {
      gold = goldSpeaker.parse(JSON.parse(line));
    } catch {
      throw new Error(`${path}, line ${index + 1}: wanted a JSON object with article, id, speaker and type`);
    }
    const byId = byArticle.get(gold.article) ?? new Map<string, GoldSpeaker>();
    byArticle.set(gold.article, byId.set(gold.id, gold));
  }
  return byArticle;
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    throw new Error(`${path}: cannot be read (${(error as Error).message})`);
  }
}
