import { type Finding, finding } from '../../src/checklist/finding.ts'
import type { Loaded } from '../../src/checklist/load.ts'
import { pointer } from '../../src/checklist/tree.ts'
import type { FactDefinition } from '../../src/core/model/facts.ts'
import type { Law, Parameter } from '../../src/core/model/law.ts'

/** A file of the right shape as its checks see it, without a text: each place is a path, in line 7. */
export function loadedAs<Document>(document: Document, file = 'a.yaml'): Loaded<Document> {
  return {
    file,
    document,
    placeOf: (path) => ({ file, line: 7, path: pointer(path) }),
    found: (code, args, path) => finding(code, args, { file, path: pointer(path) }),
    writtenAt: () => undefined,
  }
}

/** `code path`, and what the message says. */
export function said(findings: readonly Finding[]): readonly (readonly [string, Finding['args']])[] {
  return findings.map(({ code, args, place }) => [`${code} ${place.path}`, args])
}

export type Said = ReturnType<typeof said>

const both = (words: string) => ({ vi: words, en: words })

export const FACTS: readonly FactDefinition[] = [
  { id: 'hired', kind: 'number', unit: 'people', ask: both('hired'), help: both('') },
  { id: 'nights', kind: 'yes-no', ask: both('nights'), help: both('') },
  {
    id: 'region',
    kind: 'choice',
    ask: both('region'),
    help: both(''),
    choices: [
      { id: 'north', title: both('north') },
      { id: 'south', title: both('south') },
    ],
  },
  {
    id: 'exports',
    kind: 'several',
    ask: both('exports'),
    help: both(''),
    choices: [
      { id: 'EU', title: both('Europe') },
      { id: 'US', title: both('America') },
    ],
  },
]

export const LAWS: readonly Law[] = [
  { id: 'code-2019', title: both('code'), number: '45', inForce: '2021-01-01', confidence: 'high' },
]

const law = { ref: 'code-2019', certain: true }

export const PARAMETERS: readonly Parameter[] = [
  {
    id: 'wage',
    title: both('wage'),
    unit: 'VND/month',
    by: 'region',
    values: [{ validFrom: '2026-01-01', value: { north: 2, south: 1 }, law, source: 'D' }],
  },
  {
    id: 'age',
    title: both('age'),
    unit: 'years',
    values: [{ validFrom: '2021-01-01', value: 15, law, source: 'C' }],
  },
]
