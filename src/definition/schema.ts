import { z } from 'zod';
import { ACTS, SPEAKER_TYPES } from '../records.js';

/** What a run writes beside `run.json` and `datapackage.json`. */
export const FORMATS = ['csv', 'jsonl'] as const;

// Patterns are plain words: a regular expression from a file could be made to run for ever.
const words = z
  .string()
  .trim()
  .min(1, 'expected one or more words')
  .max(200, 'expected at most 200 characters')
  .regex(/^[^\\*^|[\]{}\p{Cc}]*$/u, 'expected plain words: patterns are not regular expressions')
  .describe('Plain words, compared whole and whatever their case');
const list = z.array(words).min(1, 'expected at least one entry').optional();

const patterns = {
  names: list.describe('Names of people, organizations or bodies'),
  roles: list.describe('Role nouns, such as "engineer" or "chief executive"'),
  families: list.describe('Families of roles, such as "executive" or "employee"'),
  organizations: list.describe('Organizations the speaker belongs to or is'),
};

const group = z
  .strictObject({
    name: z
      .string()
      .trim()
      .regex(/^[a-z0-9][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens')
      .describe('What stands in the column speaker_group'),
    ...patterns,
    types: z
      .array(z.enum(SPEAKER_TYPES))
      .min(1, 'expected at least one entry')
      .optional()
      .describe('Kinds of speaker that may belong to the group; all where left out'),
    except: z.strictObject(patterns).optional().describe('Whoever matches one of these is not of the group'),
  })
  .refine((g) => g.names ?? g.roles ?? g.families ?? g.organizations ?? g.types, {
    error: 'expected at least one of names, roles, families, organizations, types',
  });

const speaker = z.strictObject({
  name: words.describe('The name under which all statements are filed'),
  aliases: list.describe('Other names of the same speaker'),
  organization: words.optional(),
  role: words.optional(),
  group: words
    .optional()
    .describe('A group of this file, or other; left out: the rules of the groups decide'),
});

const target = z.strictObject({ name: words, aliases: list });

const path = z.string().min(1, 'expected a path');
const column = z.string().min(1, 'expected a field name');

/** The shape of a pipeline file. The JSON Schema for editors is made from it. */
export const definitionSchema = z.strictObject({
  name: z.string().trim().min(1, 'expected a name').describe('What the story is called'),
  inputs: z
    .array(path)
    .min(1, 'expected at least one path')
    .describe('Files, folders or globs, relative to this file'),
  groups: z
    .array(group)
    .default([])
    .describe('Speaker groups; the first that matches wins, all else is other'),
  speakers: z
    .array(speaker)
    .default([])
    .describe('What is known of named speakers; wins over what is inferred'),
  speakersFile: path
    .optional()
    .describe('CSV of known speakers: name, aliases (parted by ;), organization, role, group'),
  targets: z.array(target).default([]).describe('People and organizations toward whom tone is followed'),
  acts: z
    .array(z.enum(ACTS))
    .min(1, 'expected at least one entry')
    .default([...ACTS])
    .describe('Kinds of speech act that become rows'),
  leastConfidence: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe('Statements below it stay in the JSONL and are left out of the CSV'),
  fields: z
    .strictObject({
      text: column.optional(),
      title: column.optional(),
      byline: column.optional(),
      outlet: column.optional(),
      url: column.optional(),
      published: column.optional(),
    })
    .default({})
    .describe('Fields or columns of records, where they cannot be told from their names; a.b goes inside'),
  duplicates: z
    .strictObject({
      threshold: z
        .number()
        .min(0.1)
        .max(1)
        .default(0.8)
        .describe('Share of common word shingles from which two articles are one'),
    })
    .prefault({}),
  limits: z
    .strictObject({
      secondsPerArticle: z.number().positive().max(3600).default(30),
      charactersPerArticle: z.int().positive().default(5_000_000),
      memoryPerWorkerMb: z.int().min(256).default(1024),
      rejectsShare: z
        .number()
        .min(0)
        .max(1)
        .default(0.05)
        .describe('Share of rejected records from which the run warns'),
    })
    .prefault({})
    .describe('One bad article never stops the rest'),
  gone: z
    .enum(['keep', 'drop'])
    .default('keep')
    .describe('Articles whose files have disappeared from the inputs stay in the datasets, or go'),
  outputs: z
    .strictObject({
      folder: path.default('../output').describe('Relative to this file'),
      formats: z
        .array(z.enum(FORMATS))
        .min(1, 'expected at least one format')
        .default([...FORMATS]),
    })
    .prefault({}),
});

/** A pipeline file as it is written, checked. */
export type DefinitionFile = z.infer<typeof definitionSchema>;
