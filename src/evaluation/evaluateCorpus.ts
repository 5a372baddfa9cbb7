import { Agreement, type PeopleReport } from './Agreement.js';
import { type CorpusArticle, readCorpus } from './brat.js';
import { type CalibrationBin, calibrationBins, calibrationError, type Judged } from './calibration.js';
import { type ErrorCase, findErrors } from './findErrors.js';
import { matchAttributions } from './matchAttributions.js';
import { type PredictedArticle, type Prediction, readPrediction, statementSpans } from './readPrediction.js';
import type { GoldSpeaker } from './readSpeakers.js';
import { type SpeakerReport, SpeakerScore } from './SpeakerScore.js';
import { type StatementReport, StatementScore, sameSource } from './StatementScore.js';
import { type StrictReport, StrictScore } from './StrictScore.js';
import { wordAttribution } from './wordAttribution.js';
import { type Words, wordsOf } from './wordsOf.js';

export interface EvaluationOptions {
  /** Statements below this confidence do not count; default 0. Speakers and calibration are judged over all. */
  readonly leastConfidence?: number;
  /** By article name, then by the attribution's id. */
  readonly speakers?: ReadonlyMap<string, ReadonlyMap<string, GoldSpeaker>>;
}

export interface Evaluation {
  readonly articles: number;
  /** Articles that the system had nothing for. */
  readonly missing: number;
  readonly statements: StatementReport;
  readonly strict: StrictReport;
  readonly calibration: {
    readonly error: number;
    readonly bins: readonly CalibrationBin[];
    /** Statements with a confidence of 0.9 and more: their share of all, and the share with content, and source too, right. */
    readonly sure: { readonly share: number; readonly overlap: number; readonly endToEnd: number };
  };
  /** How well people agree by the same measure; null where each article has one annotator. */
  readonly people: PeopleReport | null;
  /** Null where no speakers are given. */
  readonly speakers: SpeakerReport | null;
  readonly errors: readonly ErrorCase[];
}

const SURE = 0.9;

/**
 * Scores a system's statements against a corpus's attributions (the first annotator's by name, where there are several).
 *
 * @param predict the system: an article's name → its statements; null where it has nothing for the text.
 * @throws Error when the folder is no corpus.
 */
export function evaluateCorpus(
  dir: string,
  predict: (name: string) => PredictedArticle | null,
  { leastConfidence = 0, speakers }: EvaluationOptions = {},
): Evaluation {
  const [score, sure, strict, people, who] = [
    new StatementScore(),
    new StatementScore(),
    new StrictScore(),
    new Agreement(),
    new SpeakerScore(),
  ];
  const judged: Judged[] = [];
  const errors: ErrorCase[] = [];
  let articles = 0;
  let missing = 0;
  for (const article of readCorpus(dir)) {
    articles++;
    const words = wordsOf(article.text);
    const gold = readGold(article, words);
    const predicted = predict(article.name);
    if (predicted === null) missing++;
    const own = predicted ?? { text: article.text, statements: [], sentenceStarts: [] };
    const { attributions: all, carry } = readPrediction(own, words);
    people.add(article, words, { ...own, carry });
    const counted = all.filter(({ statement }) => statement.confidence >= leastConfidence);

    const matches = score.add(gold, counted);
    for (const finding of findErrors(gold, counted, matches)) {
      errors.push({ article: article.name, words, ...finding });
    }
    strict.add(
      carry(article.annotators[0]!.attributions),
      counted.map(({ statement }) => statementSpans(statement)),
      own,
    );
    judged.push(...judge(gold, all));
    sure.add(
      gold,
      all.filter(({ statement }) => statement.confidence >= SURE),
    );
    const known = speakers?.get(article.name);
    if (known) countSpeakers(who, gold, { known, all, words });
  }
  const bins = calibrationBins(judged);
  const surely = sure.report();
  const share = judged.filter(({ confidence }) => confidence >= SURE).length / Math.max(1, judged.length);
  return {
    articles,
    missing,
    statements: score.report(),
    strict: strict.report(),
    calibration: {
      error: calibrationError(bins),
      bins,
      sure: { share, overlap: surely.overlap[0], endToEnd: surely.end_to_end[0] },
    },
    people: people.report(),
    speakers: speakers ? who.report() : null,
    errors,
  };
}

function readGold(article: CorpusArticle, words: Words) {
  return article.annotators[0]!.attributions.map((attribution) => ({
    id: attribution.id,
    ...wordAttribution(attribution, words),
  })).filter(({ content }) => content.length > 0);
}

type Gold = ReturnType<typeof readGold>;

function judge(gold: Gold, all: readonly Prediction[]): Judged[] {
  const right = new Set<number>();
  for (const match of matchAttributions(gold, all)) {
    if (sameSource(gold[match.gold]!, all[match.predicted]!)) right.add(match.predicted);
  }
  return all.map(({ statement }, i) => ({ confidence: statement.confidence, right: right.has(i) }));
}

function countSpeakers(
  who: SpeakerScore,
  gold: Gold,
  context: { known: ReadonlyMap<string, GoldSpeaker>; all: readonly Prediction[]; words: Words },
): void {
  const { known, all, words } = context;
  const named = gold.filter(({ id }) => known.has(id));
  who.expect(named.length);
  for (const match of matchAttributions(named, all)) {
    const { id, source } = named[match.gold]!;
    const mention = source.map((word) => words.lower[word]!);
    who.add(all[match.predicted]!.statement.speaker, known.get(id)!, mention);
  }
}
