import { setFlagsFromString } from 'node:v8';
import { letHeapsGrow } from '../run/heaps.js';

// V8 11 (Node 20) optimizes a function so early that much of the work is done over when it learns more: with eight times the
// patience a run over a thousand articles takes a tenth less processor time. Later versions have no such flag and no such haste.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=540000');

letHeapsGrow();
