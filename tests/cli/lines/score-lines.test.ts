import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Ajv } from 'ajv'
import { afterAll, describe, expect, test } from 'vitest'
import type { ClientRecord, ErrorRecord } from '../../../src/core/model/score-record.ts'
import { scoreRecord } from '../../../src/core/scoring/score-record.ts'
import { FILE_LIMITS } from '../../../src/node/read-file.ts'
import { captured } from '../../helpers/captured-run.ts'
import { answersOf, assessmentOf, FIRMS } from '../../helpers/firms.ts'
import { TODAY } from '../../helpers/questions.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-score-lines-'))
afterAll(() => rmSync(folder, { recursive: true }))

const schema = (name: string) =>
  new Ajv({ strict: false }).compile(JSON.parse(readFileSync(`checklists/${name}.schema.json`, 'utf8')))
const [isResult, isError] = [schema('score'), schema('error')]

const answers = (firm: string) => JSON.stringify({ format: 'tukiem/answers/1', ...answersOf(firm) })
const [first = '', second = ''] = FIRMS
const small = (own: object) =>
  JSON.stringify({ format: 'tukiem/answers/1', checklist: { id: 'vn.start' }, facts: {}, answers: {}, ...own })

/** Pipes lines through the filter, in pieces of a few bytes. */
async function filtered(input: string | Uint8Array, ...args: readonly string[]) {
  const bytes = typeof input === 'string' ? Buffer.from(input) : input
  const pieces = function* () {
    for (let at = 0; at < bytes.length; at += 997) yield bytes.subarray(at, at + 997)
  }
  const stdin = Readable.from(pieces())
  const argv = ['score', '--ndjson', '--today', TODAY, '--lang', 'en', ...args]
  const { out, err, code } = await captured(argv, { stdin })
  const records: (ClientRecord | ErrorRecord)[] = out
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  for (const one of records) expect(one.format === 'tukiem/error/1' ? isError(one) : isResult(one)).toBe(true)
  return { records, err, code }
}

const codes = (records: readonly (ClientRecord | ErrorRecord)[]) =>
  records.map((one) => ('faults' in one ? one.faults.map(({ code }) => code).join() : one.client))

describe('score --ndjson', () => {
  test('gives for each firm what its assessment says, in the order of the lines', async () => {
    const { records, err, code } = await filtered(FIRMS.map((firm) => `${answers(firm)}\n`).join(''))
    expect([err, code]).toEqual(['', 0])
    for (const [at, firm] of FIRMS.entries()) {
      const file = answersOf(firm)
      const sha256 = createHash('sha256').update(answers(firm)).digest('hex')
      const client = file.firm.code ?? file.firm.name ?? String(at + 1)
      const source = { file: '-', row: at + 1, sha256 }
      expect(records[at]).toEqual(JSON.parse(JSON.stringify({ ...scoreRecord(assessmentOf(file)), client, source })))
    }
  })

  test('puts what is wrong with a line in its place, goes on, and ends with 3', async () => {
    const wrong: readonly (readonly [string, string])[] = [
      ['{"a":1', 'yaml-bracket'],
      ['not answers', 'format-wrong'],
      [small({ checklist: { id: 'vn.stat' } }), 'list-missing'],
      [small({ checklist: { id: './vn.start.yaml' } }), 'id-shape'],
      [small({ facts: { shoe: 1 } }), 'fact-unknown'],
      [small({ answers: { 'pay.minimum-wage': 'a lot' } }), 'answer-number'],
      [small({ answers: { 'pay.minimum-wage': 1 } }).replace('{"pay', '{"pay.minimum-wage":2,"pay'), 'key-duplicate'],
      ['\u0000', 'control-character'],
      ['[1, 2]', 'format-wrong'],
    ]
    const input = `${small({ firm: { code: 'A' } })}\n${wrong.map(([line]) => line).join('\n')}\n${small({})}`
    const { records, code } = await filtered(input)
    expect(code).toBe(3)
    expect(codes(records)).toEqual(['A', ...wrong.map(([, one]) => one), String(wrong.length + 2)])
    expect(records.map(({ source }) => source.row)).toEqual(records.map((_, at) => at + 1))
    for (const one of records) if ('faults' in one) expect(one.faults[0]?.what).toMatch(/\p{L}.*[.?]$/u)
  })

  test('names the client of a line whose answers are wrong', async () => {
    const { records } = await filtered(small({ firm: { code: ' K-7 ', name: 'B' }, facts: { shoe: 1 } }))
    expect(records[0]).toMatchObject({ format: 'tukiem/error/1', client: 'K-7', source: { file: '-', row: 1 } })
  })

  test.each<[string, object, string]>([
    ['its code', { code: '12', name: 'Xưởng mộc' }, '12'],
    ['else its name', { code: ' ', name: 'Xưởng mộc' }, 'Xưởng mộc'],
    ['else its line', {}, '2'],
  ])('calls a client by %s', async (_, firm, client) => {
    const { records } = await filtered(`\n${small({ firm })}\n`)
    expect(records).toMatchObject([{ client, source: { row: 2 } }])
  })

  test('takes what programs of Windows write, and gives nothing for blank lines', async () => {
    const { records, code } = await filtered(`\ufeff${small({})}\r\n\r\n \t\r\n${small({})}\r\n`)
    expect(code).toBe(0)
    expect(records.map(({ source }) => source.row)).toEqual([1, 4])
    expect(new Set(records.map((one) => ('faults' in one ? '' : one.source.sha256))).size).toBe(1)
  })

  test('names a line that is no UTF-8, and one that is too long', async () => {
    const long = Buffer.alloc(FILE_LIMITS.answers + 1, 'x')
    const input = Buffer.concat([Buffer.from([0xff, 10]), long, Buffer.from(`\n${small({})}`)])
    const { records, code } = await filtered(input)
    expect(code).toBe(3)
    expect(codes(records)).toEqual(['not-utf8', 'line-too-long', '3'])
  })

  test('scores all lines by the list that is given', async () => {
    const { records } = await filtered(small({ checklist: { id: 'of-a-buyer' } }), '--list', 'vn.start')
    expect(records).toMatchObject([{ format: 'tukiem/score/1', checklist: { id: 'vn.start' } }])
  })

  test('reads a file too, and calls it by its name', async () => {
    const path = join(folder, 'a.ndjson')
    writeFileSync(path, `${answers(first)}\n${answers(second)}\n`)
    const { records, code } = await filtered('', path)
    expect([code, records.map(({ source }) => source.file)]).toEqual([0, [path, path]])
  })

  test.each([
    ['a file that is not there', [join(folder, 'none.ndjson')]],
    ['a list that is not there', ['--list', 'vn.stat']],
    ['another form of output beside it', ['--json']],
    ['the way of the points beside it', ['--explain']],
    ['a day that is none', ['--today', '2026-02-30']],
  ])('does not begin with %s', async (_, args) => {
    const { records, err, code } = await filtered(small({}), ...args)
    expect([records, code]).toEqual([[], 2])
    expect(err).toMatch(/\p{L}/u)
  })
})
