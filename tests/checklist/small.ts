import { type ListContext, readFacts, readLaws, readParameters } from '../../src/checklist/index.ts'
import { sourceOf } from './refused.ts'

export * from './refused.ts'

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
