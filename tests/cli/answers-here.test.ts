import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answersHere, labelHere } from '../../src/cli/answers-here.ts'
import type { CommandContext } from '../../src/cli/command.ts'
import type { AnswerFile } from '../../src/core/model/answers.ts'
import { answersText } from '../../src/node/save/answers-text.ts'
import { wordsIn } from '../../src/words/words.ts'
import { capturedIo } from '../helpers/captured-io.ts'
import { answersOf } from '../helpers/firms.ts'

const root = resolve('.')
const home = process.cwd()
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-here-'))
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true, force: true })
})

const context = (language: string): CommandContext => ({
  io: capturedIo(folder, { root, env: {}, now: () => new Date('2026-12-05T05:00:00Z') }).io,
  words: wordsIn(language),
  second: null,
  languageAsked: true,
  wantsColour: false,
  isPlain: false,
  mayAsk: false,
  today: undefined,
})
const TOLD = { payBy: 'month', exportsTo: [], people: ['overtime'], site: ['machines'] }
const whole: AnswerFile = { ...answersOf('furniture-34'), firm: { name: 'Tạp hóa Hoa' } }
const full: AnswerFile = { ...whole, facts: { ...TOLD, ...whole.facts } }
const put = (name: string, file: AnswerFile | string, day: string) => {
  writeFileSync(name, typeof file === 'string' ? file : answersText(file))
  const time = new Date(`${day}T05:00:00Z`)
  utimesSync(name, time, time)
}
const labels = async (language = 'vi', most = 8) => {
  const here = await answersHere(most, context(language))
  return here.shown.map((one) => (one.progress === null ? `? ${one.path}` : labelHere(one, here, context(language))))
}

describe('the checks of a folder', () => {
  test('come the newest first, and after them what cannot be read', async () => {
    put('a.tukiem.yaml', full, '2026-10-01')
    put('broken.tukiem.yaml', 'format: [', '2026-12-02')
    put('b.tukiem.yaml', { ...full, firm: { name: 'Quán Mai' } }, '2026-11-01')
    put(
      'lost.tukiem.yaml',
      'format: tukiem/answers/1\nchecklist: {id: own.list}\nfacts: {}\nanswers: {}\n',
      '2026-12-01',
    )
    const { shown, more } = await answersHere(8, context('vi'))
    expect(shown.map(({ path }) => path)).toEqual([
      'b.tukiem.yaml',
      'a.tukiem.yaml',
      'broken.tukiem.yaml',
      'lost.tukiem.yaml',
    ])
    expect(more).toBe(0)
  })
  test('are counted where there are more than are shown', async () => {
    for (const day of [1, 2, 3]) put(`${day}.tukiem.yaml`, full, `2026-11-0${day}`)
    const { shown, more } = await answersHere(2, context('vi'))
    expect([shown.map(({ path }) => path), more]).toEqual([['3.tukiem.yaml', '2.tukiem.yaml'], 1])
  })
  test('are called by their firm, and by their file too where the firm has two', async () => {
    put('a.tukiem.yaml', full, '2026-11-03')
    put('b.tukiem.yaml', { ...full, firm: {} }, '2026-11-02')
    expect((await labels()).map((label) => label.split(':')[0])).toEqual(['Tạp hóa Hoa', 'b.tukiem.yaml'])
    put('c.tukiem.yaml', full, '2026-11-01')
    expect((await labels()).map((label) => label.split(':')[0])).toEqual([
      'Tạp hóa Hoa (a.tukiem.yaml)',
      'b.tukiem.yaml',
      'Tạp hóa Hoa (c.tukiem.yaml)',
    ])
  })
  const [first = '', second = ''] = Object.keys(full.answers)
  const { [first]: _, [second]: __, ...others } = full.answers
  const half = { ...full, answers: others }
  const follows = 'before.tukiem.yaml'
  test.each([
    [full, 'vi', /^Tạp hóa Hoa: đã xong \d+ câu, lưu ngày 1\/11\/2026$/],
    [full, 'en', /^Tạp hóa Hoa: all \d+ questions answered, saved on 1 November 2026$/],
    [half, 'vi', /^Làm tiếp: Tạp hóa Hoa, đã trả lời \d+ trong \d+ câu$/],
    [{ ...half, follows }, 'vi', /^Tự kiểm lại tiếp: Tạp hóa Hoa, đã trả lời \d+ trong \d+ câu$/],
    [{ ...half, follows }, 'en', /^Go on checking again: Tạp hóa Hoa, \d+ of \d+ questions answered$/],
    [{ ...full, facts: { hired: 34 } }, 'vi', /^Làm tiếp: Tạp hóa Hoa, còn vài điều về cơ sở$/],
    [{ ...full, facts: {}, answers: {}, follows }, 'vi', /^Tự kiểm lại tiếp: Tạp hóa Hoa, mới bắt đầu$/],
    [{ ...full, checklist: { id: 'vn.pay' }, answers: {} }, 'vi', / · .+$/],
  ] as const)('say how far they are: %#', async (file, language, expected) => {
    put('a.tukiem.yaml', file, '2026-11-01')
    expect(await labels(language)).toEqual([expect.stringMatching(expected)])
  })
})
