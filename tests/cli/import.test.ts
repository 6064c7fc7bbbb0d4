import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { asXlsx } from '../../src/sheet/questionnaire.ts'
import { questionnaireOf } from '../helpers/questionnaires.ts'

const root = mkdtempSync(join(tmpdir(), 'tukiem-import-'))
afterAll(() => rmSync(root, { recursive: true }))
let folder = root
let count = 0
beforeEach(() => {
  count += 1
  folder = join(root, String(count))
  mkdirSync(folder)
})
const at = (name: string) => join(folder, name)

function program(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('bin/tukiem.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8' },
  })
  return { status, stdout, stderr }
}

const HEAD = 'ID;Question;Answer;Note;Proof'
const sheet = (name: string, ...rows: readonly string[]) =>
  writeFileSync(at(name), `${[HEAD, ...rows].join('\r\n')}\r\n`)
const SOUND = [
  'checklist;;vn.start;;',
  'name;;Cafe;;',
  'hired;;8;;',
  'work.contracts;;7;one is new;',
  'safety.exits;;Yes;;photo',
]
const BROKEN = [...SOUND, 'freedom.deposit;;perhaps;;', 'voice.speak-up;;Yes, mostly;;']
const saved = (name: string) => readFileSync(at(name), 'utf8')

describe('tukiem import', () => {
  test('writes a file of answers beside the questionnaire, and says what was understood', () => {
    sheet('cafe.csv', ...SOUND)
    const { status, stdout, stderr } = program('import', 'cafe.csv')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('cafe.csv: vn.start 1.0.0. Understood: 2 answers, 1 fact, 2 notes and proofs.')
    expect(saved('cafe.tukiem.yaml')).toContain('work.contracts: {value: 7, meaning: 1, note: one is new}')
    expect(statSync(at('cafe.tukiem.yaml')).mode & 0o777).toBe(0o600)
    expect(program('score', 'cafe.tukiem.yaml').status).toBe(0)
  })

  test('writes nothing of a firm with cells that are not understood, and names each of them', () => {
    sheet('cafe.csv', ...BROKEN)
    const { status, stderr } = program('import', 'cafe.csv')
    expect(status).toBe(2)
    expect(stderr).toContain('2 cells are not understood:')
    expect(stderr).toContain('cafe.csv (C7) `freedom.deposit` does not take this answer.')
    expect(stderr).toMatch(/cafe\.csv \(C8\) This cell holds an answer and more words\./)
    expect(stderr).not.toContain('perhaps')
    expect(readdirSync(folder)).toEqual(['cafe.csv'])
  })

  test('names the questions that are empty in their words, and not those that are not understood', () => {
    sheet('cafe.csv', ...BROKEN)
    const { stderr } = program('import', 'cafe.csv')
    const count = Number(/(\d+) questions are still empty:\n {2}- /.exec(stderr)?.[1])
    expect(count).toBeGreaterThan(12)
    expect(stderr.match(/^ {2}- .*\?$/gm)?.length).toBe(12)
    expect(stderr).toContain(`  and ${count - 12} more`)
    sheet('sound.csv', ...SOUND)
    const sound = Number(/(\d+) questions are still empty/.exec(program('import', 'sound.csv').stderr)?.[1])
    expect(sound - count).toBe(2)
  })

  test('with --partly writes what was understood, and says that some is left out', () => {
    sheet('cafe.csv', ...BROKEN)
    const { status, stderr } = program('import', 'cafe.csv', '--partly')
    expect(status).toBe(3)
    expect(stderr).toContain('The 2 cells above were left out.')
    expect(saved('cafe.tukiem.yaml')).toContain('safety.exits')
    expect(saved('cafe.tukiem.yaml')).not.toContain('freedom.deposit')
  })

  test('with --dry-run writes nothing', () => {
    sheet('cafe.csv', ...SOUND)
    const { status, stderr } = program('import', 'cafe.csv', '--dry-run')
    expect(status).toBe(0)
    expect(stderr).toContain('Would write to cafe.tukiem.yaml')
    expect(readdirSync(folder)).toEqual(['cafe.csv'])
  })

  test('never writes over other answers without --force, and keeps the old ones then', () => {
    sheet('cafe.csv', ...SOUND)
    expect(program('import', 'cafe.csv').status).toBe(0)
    const before = saved('cafe.tukiem.yaml')
    const again = program('import', 'cafe.csv')
    expect([again.status, again.stderr.includes('holds just these answers already')]).toEqual([0, true])
    sheet('cafe.csv', ...SOUND.slice(0, -1), 'safety.exits;;Partly;;photo')
    const refused = program('import', 'cafe.csv')
    expect([refused.status, refused.stderr.includes('holds other answers')]).toEqual([2, true])
    expect(saved('cafe.tukiem.yaml')).toBe(before)
    expect(program('import', 'cafe.csv', '--force').status).toBe(0)
    expect(saved('cafe.tukiem.yaml')).toMatch(/^revision: 2$/m)
    expect(saved('cafe.tukiem.yaml.bak')).toBe(before)
  })

  test('puts several into a folder; one that is set aside costs the others nothing', () => {
    sheet('a.csv', ...SOUND)
    sheet('b.csv', ...BROKEN)
    writeFileSync(at('c.xlsx'), 'no workbook')
    mkdirSync(at('out'))
    const { status, stderr } = program('import', 'a.csv', 'b.csv', 'c.xlsx', 'missing.csv', '-o', 'out')
    expect(status).toBe(3)
    expect(stderr).toContain('4 files read: 1 written, 3 set aside.')
    expect(readdirSync(at('out'))).toEqual(['a.tukiem.yaml'])
  })

  test('makes the folder that is asked for, once there is something to write', () => {
    sheet('a.csv', ...SOUND)
    sheet('b.csv', ...BROKEN)
    expect(program('import', 'b.csv', '-o', 'made/new').status).toBe(2)
    expect(program('import', 'a.csv', '-o', 'made/new', '--dry-run').status).toBe(0)
    expect(existsSync(at('made'))).toBe(false)
    expect(program('import', 'a.csv', 'b.csv', '-o', 'made/new').status).toBe(3)
    expect(readdirSync(at('made/new'))).toEqual(['a.tukiem.yaml'])
    expect(statSync(at('made/new')).mode & 0o777).toBe(0o700)
  })

  test('refuses two that would be written to one place, and a file in place of a folder', () => {
    sheet('a.csv', ...SOUND)
    mkdirSync(at('b'))
    sheet('b/a.csv', ...SOUND)
    mkdirSync(at('out'))
    expect(program('import', 'a.csv', 'b/a.csv', '-o', 'out')).toMatchObject({ status: 2 })
    expect(readdirSync(at('out'))).toEqual([])
    expect(program('import', 'a.csv', '-o', 'b/a.csv')).toMatchObject({
      status: 2,
      stderr: '"b/a.csv" is a file. Name a folder after -o.\n',
    })
  })

  test('refuses one that nobody filled in, and takes one with facts alone', () => {
    for (const name of ['a.xlsx', 'b.csv']) {
      program('sheet', 'vn.start', '-o', name)
      const { status, stderr } = program('import', name)
      expect([status, stderr]).toEqual([
        2,
        `${name} Nobody has filled in this questionnaire yet. Fill in the answers and save it, or leave the file out.\n`,
      ])
    }
    expect(readdirSync(folder)).toEqual(['a.xlsx', 'b.csv'])
    program('sheet', 'vn.start', '--set', 'hired=8', '-o', 'c.xlsx')
    expect(program('import', 'c.xlsx').status).toBe(0)
  })

  test('asks for the list where nothing names it', () => {
    sheet('a.csv', ...SOUND.slice(1))
    expect(program('import', 'a.csv')).toMatchObject({ status: 2, stderr: expect.stringContaining('--list') })
    expect(program('import', 'a.csv', '--list', 'vn.start').status).toBe(0)
  })

  test('takes a questionnaire of another version only when told', async () => {
    writeFileSync(at('old.xlsx'), await asXlsx(questionnaireOf('vn.start', ['en'], { hired: 8 })))
    const { status, stderr } = program('import', 'old.xlsx')
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /old\.xlsx \(Guide, A\d+\) This was made from vn\.start version 1\.0\.0 \(abababab\), and here is/,
    )
    expect(existsSync(at('old.tukiem.yaml'))).toBe(false)
    expect(program('import', 'old.xlsx', '--other-version').status).toBe(0)
    expect(saved('old.tukiem.yaml')).toContain('hired: 8')
  })

  test('reads the XLSX and the CSV of tukiem sheet as they are', () => {
    for (const name of ['a.xlsx', 'b.csv']) {
      expect(program('sheet', 'vn.garment', '--set', 'hired=34', 'payBy=month', 'site=', '-o', name).status).toBe(0)
      expect(program('import', name).status).toBe(0)
    }
    expect(saved('a.tukiem.yaml')).toBe(saved('b.tukiem.yaml'))
    expect(saved('a.tukiem.yaml')).toContain('site: []')
    expect(program('score', 'b.csv').status).toBe(0)
  })

  test('reads one that Excel has saved as CSV, titles and all', () => {
    const rows = ['Self-check;;;;;;;', ';;;;;;;', `tukiem/sheet/1 · vn.start · 1.0.0 · ${'0'.repeat(64)} · en;;;;;;;`]
    const head = 'ID;No.;Part;Question;Answer;Unit;Note;Proof'
    const text = [...rows, head, 'safety.exits;D1;Safety;Exits?;Yes;;;photo', ';;;;;;;'].join('\r\n')
    writeFileSync(at('q.csv'), `\ufeff${text}\r\n`)
    expect(program('import', 'q.csv', '--other-version').status).toBe(0)
    expect(saved('q.tukiem.yaml')).toContain('safety.exits: {value: yes, meaning: 1, proof: photo}')
  })

  test.each([
    ['a text', 'a.csv', 'hello\r\n'],
    ['an empty file', 'a.csv', ''],
    ['a workbook that is none', 'a.xlsx', 'PK\u0003\u0004'],
  ])('%s is refused without a trace of the program', (_, name, text) => {
    writeFileSync(at(name), text)
    const { status, stderr } = program('import', name, '--list', 'vn.start')
    expect(status).toBe(2)
    expect(stderr).toMatch(new RegExp(`^${name}`))
    expect(stderr).not.toMatch(/\bat .*\.[jt]s/)
  })
})

