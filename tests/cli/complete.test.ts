import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { run } from '../../src/cli/run.ts'
import { machineIo } from '../../src/node/io.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-complete-'))
const here = process.cwd()
for (const name of ['an.tukiem.yaml', 'binh.tukiem.json', 'binh.tukiem.conflict-1.yaml', 'notes.yaml'])
  writeFileSync(join(folder, name), '')
mkdirSync(join(folder, 'clients'))
mkdirSync(join(folder, 'phones'))
writeFileSync(join(folder, 'clients', 'chị-tư.tukiem.yaml'), '')
writeFileSync(join(folder, 'phones', 'an.tukiem (1).json'), '')
afterAll(() => rmSync(folder, { recursive: true }))

/** What a shell is answered when `typed` stands on the line, the last word being the one that Tab is pressed in. */
async function answered(typed: readonly string[], env: Readonly<Record<string, string>> = { LANG: 'en_US.UTF-8' }) {
  const said: string[] = []
  const io = {
    ...machineIo(resolve('bin/tukiem.cjs')),
    env,
    out: (text: string | Uint8Array) => said.push(String(text)),
  }
  process.chdir(folder)
  try {
    const code = await run(['complete', '--', ...typed], { ...io, err: (text) => said.push(text) })
    expect(code).toBe(0)
  } finally {
    process.chdir(here)
  }
  const lines = said.join('').trimEnd().split('\n')
  const words = lines.slice(0, -1).map((line) => line.split('\t'))
  return { words: words.map(([word]) => word), means: words.map(([, what]) => what), ending: lines.at(-1) }
}

/** Nothing else fits there. */
const ENOUGH = ':4'
const OR_FILES = ':0'

