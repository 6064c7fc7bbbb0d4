import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * One door for text to the terminal, one for files: the only places that write, each with what it uses for it. Whoever
 * needs another way to write goes through one of these, or says here why not.
 */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  // Text to stdout and stderr, guarded.
  'src/node/terminal/output.ts': ['writeSync', '.write(', 'process.stdout', 'process.stderr'],
  // The screens of the interview and what is said between them, guarded, on the terminal's own stream.
  'src/node/terminal/screen.ts': ['.write('],
  // Only asks how wide the screen is, and hands its stream to the interview.
  'src/node/io.ts': ['process.stdout'],
  // Draws what the door has guarded; writes only into the line that is being typed.
  'src/node/interview/terminal-prompter.ts': ['@inquirer/core', '.write('],
  // Reads a key; it has no output.
  'src/node/enter-pressed.ts': ['node:readline'],
  // Draws a line that says how far something is, on the screen that stderr is.
  'src/node/terminal/progress-bar.ts': ['process.stderr'],
  // Files, as a whole or not at all.
  'src/node/save/atomic-write.ts': ['openSync', 'fchmodSync', 'writeSync', 'renameSync', 'unlinkSync'],
  // A file that is there already, at another place too.
  'src/node/save/copy-file.ts': ['copyFileSync', 'linkSync'],
  // The mark of who has a file open.
  'src/node/save/lock.ts': ['linkSync'],
  // Files that grow until they are whole, and folders for them.
  'src/node/save/stream-file.ts': ['openSync', 'writeSync'],
  'src/node/save/folders.ts': ['mkdirSync', 'rmSync'],
  // Open to read alone.
  'src/node/read-file.ts': ['openSync'],
  'src/node/inputs/read-part.ts': ['openSync'],
  'src/node/inputs/lines-of.ts': ['openSync'],
  // Asks whether the program is one executable, and reads what is inside.
  'src/node/assets.ts': ['process.getBuiltinModule'],
  // Catches what a library prints that does not return it; nothing goes out here.
  'src/node/printed.ts': ['console'],
  // A queue that the user names, for `tukiem worker` alone.
  'src/node/queue/load-bullmq.ts': ['bullmq', 'ioredis'],
  // Starts the program that shows a file; nothing is written to it.
  'src/node/open-file.ts': ['node:child_process'],
  // Operators into a page of the PDF that is being made.
  'src/render/pdf/gather-output.ts': ['.write('],
  // Loads the program; the build has it keep the compiled code.
  'bin/tukiem.cjs': ['writeFileSync'],
}

/** What of the file system only looks. All else changes something, or may. */
const LOOKS =
  /^(?:(?:exists|stat|lstat|fstat|statfs|access|readFile|read|readdir|readlink|realpath|close|fsync)Sync|constants|Stats|Dirent)$/

/** Modules that can write, or start what can. */
const WRITING =
  /^(?:node:)?(?:fs\/promises|child_process|readline(?:\/promises)?|tty|net|dgram|cluster|worker_threads|console|inspector|repl|trace_events)$|^@inquirer\/|^(?:bullmq|ioredis)$/

/** Ways to write that need no import. */
const OPEN_WAYS =
  /\.write\(|\.(?:pipe|pipeTo|pipeThrough)\(|\bconsole\b|\bprocess\.(?:stdout|stderr|emitWarning|title|binding|report|getBuiltinModule|_rawDebug)\b|\bglobalThis\.process\b|\bfrom 'process'|\bfrom 'node:process'/g

/** The ways to write that a source text uses. */
function waysIn(text: string): readonly string[] {
  const code = text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  const ways = [...code.matchAll(OPEN_WAYS)].map(([way]) => way)
  const imports =
    /(?:(?:import|export)\s+(?<names>[^'"]*?)\s+from\s+|(?:const\s+(?<taken>\{[^}]*\})\s*=.*?)?(?:import|require)\(?\s*)['"](?<module>[^'"]+)['"]/g
  for (const { groups } of code.matchAll(imports)) {
    const module = groups?.module ?? ''
    if (WRITING.test(module)) ways.push(module)
    if (/^(?:node:)?fs$/.test(module))
      ways.push(...namesTaken(groups?.names ?? groups?.taken).filter((name) => !LOOKS.test(name)))
  }
  return [...new Set(ways)].sort()
}

/** The names that an import takes out of a module; `*` for all of it. */
function namesTaken(clause: string | undefined): readonly string[] {
  const inside = /^(?:type\s+)?\{([^}]*)\}$/.exec(clause?.trim() ?? '')?.[1]
  if (inside === undefined) return ['*']
  return inside
    .split(',')
    .map((part) =>
      part
        .replace(/\btype\b/, '')
        .replace(/\s+as\b.*|:.*/s, '')
        .trim(),
    )
    .filter(Boolean)
}

const files = [
  ...readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => join('src', file)),
  ...readdirSync('bin').map((file) => join('bin', file)),
]
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.[cm]?[jt]s$/.test(file) && !file.includes('/generated/'))

test('nothing but the doors writes to a terminal or a file', () => {
  const writing = files.flatMap((file): (readonly [string, readonly string[]])[] => {
    const ways = waysIn(readFileSync(file, 'utf8'))
    return ways.length === 0 ? [] : [[file, ways]]
  })
  const sorted = Object.entries(DOORS).map(([file, ways]) => [file, [...ways].sort()])
  expect(Object.fromEntries(writing)).toEqual(Object.fromEntries(sorted))
})

test.each([
  ["process.stdout.write('x')", ['.write(', 'process.stdout']],
  ['  output.write(text)', ['.write(']],
  ["console.log('x')", ['console']],
  ['report.pipe(output)', ['.pipe(']],
  ['process.title = firm.name', ['process.title']],
  ["import { writeFileSync } from 'node:fs'", ['writeFileSync']],
  ["import { existsSync, appendFileSync as keep } from 'node:fs'", ['appendFileSync']],
  ["import {\n  createWriteStream,\n  type Stats,\n} from 'node:fs'", ['createWriteStream']],
  ["import fs from 'node:fs'", ['*']],
  ["import * as fs from 'fs'", ['*']],
  ["const fs = require('node:fs')", ['*']],
  ["const { cpSync } = require('node:fs')", ['cpSync']],
  ["const { rmSync } = await import('node:fs')", ['rmSync']],
  ["await import('node:fs/promises')", ['node:fs/promises']],
  ["import { writeFile } from 'node:fs/promises'", ['node:fs/promises']],
  ["export { mkdirSync } from 'node:fs'", ['mkdirSync']],
  ["import { spawnSync } from 'node:child_process'", ['node:child_process']],
  ["import { stdout } from 'node:process'", ["from 'node:process'"]],
  ["import { input } from '@inquirer/prompts'", ['@inquirer/prompts']],
  ["const { Worker } = await import('bullmq')", ['bullmq']],
])('a line like %j is another writer', (line, ways) => {
  expect(waysIn(`${line}\n`)).toEqual(ways)
})

test.each([
  ["import { existsSync, readFileSync, type Stats } from 'node:fs'"],
  ["import { join } from 'node:path'"],
  ['// console.log is for tests'],
  ["io.out('x')"],
])('a line like %j is none', (line) => {
  expect(waysIn(line)).toEqual([])
})