describe('a table with a row for each client', () => {
  const table = (name: string, ...rows: readonly string[]) => {
    expect(program('sheet', 'vn.start', '--batch', '--set', 'hired=8', 'payBy=month', 'site=', '-o', name).status).toBe(
      0,
    )
    const [asked = '', ids = ''] = saved(name).split('\r\n')
    const width = ids.split(';').length
    const cells = rows.map((row) => [...row.split(';'), ...Array<string>(width).fill('')].slice(0, width).join(';'))
    writeFileSync(at(name), [asked, ids, ...cells, ''].join('\r\n'))
  }

  test('gives a file for each, called after its code', () => {
    table('clients.csv', 'K1;Cô Ba;Huế;8', ';Bác Tư;;3')
    const { status, stderr } = program('import', 'clients.csv', '--list', 'vn.start')
    expect(status).toBe(0)
    expect(stderr).toContain('clients.csv: 2 clients written, 0 rows set aside.')
    expect(saved('k1.tukiem.yaml')).toContain('firm: {name: Cô Ba, code: K1, province: Huế}')
    expect(saved('bac-tu.tukiem.yaml')).toContain('hired: 3')
  })

  test('may have far more rows than a questionnaire', () => {
    const many = Array.from({ length: 2020 }, (_, at) => `K${at};Cơ sở ${at};;${at % 200}`)
    table('clients.csv', ...many)
    const { status, stderr } = program('import', 'clients.csv', '--list', 'vn.start', '--dry-run', '-o', 'out')
    expect([status, stderr]).toEqual([0, expect.stringContaining('2,020 clients would be written, 0 rows set aside.')])
    const asked = program('import', 'clients.csv', '--dry-run')
    expect([asked.status, asked.stderr]).toEqual([2, expect.stringContaining('--list')])
  })

  test('sets a row aside that is not understood, and writes the others', () => {
    table('clients.csv', 'K1;Cô Ba;;8', 'K2;Bác Tư;;many', 'K1;Chị Sáu;;2')
    const { status, stderr } = program('import', 'clients.csv', '--list', 'vn.start')
    expect(status).toBe(3)
    expect(stderr).toContain('clients.csv (D4)')
    expect(stderr).toContain('1 client written, 2 rows set aside.')
    expect(readdirSync(folder)).toEqual(['clients.csv', 'k1.tukiem.yaml'])
  })
})

test.each([
  [[], /fills it in with Excel[\s\S]*\n.* import vn\.start\.sheet-en\.xlsx\n$/],
  [['--batch'], /a row for each client[\s\S]*\n.* batch vn\.start\.clients-en\.xlsx -o results\n$/],
])('tukiem sheet %j ends with what to type when it is filled in', (options, told) => {
  const { status, stderr } = program('sheet', 'vn.start', '--lang', 'en', ...options)
  expect([status, stderr]).toEqual([0, expect.stringMatching(told)])
})

test('tukiem sheet says nothing of a file where it writes none', () => {
  expect(program('sheet', 'vn.start', '-o', '-').stderr).toBe('')
})
