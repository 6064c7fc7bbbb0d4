import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for the tests of one file, removed after them. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tukiem-batch-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files below a folder, by their paths there, and gives the folder. */
export function withFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** One firm's answers to vn.start. */
export function answersOf(name: string, answers: Readonly<Record<string, unknown>> = {}, hired = 3): string {
  const document = {
    format: 'tukiem/answers/1',
    checklist: { id: 'vn.start' },
    firm: { name },
    facts: { hired, sector: 'food', site: [] },
    answers: { 'safety.exits': 'yes', ...answers },
  }
  return `${JSON.stringify(document)}\n`
}

/** Every file below a folder with the hash of its bytes, by its path. */
export function hashesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  return Object.fromEntries(files.map((name) => [name, hash(name)]))
}
