import { ToneJudge } from './ToneJudge.js';
import { toneModel } from './toneModel.js';

let judge: ToneJudge | undefined;

/** The judge with the weights that ship with the project, made at the first call. */
export function shippedJudge(): ToneJudge {
  judge ??= new ToneJudge(toneModel());
  return judge;
}