describe('at Tab', () => {
  test.each<[string, readonly string[], readonly string[], string]>([
    ['a command is offered', ['sc'], ['score'], ENOUGH],
    ['nothing is offered for what is no command', ['scroe'], [], ENOUGH],
    ['an option of the command is offered', ['score', '--ex'], ['--explain'], ENOUGH],
    ['an option of all commands is offered', ['score', '--la'], ['--lang'], ENOUGH],
    ['a short option is offered', ['plan', '-o'], ['-o'], ENOUGH],
    ['options are offered after an argument', ['plan', 'an.tukiem.yaml', '--du'], ['--duties'], ENOUGH],
    ['the forms of a plan are offered', ['plan', '--format', 'x'], ['xlsx'], ENOUGH],
    ['a value is offered after =', ['plan', '--format=d'], ['docx'], ENOUGH],
    ['the readers of a plan are offered', ['plan', '--for', ''], ['owner', 'buyer', 'bank'], ENOUGH],
    [
      'the severities and grades are offered',
      ['lint', '--fail-on', ''],
      ['error', 'warning', 'info', 'A', 'B', 'C', 'D', 'E'],
      ENOUGH,
    ],
    [
      'what ends a batch with 1 is offered',
      ['batch', '--fail-on', 'level:l'],
      ['level:lawful-base', 'level:leading'],
      ENOUGH,
    ],
    ['urgent gaps are among it, and severities are not', ['batch', '--fail-on', 'c'], ['critical'], ENOUGH],
    ['no severity ends a batch', ['batch', 'clients', '--fail-on', 'err'], [], ENOUGH],
    ['the forms of the plans of a batch are offered', ['batch', '--format', 'd'], ['docx'], ENOUGH],
    ['what statistics tell apart by is offered', ['stats', 'out', '--by', 's'], ['sector', 'size'], ENOUGH],
    ['the list to start from is offered', ['new', '--from', 'vn.g'], ['vn.garment'], OR_FILES],
    ['the list to change is a file', ['tailor', ''], [], OR_FILES],
    ['what is given in return is offered', ['tailor', 'a.yaml', '--offer', 'l'], ['lead-time='], ENOUGH],
    ['a question to weigh is offered', ['new', '--weigh', 'pay.pays'], ['pay.payslip='], ENOUGH],
    ['folders to score are left to the shell', ['batch', ''], [], OR_FILES],
    ['the earlier results are left to the shell', ['batch', '--since', ''], [], OR_FILES],
    ['folders to put together are left to the shell', ['merge', 'part-1', ''], [], OR_FILES],
    ['the languages are offered', ['--lang', ''], ['vi', 'en', 'vi,en', 'en,vi'], ENOUGH],
    ['the languages are offered after a command', ['score', '--lang', 'v'], ['vi', 'vi,en'], ENOUGH],
    ['a list is offered, or a file', ['check', 'vn.gar'], ['vn.garment'], OR_FILES],
    ['a list is offered after --list', ['score', '--list', 'vn.fu'], ['vn.furniture'], OR_FILES],
    ['answers are offered, or a file', ['score', ''], ['an.tukiem.yaml', 'binh.tukiem.json'], OR_FILES],
    ['answers are offered after an option', ['plan', '--full', 'b'], ['binh.tukiem.json'], OR_FILES],
    ['answers are offered after --answers', ['check', '--answers', 'a'], ['an.tukiem.yaml'], OR_FILES],
    ['the second of two answers is offered', ['compare', 'an.tukiem.yaml', 'b'], ['binh.tukiem.json'], OR_FILES],
    ['answers of a folder are offered', ['score', 'clients/'], ['clients/chị-tư.tukiem.yaml'], OR_FILES],
    ['names that need quotes are left to the shell', ['score', 'phones/'], [], OR_FILES],
    ['a folder that is not there is left to the shell', ['score', 'nowhere/'], [], OR_FILES],
    ['a file to write is left to the shell', ['plan', '-o', ''], [], OR_FILES],
    ['a list to look over is left to the shell', ['lint', 'notes.yaml', ''], [], OR_FILES],
    ['a question of any list is offered', ['explain', 'digital.back'], ['digital.backup'], ENOUGH],
    ['an action is offered', ['done', 'safety.exi'], ['safety.exits'], ENOUGH],
    ['a section is offered', ['check', '--only', 'safe'], ['safety'], ENOUGH],
    ['a shell is offered', ['completion', ''], ['bash', 'zsh', 'fish', 'powershell'], ENOUGH],
    ['free text is left alone', ['check', '--name', ''], [], ENOUGH],
    ['an option that is not known does not matter', ['plan', '--frobnicate', '--ope'], ['--open'], ENOUGH],
    ['a wish that makes no sense does not matter', ['--today', 'soon', 'lis'], ['list'], ENOUGH],
  ])('%s: %j', async (_, typed, words, ending) => {
    expect(await answered(typed)).toMatchObject({ words, ending })
  })

  test('every command is offered, and none that nobody types', async () => {
    const { words } = await answered([''])
    expect(words).toEqual(COMMANDS.map(({ name }) => name))
  })

  test('what is offered is explained in the language of the line, else of the machine', async () => {
    expect((await answered(['check', 'vn.star'])).means).toEqual(['The first self-check'])
    expect((await answered(['check', 'vn.star'], {})).means).toEqual(['Bài tự kiểm đầu tiên'])
    expect((await answered(['--lang', 'vi', 'check', 'vn.star'])).means).toEqual(['Bài tự kiểm đầu tiên'])
  })

  test('what needs no explanation has none, not an empty one', async () => {
    expect((await answered(['plan', '--for', ''])).means).toEqual([undefined, undefined, undefined])
  })

  test('each line is one word and what it is', async () => {
    for (const typed of [['explain', ''], ['list', ''], ['plan', '--'], ['']])
      for (const line of Object.values((await answered(typed)).words)) expect(line).toMatch(/^[\w.-]+$/)
  })

  test('nothing is written', async () => {
    const before = readdirSync(folder, { recursive: true }).toSorted()
    for (const typed of [
      ['check', ''],
      ['plan', '-o', 'x.pdf'],
      ['done', ''],
      ['plan', '--open', '--force', ''],
    ])
      await answered(typed)
    expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(before)
  })
})
