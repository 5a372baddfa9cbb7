import { setFlagsFromString } from 'node:v8';
import { letHeapsGrow } from '../run/heaps.js';

// V8 11 (Node 20) optimizes a function so early that much of the work is done over when it learns more: with eight times the
// patience a run over a thousand articles takes a tenth less processor time. Later versions have no such flag and no such haste.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=540000');

// V8 puts the functions that one calls into its compiled code, up to three times as many as this. Stages are many and run for a second
// or two each: less copied costs a third of the compiler's time and nothing else, on Node 20, 22 and 24.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');

// Each thread collects its young garbage alone: with a worker on every core there is none to spare for helpers, and a worker that has
// called them stands still until the last of them has had its turn. On two cores a run takes a twentieth less time.
setFlagsFromString('--no-parallel-scavenge');

// What survives while models are read and code is cold, V8 goes on to make among the old for good: half a megabyte of garbage every
// 25 ms that only a full collection finds. Without that a worker has three of them in 50,000 articles, not 23, in 40 MB less memory.
setFlagsFromString('--no-allocation-site-pretenuring');

letHeapsGrow();
