import { z } from 'zod';
import { definitionSchema } from './schema.js';

/** JSON Schema of a pipeline file, for editors; `pipelines/pipeline.schema.json` holds it. */
export function jsonSchema(): object {
  return {
    title: 'onrecord pipeline',
    ...z.toJSONSchema(definitionSchema, { target: 'draft-7', io: 'input' }),
  };
}
