import { GLANCE_BITS, GLANCE_FEATURES, glanceFeatures, isShut } from '../../statements/glance.js';
import { buckets } from '../../statements/hash.js';
import type { Table } from '../../statements/table.js';
import type { View } from '../../statements/view.js';
import type { GoldLink } from './examples.js';
import { quantize } from './quantize.js';
import { trainAcceptance } from './trainAcceptance.js';

/** What a first look goes by: a regression over few features, does a token belong to a cue? */
export function trainGlance(articles: readonly { view: View; gold: readonly GoldLink[] }[]): Table {
  const tokens: { features: Int32Array; right: boolean }[] = [];
  const keys = new Int32Array(GLANCE_FEATURES);
  for (const { view, gold } of articles) {
    const inCue = new Uint8Array(view.length);
    for (const { cue } of gold) inCue.fill(1, cue.from, cue.to);
    for (let i = 0; i < view.length; i += 1) {
      if (isShut(view, i)) continue;
      glanceFeatures(view, i, keys, 0);
      tokens.push({ features: buckets(GLANCE_BITS, keys), right: inCue[i] === 1 });
    }
  }
  return quantize(trainAcceptance(tokens, GLANCE_BITS));
}
