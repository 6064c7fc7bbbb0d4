/**
 * What is mutated together, and the tests that must notice it. A group names few tests, so that a mutant costs
 * well under a second; tests of random values and of megabytes stay out: they are slow, and the verdict of
 * random ones would change from run to run.
 */
const READING = [
  'decode',
  'format-of',
  'guard',
  'hash',
  'ids',
  'input-error',
  'lines',
  'load',
  'near',
  'plain',
  'quick-json',
  'schema-findings',
  'tree',
  'validate',
  'yaml-finding',
  'yaml-tree',
]

export const GROUPS = {
  scoring: {
    mutate: ['src/core/scoring/**/*.ts', 'src/core/answer/**/*.ts'],
    tests: ['tests/core/scoring/*.test.ts', 'tests/core/answer/*.test.ts'],
  },
  reading: {
    mutate: READING.map((name) => `src/checklist/${name}.ts`),
    tests: READING.map((name) => `tests/checklist/${name}.test.ts`),
  },
  checking: {
    mutate: ['src/checklist/*.ts', 'src/checklist/sheet/*.ts', `!src/checklist/{index,source,documents,${READING}}.ts`],
    tests: ['tests/checklist/*.test.ts', 'tests/checklist/sheet/*.test.ts'],
    without: [`tests/checklist/{${READING}}.test.ts`],
  },
  saver: {
    mutate: ['src/node/save/*.ts'],
    tests: ['tests/node/save/*.test.ts'],
  },
  text: {
    mutate: ['src/core/text/{clean,composed}.ts', 'src/node/terminal/safe-text.ts'],
    tests: ['tests/core/text/{clean,composed}.test.ts', 'tests/node/terminal/safe-text.test.ts'],
  },
  trust: {
    mutate: [
      'src/core/trust/*.ts',
      'src/node/trust/*.ts',
      'src/core/text/canonical-json.ts',
      'src/checklist/exact-json.ts',
    ],
    tests: [
      'tests/core/trust/*.test.ts',
      'tests/node/trust/*.test.ts',
      'tests/core/text/canonical-json.test.ts',
      'tests/checklist/exact-json.test.ts',
    ],
    without: ['tests/node/trust/mutants.test.ts'],
  },
  /** Small enough for every run of the tools' tests: it proves that the machinery of all others works. */
  sample: {
    mutate: ['src/core/scoring/score.ts', 'src/core/text/clean.ts'],
    tests: ['tests/core/scoring/score.test.ts', 'tests/core/text/clean.test.ts'],
  },
}

/** Tests of random values, of megabytes, or of all that the program comes with. */
export const SLOW = [
  'tests/**/laws-of-*.test.ts',
  'tests/checklist/{hostile,read-assessment,read-packaged,comparison-schema,assessment-schema}.test.ts',
  'tests/node/save/saved-can-be-read.test.ts',
]
