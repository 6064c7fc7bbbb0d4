import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadTheme } from '../../src/cli/load-theme.ts'
import { machineIo } from '../../src/node/io.ts'
import { commandsOf, example, typed } from '../helpers/documents.ts'
import { SVG_LOGO } from '../helpers/logos.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-docs-'))
afterAll(() => rmSync(folder, { recursive: true }))

function folderFor(name: string): string {
  const made = join(folder, name)
  mkdirSync(made)
  return made
}

const tukiem = (...args: string[]) =>
  spawnSync(process.execPath, [resolve('bin/tukiem.cjs'), ...args, '--lang', 'en'], { cwd: folder, encoding: 'utf8' })

describe('the examples in the documents run as they stand:', () => {
  test.each(['README.md', 'docs/for-consultants.md'])('the answers of %s', (page) => {
    writeFileSync(join(folder, 'firm.tukiem.yaml'), example(page))
    const { status, stderr } = tukiem('score', 'firm.tukiem.yaml')
    expect([status, stderr]).toEqual([0, ''])
  })

  test('the checklist of docs/authors.md', () => {
    writeFileSync(join(folder, 'acme.yaml'), example('docs/authors.md'))
    const { status, stdout, stderr } = tukiem('explain', 'acme.batch-number', '--list', 'acme.yaml')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Does every box carry a batch number?')
  })

  test('the theme of docs/for-buyers.md', async () => {
    writeFileSync(join(folder, 'theme.yaml'), example('docs/for-buyers.md', 'tukiem/theme/1'))
    writeFileSync(join(folder, 'logo.svg'), SVG_LOGO)
    const { theme, logo } = await loadTheme(join(folder, 'theme.yaml'), { io: machineIo(resolve('bin/tukiem.cjs')) })
    expect([theme.colours.accent, theme.sizes.body, logo?.alt]).toEqual(['#123a6b', 11.5, 'Acme'])
  })

  test('the list of docs/for-buyers.md', () => {
    writeFileSync(join(folder, 'acme.suppliers.yaml'), example('docs/for-buyers.md', 'from: vn.sme'))
    const { status, stdout, stderr } = tukiem('lint', 'acme.suppliers.yaml', '--fail-on', 'warning')
    expect([status, stdout, stderr]).toEqual([0, expect.not.stringContaining('error'), expect.any(String)])
  })
})

describe('the commands in the documents do what they say:', () => {
  test('those of docs/authors.md', () => {
    const cwd = folderFor('authors')
    writeFileSync(join(cwd, 'acme.yaml'), example('docs/authors.md'))
    const commands = commandsOf('docs/authors.md')
    expect(commands.length).toBeGreaterThan(2)
    for (const command of commands) expect({ command, ...typed(command, cwd) }).toMatchObject({ command, status: 0 })
  })
})
