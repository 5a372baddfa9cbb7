import { writeFileSync } from 'node:fs';
import { jsonSchema } from './jsonSchema.js';

const path = new URL('../../pipelines/pipeline.schema.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
