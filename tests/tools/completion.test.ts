import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openWindow } from '../helpers/terminal-window.ts'

const SCRIPT = resolve('templates/completion.bash')
const folder = mkdtempSync(join(tmpdir(), 'tukiem-bash-'))
const bin = join(folder, 'bin')
const work = join(folder, 'work')
mkdirSync(bin)
mkdirSync(join(work, 'clients'), { recursive: true })
writeFileSync(join(bin, 'tukiem'), `#!/bin/sh\nexec '${process.execPath}' '${resolve('bin/tukiem.cjs')}' "$@"\n`, {
  mode: 0o755,
})
writeFileSync(join(work, 'an.tukiem.yaml'), '')
writeFileSync(join(work, 'keep.txt'), 'kept')
writeFileSync(join(work, 'clients', 'tư.tukiem.yaml'), '')
afterAll(() => rmSync(folder, { recursive: true }))

// No history: a shell that is closed would write it while the folder is removed.
const ENV = { PATH: `${bin}:/usr/bin:/bin`, LANG: 'en_US.UTF-8', LC_ALL: 'C.UTF-8', HOME: folder, HISTFILE: '' }
const untouched = () => [
  readdirSync(work, { recursive: true }).toSorted(),
  readFileSync(join(work, 'keep.txt'), 'utf8'),
]
const before = untouched()

/** What bash would offer when its words are these and the cursor is in the last one. */
function offered(...words: readonly string[]): readonly string[] {
  const args = ['--norc', '--noprofile', resolve('tests/fixtures/offered.bash'), SCRIPT, ...words]
  const said = execFileSync('bash', args, { cwd: work, env: ENV, encoding: 'utf8' })
  return said.split('\n').filter((line) => line !== '')
}

describe('the script in bash, with nothing else installed,', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['offers a command', ['tukiem', 'pl'], ['plan']],
    ['offers an option', ['tukiem', 'plan', 'an.tukiem.yaml', '--du'], ['--duties']],
    ['offers answers', ['tukiem', 'score', ''], ['an.tukiem.yaml']],
    ['offers answers in a folder', ['tukiem', 'score', 'clients/'], ['clients/tư.tukiem.yaml']],
    ['offers a value after an = that bash has split off', ['tukiem', 'plan', '--lang', '=', 'v'], ['vi', 'vi,en']],
    ['offers all values right after the =', ['tukiem', 'plan', '--for', '='], ['owner', 'buyer', 'bank']],
    ['goes on after an answer with an =', ['tukiem', 'check', '--set', 'hired', '=', '3', '--na'], ['--name']],
    ['goes on after an = with nothing behind', ['tukiem', 'check', '--set', 'hired', '=', '--na'], ['--name']],
    ['works for the program by its path', [join(bin, 'tukiem'), 'pl'], ['plan']],
    ['works for the program in the home folder', ['~/bin/tukiem', 'pl'], ['plan']],
    ['is silent when the program is gone', ['./nowhere', 'pl'], []],
    ['writes no file that the line would write', ['tukiem', 'list', '>', 'keep.txt', '--js'], ['--json']],
    ['runs nothing that the line would run', ['tukiem', 'plan', '$(touch ran)', '--op'], ['--open']],
    ['runs nothing in backticks or quotes', ['tukiem', 'plan', '`touch ran`', '"; touch ran; "', '--op'], ['--open']],
  ])('%s', (_, words, expected) => {
    expect(offered(...words)).toEqual(expected)
    expect(untouched()).toEqual(before)
  })
})

test('a real Tab fills in a command, an option, a value, answers, and a file that bash finds itself', async () => {
  const setting = Object.entries({ ...ENV, PS1: '> ' }).map(([name, value]) => `${name}=${value}`)
  const window = openWindow([...setting, 'bash', '--norc', '--noprofile', '-i'], work)
  try {
    await window.until(/^>/m)
    window.press(`source ${SCRIPT}; clear`, 'Enter')
    await window.until((screen) => screen.trim() === '>')
    for (const [typed, line] of [
      ['tukiem pl', 'tukiem plan'],
      ['a', 'tukiem plan an.tukiem.yaml'],
      ['--op', 'tukiem plan an.tukiem.yaml --open'],
      ['--lang=e', 'tukiem plan an.tukiem.yaml --open --lang=en'],
      [' -o kee', 'tukiem plan an.tukiem.yaml --open --lang=en -o keep.txt'],
    ] as const) {
      window.press(typed, 'Tab')
      await window.until((screen) => screen.trim() === `> ${line}`)
    }
    expect(untouched()).toEqual(before)
  } finally {
    window.close()
  }
})
