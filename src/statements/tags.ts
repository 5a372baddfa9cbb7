import { POS, type Pos } from '../records.js';

const tag = (name: Pos): number => POS.indexOf(name);

/** Numbers of the parts of speech that features ask for. */
export const ADJ = tag('ADJ');
export const ADP = tag('ADP');
export const ADV = tag('ADV');
export const AUX = tag('AUX');
export const CCONJ = tag('CCONJ');
export const DET = tag('DET');
export const NOUN = tag('NOUN');
export const NUM = tag('NUM');
export const PART = tag('PART');
export const PRON = tag('PRON');
export const PROPN = tag('PROPN');
export const PUNCT = tag('PUNCT');
export const SCONJ = tag('SCONJ');
export const VERB = tag('VERB');

/** What a noun phrase begins with. */
export const NOMINAL: ReadonlySet<number> = new Set([DET, NOUN, PROPN, PRON, ADJ, NUM]);
