import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * Each Markdown file of tests/scenarios tells what people type and what they get:
 * a block headed by a file name in bold is that file; a `console` block is a session in a folder with those files.
 * A line `$ tukiem …` is typed; what follows is what is printed, stdout first; `…` stands for anything; `[exit 2]` for the code.
 * `> file` at its end puts stdout into a file, and `$ rm file` removes one.
 */
const FOLDER = 'tests/scenarios'

interface Scene {
  readonly title: string
  readonly files: readonly { readonly name: string; readonly text: string }[]
  readonly commands: readonly { readonly typed: string; readonly printed: string; readonly exit: number }[]
}

function scenesIn(markdown: string): readonly Scene[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const files = [...part.matchAll(/^\*\*(\S+)\*\*\n\n```\w*\n([\s\S]*?)^```$/gm)]
      const sessions = [...part.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '')
      return {
        title: part.split('\n')[0] ?? '',
        files: files.map((match) => ({ name: match[1] ?? '', text: match[2] ?? '' })),
        commands: sessions.flatMap((session) => session.split(/^\$ /m).slice(1).map(commandOf)),
      }
    })
}

function commandOf(text: string): Scene['commands'][number] {
  const [typed = '', ...lines] = text.trimEnd().split('\n')
  const exit = /^\[exit (\d+)\]$/.exec(lines.at(-1) ?? '')
  return { typed, printed: (exit ? lines.slice(0, -1) : lines).join('\n').trim(), exit: Number(exit?.[1] ?? 0) }
}

/** Words separated by blanks; quotes hold several together. */
const split = (typed: string) => [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '')

/** Where lines break depends on the screen, not on what is said. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const pattern = (printed: string) =>
  new RegExp(
    `^${oneLine(printed)
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[\\s\\S]*?')}$`,
  )

/** What each of them is called. */
const SCENARIOS: readonly string[] = readdirSync(FOLDER).filter((name) => name.endsWith('.md'))

/** The scenarios as tests of one way to start the program: what stands in for `tukiem`, and in which environment. */
export function scenariosOf(
  tukiem: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv,
  files: readonly string[] = SCENARIOS,
): void {
  for (const file of files)
    describe(file.replace(/\.md$/, '').replaceAll('-', ' '), () => {
      for (const scene of scenesIn(readFileSync(join(FOLDER, file), 'utf8')))
        test(scene.title, () => play(scene, tukiem, env))
    })
}

function play({ files, commands }: Scene, tukiem: readonly [string, ...string[]], env: NodeJS.ProcessEnv): void {
  expect(commands.length).toBeGreaterThan(0)
  const folder = mkdtempSync(join(tmpdir(), 'tukiem-scenario-'))
  for (const { name, text } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  for (const { typed, printed, exit } of commands) {
    const [line = '', kept] = typed.split(' > ')
    const [program, ...args] = split(line)
    if (program === 'rm') {
      for (const name of args) rmSync(join(folder, name))
      continue
    }
    expect(program).toBe('tukiem')
    const [started, ...first] = tukiem
    const ended = spawnSync(started, [...first, ...args], { cwd: folder, env, encoding: 'utf8', input: '' })
    if (kept !== undefined) writeFileSync(join(folder, kept), ended.stdout)
    const shown = `${kept === undefined ? ended.stdout : ''}${ended.stderr}`.replaceAll('\r\n', '\n').trim()
    expect(oneLine(shown), typed).toMatch(pattern(printed))
    expect(shown, 'no stack trace').not.toMatch(/\n\s+at .+:\d+/)
    expect(ended.status, typed).toBe(exit)
  }
  rmSync(folder, { recursive: true })
}
