import { describe, expect, test } from 'vitest'
import { cohortBuilder } from '../../src/cohort/build-cohort.ts'
import { firmMatrix } from '../../src/cohort/matrix/matrix.ts'
import type { ClientRecord } from '../../src/core/model/score-record.ts'
import { wordsIn } from '../../src/words/words.ts'
import { HOSTILE } from '../helpers/hostile-text.ts'
import { sampleCatalogue, sampleFirms } from '../helpers/sample-firms.ts'

const firms = sampleFirms(40)
const matrixOf = (language: 'vi' | 'en', since: boolean) => {
  const builder = cohortBuilder({ since })
  for (const record of firms) builder.add(record)
  return firmMatrix(
    builder.cohort(sampleCatalogue),
    { catalogue: sampleCatalogue, words: wordsIn(language) },
    '2026-11-27',
  )
}
const matrix = matrixOf('en', true)
const plain = matrixOf('en', false)
const [sample] = firms
if (!sample) throw new Error('no firm')
const cell = (head: string, own: Partial<ClientRecord> = {}, before?: ClientRecord) => {
  const at = matrix.columns.findIndex((column) => column.head === head)
  if (at < 0) throw new Error(`no column ${head}`)
  return matrix.row({ ...sample, ...own }, before)[at]
}
const group = { counting: 5, answered: 5, enough: true }

describe('a row of the matrix', () => {
  test.each(['vi', 'en'] as const)('has a cell for each column, and no two heads are the same (%s)', (language) => {
    const { columns, row } = matrixOf(language, true)
    expect(row(sample, undefined)).toHaveLength(columns.length)
    expect(new Set(columns.map(({ head }) => head)).size).toBe(columns.length)
  })

  test('says which firm it is, what it does and where it stands', () => {
    expect(cell('Code')).toEqual({ kind: 'text', text: sample.firm.code })
    expect(cell('Firm')).toEqual({ kind: 'text', text: sample.firm.name })
    expect(cell('Sector', { facts: { sector: 'furniture' } })).toMatchObject({ text: 'wood and furniture' })
    expect(cell('People at work', { size: { class: 'small', people: 34 } })).toEqual({ kind: 'number', number: 34 })
    expect(cell('Level reached', { level: { ...sample.level, id: 'first-steps' } })).toEqual({
      kind: 'text',
      text: 'First steps',
      shade: 'low',
    })
    expect(cell('Seen on', { today: '2026-11-02' })).toEqual({ kind: 'day', day: '2026-11-02' })
  })

  test.each([
    ['Code', { firm: {} }],
    ['Province', { firm: { province: '  ' } }],
    ['Sector', { facts: { sector: 'unknown' } }],
    ['Sector', { facts: {} }],
    ['People at work', { size: { class: 'micro', people: null } }],
    ['People with a contract', { ladders: [] }],
    ['Asked by law', { lines: { ...sample.lines, law: { ...group, enough: false, score: { low: 0, high: 1 } } } }],
    ['Asked by law', { lines: { ...sample.lines, law: { ...group, score: null } } }],
  ] as const)('leaves %s empty where it cannot be told', (head, own) => {
    expect(cell(head, own)).toBeNull()
  })

  test('names a firm without a name by its code, else by its client', () => {
    expect(cell('Firm', { firm: { code: 'K1' } })).toMatchObject({ text: 'K1' })
    expect(cell('Firm', { firm: {}, client: 'folder/a' })).toMatchObject({ text: 'folder/a' })
  })

  test.each([
    [0.75, 'high'],
    [0.74, 'middle'],
    [0.5, 'middle'],
    [0.49, 'low'],
  ])('tints a score that is surely %d as %s', (low, shade) => {
    const law = { ...group, score: { low, high: 1 } }
    expect(cell('Asked by law', { lines: { ...sample.lines, law } })).toEqual({
      kind: 'share',
      share: law.score,
      shade,
    })
  })

  test('names urgent things by what is to be done, by id where the list is not at hand', () => {
    expect(cell('Urgent things to do', { urgent: ['freedom.deposit', 'acme.one'] })).toEqual({
      kind: 'text',
      text: `${sampleCatalogue.questions.get('freedom.deposit')?.fix?.title?.en}; acme.one`,
      shade: 'urgent',
    })
    expect(cell('Urgent', { urgent: [] })).toEqual({ kind: 'number', number: 0 })
  })

  test('tells of people with a contract and insured, of how many', () => {
    const ladders = [{ id: 'insured', question: 'q', people: 3, of: 9, step: 1 }] as const
    expect(cell('People insured', { ladders })).toEqual({ kind: 'number', number: 3 })
    expect(cell('Insurance: of so many people', { ladders })).toEqual({ kind: 'number', number: 9 })
  })

  test.each(HOSTILE)('holds no sign that acts on what is seen: %j', (name) => {
    const shown = cell('Firm', { firm: { name: `A${name}` } })
    expect(shown?.kind === 'text' && shown.text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u)
  })
})

describe('columns of changes', () => {
  const at = (id: 'first-steps' | 'safe-start' | null) => ({ ...sample, level: { ...sample.level, id } })

  test('are there only beside an earlier run', () => {
    const heads = plain.columns.map((column) => column.head)
    expect(heads).not.toContain('Since last time')
    expect(matrix.columns.length - plain.columns.length).toBe(4)
  })

  test.each([
    ['higher', 'safe-start', 'first-steps', '▲ higher level'],
    ['lower', 'first-steps', 'safe-start', '▼ lower level'],
    ['the same', 'first-steps', 'first-steps', 'as before'],
    ['untold', 'safe-start', null, 'as before'],
  ] as const)('say in words that a level is %s', (_, now, then, text) => {
    expect(cell('Since last time', at(now), at(then))).toMatchObject({ kind: 'text', text })
  })

  test('say what is new and what cannot be compared', () => {
    expect(cell('Since last time')).toMatchObject({ text: 'new' })
    expect(cell('Level last time')).toBeNull()
    expect(cell('Since last time', {}, { ...sample, scoring: '0' })).toMatchObject({ text: 'cannot be compared' })
  })
})
