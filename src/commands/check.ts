import { Command } from 'commander';
import { readDefinition } from '../definition/readDefinition.js';

/** `onrecord check PIPELINE`: reads a pipeline file and says what is wrong with it, or what it means. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Check a pipeline file; opens no input')
    .argument('<pipeline>', 'pipeline file (YAML)')
    .option('--json', 'print the pipeline as it was understood')
    .action((path: string, options: { json?: true }) => {
      const definition = readDefinition(path);
      if (options.json) {
        console.log(JSON.stringify(definition, null, 2));
        return;
      }
      const groups = definition.groups.map((group) => group.name).concat('other');
      console.log(`${path} is right: ${definition.name}, speaker groups ${groups.join(', ')}.`);
    });
}
