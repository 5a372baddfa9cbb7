import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PredictedArticle } from '../../src/evaluation/readPrediction.js';
import { readSpeakers } from '../../src/evaluation/readSpeakers.js';

const folder = join(import.meta.dirname, '..', 'fixtures', 'evaluation');
const rows = (file: string) =>
  readFileSync(join(folder, 'output', file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** A small corpus written by hand: several annotators, astral characters, interrupted contents, missing sources. */
export const corpus = join(folder, 'corpus');
export const speakers = readSpeakers(join(folder, 'speakers.jsonl'));
/** Made once by the reference scripts from the corpus and the output beside it. */
export const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

const articles = new Map<string, PredictedArticle>(
  rows('articles.jsonl').map((article) => [
    article.file.replace(/^.*\/|\.txt$/g, ''),
    {
      text: article.text,
      sentenceStarts: [],
      statements: rows('statements.jsonl')
        .filter((row) => row.article_id === article.article_id)
        .map((row) => ({
          contentSpans: row.content_spans,
          cueSpan: row.cue_span,
          mentionSpan: row.mention_span,
          confidence: row.confidence,
          speaker: row.speaker,
        })),
    },
  ]),
);

/** What a system made of the corpus. */
export const predict = (name: string): PredictedArticle | null => articles.get(name) ?? null;
