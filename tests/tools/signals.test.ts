import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { straysIn } from '../helpers/fault-scenes.ts'
import { answer, headOf } from '../helpers/owner.ts'
import { PROGRAM } from '../helpers/program.ts'
import { openWindow, type TerminalWindow } from '../helpers/terminal-window.ts'

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const
const BEGUN = `format: tukiem/answers/1
checklist: {id: vn.start}
language: vi
facts: {hired: 12, familyUnpaid: 0, sector: furniture, legalForm: company, wageRegion: I, people: [overtime], site: [machines], exportsTo: []}
answers: {}
`
let folder = ''
let window: TerminalWindow | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-signals-'))
})
afterEach(() => {
  window?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the program in a window, between two looks at how the terminal is set; what is said on stderr goes to a file. */
function open(...args: readonly string[]): TerminalWindow {
  const program = `'${process.execPath}' '${PROGRAM}' ${args.map((one) => `'${one}'`).join(' ')}`
  const script = `stty -g > before; trap : INT HUP TERM; ${program} 2> said; code=$?; stty -g > after; exit $code`
  window = openWindow(['sh', '-c', script], folder)
  return window
}

const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')
/** The process of the program itself, below the shell of the window. */
const programOf = (here: TerminalWindow) =>
  Number(execFileSync('pgrep', ['-P', String(here.pid())], { encoding: 'utf8' }))

function killIfThere(program: number): void {
  try {
    process.kill(program, 'SIGINT')
  } catch {
    // It has ended by itself, as it should.
  }
}

/** Answers what is still asked about the firm. */
async function toQuestions(here: TerminalWindow): Promise<void> {
  let screen = await here.until((now) => headOf(now) !== '')
  while (!headOf(screen).startsWith('Câu')) screen = await answer(here)
}

/** How a window is left: the terminal set as before, the screen of before back, the cursor to be seen. */
async function expectGivenBack(here: TerminalWindow): Promise<void> {
  expect(textOf('after')).toBe(textOf('before'))
  // The window may be a moment behind what was written to it; what was shown and said tells more when it never comes.
  const message = `${here.history()}\n${textOf('said')}`
  await expect.poll(() => here.modes(), { message }).toBe('own screen 0, cursor 1')
  expect(textOf('said')).not.toMatch(/\bat .*:\d+:\d+/)
}

describe('an interview that gets a signal', () => {
  test.each(SIGNALS)(
    '%s ends with %d, the terminal as before, every answer, and the command to go on',
    async (signal, status) => {
      writeFileSync(join(folder, 'xưởng thử.tukiem.yaml'), BEGUN)
      const here = open('check', '--answers', 'xưởng thử.tukiem.yaml')
      await toQuestions(here)
      await answer(here)
      await answer(here)
      process.kill(programOf(here), signal)
      expect(await here.ended()).toBe(status)
      await expectGivenBack(here)
      const line = textOf('said')
        .split('\n')
        .find((one) => one.startsWith('tukiem '))
      expect(line).toBe("tukiem check --answers 'xưởng thử.tukiem.yaml'")
      expect(Object.keys(parse(textOf('xưởng thử.tukiem.yaml')).answers)).toHaveLength(2)
      expect(straysIn(folder)).not.toContain('xưởng thử.tukiem.yaml.lock')
    },
  )

  test('and Ctrl-C as fast as it can be pressed while it saves keeps the answer and the terminal', async () => {
    writeFileSync(join(folder, 'a.tukiem.yaml'), BEGUN)
    const here = open('check', '--answers', 'a.tukiem.yaml')
    await toQuestions(here)
    await answer(here)
    const program = programOf(here)
    here.press('1', '\u0003')
    for (let times = 0; times < 5; times += 1) killIfThere(program)
    expect(await here.ended()).toBe(130)
    await expectGivenBack(here)
    expect(Object.keys(parse(textOf('a.tukiem.yaml')).answers).length).toBeGreaterThanOrEqual(1)
  })

  test('is told the command to go on after q too', async () => {
    writeFileSync(join(folder, 'a.tukiem.yaml'), BEGUN)
    const here = open('check', '--answers', 'a.tukiem.yaml')
    await toQuestions(here)
    await answer(here)
    here.press('q')
    expect(await here.ended()).toBe(0)
    await expectGivenBack(here)
    expect(textOf('said').split('\n')).toContain('tukiem check --answers a.tukiem.yaml')
  })
})

describe('the menu and the choice of files', () => {
  test.each(
    SIGNALS.flatMap(([signal, status]) => [[[], signal, status] as const, [['check'], signal, status] as const]),
  )('%j: %s ends with %d, and the terminal as before', async (args, signal, status) => {
    writeFileSync(join(folder, 'a.tukiem.yaml'), BEGUN)
    const here = open(...args, '--lang', 'vi')
    await here.until(/Bạn muốn/)
    process.kill(programOf(here), signal)
    expect(await here.ended()).toBe(status)
    await expectGivenBack(here)
    expect(readdirSync(folder).filter((name) => name.startsWith('a.'))).toEqual(['a.tukiem.yaml'])
  })
})

describe('a command that asks nothing', () => {
  const work = [
    ['plan', 'a.tukiem.yaml', '-o', 'a.pdf', '--full'],
    ['form', 'vn.sme', '-o', 'a.html'],
    ['check', '--answers', 'a.tukiem.yaml', '--set', 'hired=7'],
  ]
  test.each(work.flatMap((args) => SIGNALS.map(([signal]) => [args, signal] as const)))(
    '%j that gets %s at any moment leaves whole files or none',
    async (args, signal) => {
      copyFileSync('templates/demo/xuong-moc-thanh-cong.tukiem.yaml', join(folder, 'a.tukiem.yaml'))
      for (const after of [60, 120, 200, 300]) {
        const child = spawn(
          process.execPath,
          [PROGRAM, ...args, '--lang', 'vi', '--force'].slice(0, args[0] === 'check' ? -1 : undefined),
          {
            cwd: folder,
            stdio: ['ignore', 'ignore', 'pipe'],
          },
        )
        const said: string[] = []
        child.stderr.on('data', (part) => void said.push(String(part)))
        const ended = new Promise<unknown>((done) => child.once('close', (code, by) => done(by ?? code)))
        await wait(after)
        child.kill(signal)
        expect([signal, 0]).toContain(await ended)
        expect(said.join('')).not.toMatch(/\bat .*:\d+:\d+/)
        expect(parse(textOf('a.tukiem.yaml')).facts.hired).toBeGreaterThan(0)
        for (const name of readdirSync(folder).filter((one) => one === 'a.pdf' || one === 'a.html'))
          expect(textOf(name).trimEnd()).toMatch(/(%%EOF|<\/html>)$/)
      }
    },
  )
})
