import { readFileSync } from 'node:fs'
import {
  FINDING_ARGS,
  type Finding,
  InputError,
  type ListContext,
  readFacts,
  readLaws,
  readParameters,
  type Source,
} from '../../src/checklist/index.ts'

export function sourceOf(text: string, name = 'small.yaml'): Source {
  return { name, bytes: new TextEncoder().encode(text) }
}

export function fileSource(path: string): Source {
  return { name: path, bytes: readFileSync(path) }
}

/** What a reader refuses, or nothing. Any other error fails the test, and so does a finding that its message cannot say. */
export function refused(read: () => unknown): readonly Finding[] {
  try {
    read()
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    for (const { code, args } of error.findings) {
      const [given, needed] = [Object.keys(args), FINDING_ARGS[code]].map((names) =>
        [...(names ?? [])].sort().join(' '),
      )
      if (given !== needed) throw new Error(`${code} says "${given}" where its message needs "${needed}"`)
      if (Object.values(args).some((one) => one === undefined)) throw new Error(`${code} leaves something out`)
    }
    return error.findings
  }
}

/** `code line:column`, and what the message says. */
export function inFull(findings: readonly Finding[]): readonly (readonly [string, Finding['args']])[] {
  return findings.map(({ code, args, place }) => [`${code} ${place.line}:${place.column}`, args])
}

/** `code line:column` of each. */
export function inShort(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, place }) => `${code} ${place.line}:${place.column}`)
}

const FACTS = `
format: tukiem/facts/1
facts:
  - {id: hired, kind: number, unit: people, ask: {vi: a, en: a}, help: {vi: a, en: a}}
  - {id: nights, kind: yes-no, ask: {vi: a, en: a}, help: {vi: a, en: a}}
  - id: wageRegion
    kind: choice
    ask: {vi: a, en: a}
    help: {vi: a, en: a}
    choices: [{id: I, title: {vi: Vùng I, en: Region I}}, {id: II, title: {vi: Vùng II, en: Region II}}]
    when: {hired: {atLeast: 1}}
  - id: exportsTo
    kind: several
    ask: {vi: a, en: a}
    help: {vi: a, en: a}
    choices: [{id: EU, title: {vi: châu Âu, en: Europe}}, {id: US, title: {vi: Mỹ, en: America}}, {id: nowhere, alone: true, title: {vi: chỉ trong nước, en: only at home}}]
`
const LAWS = `
format: tukiem/laws/1
laws:
  - {id: labour-code-2019, title: {vi: a, en: a}, number: 45/2019/QH14, inForce: 2021-01-01, confidence: high}
`
const PARAMETERS = `
format: tukiem/parameters/1
parameters:
  - id: minimum-wage-month
    title: {vi: a, en: a}
    unit: VND/month
    by: wageRegion
    values: [{validFrom: 2026-01-01, value: {I: 5310000, II: 4730000}, law: {ref: labour-code-2019, certain: true}, source: a}]
  - id: minimum-age
    title: {vi: a, en: a}
    unit: years
    values: [{validFrom: 2021-01-01, value: 15, law: {ref: labour-code-2019, certain: true}, source: a}]
`

export const facts = readFacts(sourceOf(FACTS))
export const laws = readLaws(sourceOf(LAWS))
const parameters = readParameters(sourceOf(PARAMETERS), { facts, laws })
export const context: ListContext = { facts, laws, parameters, packaged: ['vn.start', 'vn.sme'], resolve: () => null }
