import { readFileSync, writeFileSync } from 'node:fs';
import { columnsBlock, inBlock } from './readmeBlocks.js';
import { seedRun } from './seedRun.js';

/** Makes the parts of the README that are made: the columns, and what the seed run gives. */
const path = new URL('../README.md', import.meta.url);
const withRun = inBlock(readFileSync(path, 'utf8'), 'seed run', seedRun());
writeFileSync(path, inBlock(withRun, 'columns', columnsBlock()));
