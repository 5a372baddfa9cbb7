import { readFileSync } from 'node:fs';
import type { Span, ToneLabel } from '../../records.js';

/** One target of a sentence. */
export interface RatedTarget {
  readonly id: string;
  readonly span: Span;
  /** null where the file gives none. */
  readonly label: ToneLabel | null;
}

export interface TargetSentence {
  readonly text: string;
  /** The article it comes from: sentences of one article never part in cross-validation. */
  readonly document: string;
  readonly targets: readonly RatedTarget[];
}

const LABELS: Readonly<Record<string, ToneLabel>> = { 2: 'negative', 4: 'neutral', 6: 'positive' };

interface Line {
  primary_gid: string;
  sentence_normalized: string;
  targets: { 'Input.gid': string; from: number; to: number; polarity?: number | string }[];
}

/**
 * Reads sentences in the form of NewsMTSC (Hamborg & Donnay 2021, https://aclanthology.org/2021.eacl-main.142), one JSON
 * object a line.
 *
 * @throws Error naming the file and line that is not of this form.
 */
export function readTargets(file: string): TargetSentence[] {
  const read: TargetSentence[] = [];
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  for (let i = 0; i < lines.length; i += 1) {
    if (lines[i] === '') continue;
    try {
      const line = JSON.parse(lines[i]!) as Line;
      read.push({
        text: line.sentence_normalized,
        // allsides_1000_401_25_Name_0_6: source, event and article come first.
        document: line.primary_gid.split('_').slice(0, 3).join('_'),
        targets: line.targets.map((target) => ({
          id: target['Input.gid'],
          span: [target.from, target.to],
          label: LABELS[Number(target.polarity)] ?? null,
        })),
      });
    } catch (error) {
      throw new Error(`${file}:${i + 1}: no sentence in the form of NewsMTSC (${(error as Error).message})`);
    }
  }
  return read;
}
