import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FactDefinition } from '../../../src/core/model/facts.ts'
import { captured } from '../../helpers/captured-run.ts'
import { text, yesNo } from '../../helpers/questions.ts'
import { readCsv } from '../../helpers/read-csv.ts'
import { smallPack, textOfPack } from '../../helpers/signed-packs.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-tables-'))
  mkdirSync(at('tables'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const at = (...names: readonly string[]) => join(folder, ...names)

/** Something that only this pack asks of a firm. */
const LEARNERS: FactDefinition = {
  id: 'learners',
  kind: 'number',
  unit: 'people',
  ask: { vi: 'Cơ sở có mấy người học nghề?', en: 'How many people learn the trade here?' },
  help: text('count them'),
}

function packInto(path: string): void {
  const pack = smallPack()
  const [section] = pack.checklist.sections
  const own = yesNo('acme.learners', { ask: text('Có người kèm?'), when: { learners: { atLeast: 2 } } })
  const questions = [...(section?.questions ?? []), own]
  const sections = section ? [{ ...section, questions }] : []
  const made = {
    ...pack,
    checklist: { ...pack.checklist, sections },
    library: { ...pack.library, facts: [LEARNERS] },
  }
  writeFileSync(path, textOfPack(made))
}

const HEAD = ['Mã;hired;Cơ sở có mấy người học nghề?;acme.exits;acme.pay;acme.hours;acme.learners']
const ROWS = ['A1;5;3;yes;yes;yes;no', 'A2;5;1;yes;yes;yes;']

async function batch(rows: readonly string[], ...options: readonly string[]) {
  writeFileSync(at('tables', 'c.csv'), `${rows.join('\r\n')}\r\n`)
  const { code, err } = await captured(['batch', at('tables'), '-o', at('out'), '--lang', 'en', ...options])
  return { code, err }
}

function results(): readonly unknown[] {
  const lines = readFileSync(at('out', 'results.ndjson'), 'utf8').trim().split('\n')
  return lines.map((line) => {
    const { client, facts, checklist, questions } = JSON.parse(line)
    return [client, checklist.id, facts.learners, questions.gap]
  })
}

const EXPECTED = [
  ['A1', 'acme.suppliers', 3, ['acme.learners']],
  ['A2', 'acme.suppliers', 1, []],
]

describe('the facts that only a pack brings are known in a table', () => {
  test('where the pack is given', async () => {
    packInto(at('acme.pack.json'))
    const { code } = await batch([...HEAD, ...ROWS], '--list', at('acme.pack.json'))
    expect([code, results()]).toEqual([0, EXPECTED])
  })

  test('where the pack lies beside the table, and the rows name its list', async () => {
    packInto(at('tables', 'acme.pack.json'))
    const rows = [...HEAD, ...ROWS].map((row, at) => `${row};${at === 0 ? 'Bộ câu hỏi' : 'acme.suppliers'}`)
    const { code } = await batch(rows)
    expect([code, results()]).toEqual([0, EXPECTED])
  })

  test('by their words in either language', async () => {
    packInto(at('acme.pack.json'))
    const head = HEAD.map((row) => row.replace('Cơ sở có mấy người học nghề?', 'How many people learn the trade here?'))
    const { code } = await batch([...head, ...ROWS], '--list', at('acme.pack.json'))
    expect([code, results()]).toEqual([0, EXPECTED])
  })

  test('and a value that does not fit one is named by its cell', async () => {
    packInto(at('acme.pack.json'))
    const { code } = await batch([...HEAD, 'A1;5;nhiều lắm;yes;yes;yes;no'], '--list', at('acme.pack.json'))
    expect(code).toBe(3)
    const [, fault] = readCsv(readFileSync(at('out', 'errors.csv'), 'utf8'))
    expect(fault?.slice(1, 3)).toEqual(['2', 'C'])
  })
})

test('a broken pack beside a table is no matter to rows of other lists', async () => {
  writeFileSync(at('tables', 'acme.pack.json'), '{"format":"tukiem/pack/1","checklist":{"id":"acme.suppliers"}}')
  const { code } = await batch(['Mã;Bộ câu hỏi;hired;safety.exits', 'A1;vn.start;5;yes'])
  expect(code).toBe(0)
})

test('import reads the facts of a pack too, as batch does', async () => {
  packInto(at('acme.pack.json'))
  writeFileSync(at('tables', 'c.csv'), `${[...HEAD, ...ROWS].join('\r\n')}\r\n`)
  const { code, err } = await captured([
    'import',
    at('tables', 'c.csv'),
    '--list',
    at('acme.pack.json'),
    '-o',
    at('in'),
    '--lang',
    'en',
  ])
  expect([code, err]).toEqual([0, expect.stringContaining('2 clients written')])
  expect(readFileSync(at('in', 'a1.tukiem.yaml'), 'utf8')).toContain('learners: 3')
})
