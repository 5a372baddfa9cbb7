import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchema } from '../../src/definition/jsonSchema.js';
import { readDefinition } from '../../src/definition/readDefinition.js';

const folder = join(import.meta.dirname, '../../pipelines');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

test.each(files)('%s passes the check and names its schema', (name) => {
  expect(readDefinition(join(folder, name)).name).toBe(name.replace('.yaml', ''));
  expect(readFileSync(join(folder, name), 'utf8')).toMatch(
    /^# yaml-language-server: \$schema=\.\/pipeline\.schema\.json\n/,
  );
});

test('the JSON Schema for editors is in step with the check (npm run schema makes it anew)', () => {
  expect(JSON.parse(readFileSync(join(folder, 'pipeline.schema.json'), 'utf8'))).toEqual(jsonSchema());
});
