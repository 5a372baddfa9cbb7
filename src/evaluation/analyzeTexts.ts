import { join } from 'node:path';
import { analyze } from '../analyze.js';
import { discover } from '../ingest/discover.js';
import { readArticles } from '../ingest/readArticles.js';
import { tokenize } from '../language/tokenize.js';
import { normalize } from '../normalize/normalize.js';
import type { Analysis } from '../records.js';
import { SpeakerIndex } from '../speakers/SpeakerIndex.js';
import type { PredictedArticle } from './readPrediction.js';

/**
 * Reads the texts of a corpus (`DIR/text/NAME.txt`) as a run does, knowing no speaker beforehand, and gives what the rows
 * would hold, by NAME. What a run would reject or find empty is left out; duplicates are read like all others.
 */
export async function analyzeTexts(dir: string): Promise<Map<string, PredictedArticle>> {
  const analyses = new Map<string, Analysis>();
  const speakers = new SpeakerIndex();
  const { files } = await discover([join(dir, 'text')]);
  for (const source of files) {
    for await (const raw of readArticles(source)) {
      if ('rejected' in raw) continue;
      const normalized = normalize(raw.kept);
      if ('rejected' in normalized || normalized.kept.empty !== null) continue;
      const analysis = analyze(normalized.kept.article, { speakers: [] });
      analyses.set(source.file.replace(/\.txt$/, ''), analysis);
      for (const { speaker } of analysis.statements) speakers.add(speaker);
    }
  }
  speakers.finish();
  return new Map([...analyses].map(([name, analysis]) => [name, predicted(analysis, speakers)]));
}

function predicted({ article, statements }: Analysis, speakers: SpeakerIndex): PredictedArticle {
  const { sentenceStart, start } = tokenize(article.text);
  return {
    text: article.text,
    sentenceStarts: Array.from(sentenceStart.subarray(0, -1), (token) => start[token]!),
    statements: statements.map((statement) => ({
      ...statement,
      // As the rows have it, so that a least confidence leaves out the same statements.
      confidence: Math.round(statement.confidence * 1000) / 1000,
      speaker: speakers.of(statement.speaker).name,
    })),
  };
}
