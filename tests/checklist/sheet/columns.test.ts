import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../../src/checklist/sheet/columns.ts'
import { cellPlacer, finder } from '../../../src/checklist/sheet/sheet.ts'
import { columnWord } from '../../../src/words/sheet-words.ts'

/** The head of a sheet, with what each column was found to be. */
const columns = (...names: readonly string[]) => {
  const text = names.join(';')
  const head = names.map((name, index) => ({
    text: name,
    at: names.slice(0, index).join(';').length + Math.sign(index),
  }))
  const find = finder(cellPlacer({ file: 'a.csv', text, rows: [head] }))
  const { columns: known, findings } = columnsOf(head, { columnWord, rowWord: () => null }, find)
  return {
    known: Object.fromEntries(known),
    findings: findings.map(({ code, args, place }) => [code, args, place.cell]),
  }
}

describe('the head of a sheet of answers', () => {
  test('may name its columns in any order, and leave some without a name', () => {
    expect(columns('answer', '', 'note', 'id', '  ', 'proof', 'reason', 'question')).toEqual({
      known: { answer: 0, note: 2, id: 3, proof: 5, reason: 6, question: 7 },
      findings: [],
    })
  })

  test.each<[readonly string[], readonly unknown[]]>([
    [
      ['id', 'answer', ' note ', 'note', ' Note '],
      [
        ['sheet-column-twice', { column: 'note' }, 'D1'],
        ['sheet-column-twice', { column: 'Note' }, 'E1'],
      ],
    ],
    [['id', 'note'], [['sheet-column-missing', { column: 'answer' }, 'A1']]],
    [
      ['id', 'anwser'],
      [
        ['sheet-column-missing', { column: 'answer' }, 'A1'],
        ['sheet-column-unknown', { column: 'anwser', near: 'answer' }, 'B1'],
      ],
    ],
    [['id', 'answer', ' nots '], [['sheet-column-unknown', { column: 'nots', near: 'note' }, 'C1']]],
    [['id', 'answer', 'wages'], [['sheet-column-unknown', { column: 'wages', near: '_' }, 'C1']]],
    [['id', 'answer', 'a'.repeat(41)], [['sheet-column-unknown', { column: `${'a'.repeat(39)}…`, near: '_' }, 'C1']]],
    [
      ['exits', 'bí mật', 'note', 'note'],
      [
        ['sheet-column-missing', { column: 'id' }, 'A1'],
        ['sheet-column-missing', { column: 'answer' }, 'A1'],
      ],
    ],
  ])('%j is refused', (names, findings) => {
    expect(columns(...names).findings).toEqual(findings)
  })

  test('names no neighbour that is written in the same way', () => {
    const find = finder(cellPlacer({ file: 'a.csv', text: '', rows: [] }))
    const head = ['id', 'answer', 'question'].map((text, at) => ({ text, at }))
    const names = {
      columnWord: (text: string) => (text === 'id' || text === 'answer' ? text : null),
      rowWord: () => null,
    }
    expect(columnsOf(head, names, find).findings.map(({ args }) => args)).toEqual([{ column: 'question', near: '_' }])
  })
})
