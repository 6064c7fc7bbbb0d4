import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const LAUNCHER = resolve('bin/tukiem.cjs')
const BROKEN = resolve('tests/fixtures/broken')
const folder = mkdtempSync(join(tmpdir(), 'tukiem-broken-'))
afterAll(() => rmSync(folder, { recursive: true }))

for (const name of readdirSync(BROKEN)) copyFileSync(join(BROKEN, name), join(folder, name))
writeFileSync(join(folder, 'two-megabytes.yaml'), `format: tukiem/checklist/1\n${'# long\n'.repeat(300_000)}`)

const explain = (file: string, language: string) =>
  spawnSync(process.execPath, [LAUNCHER, 'explain', 'any', '--list', file, '--lang', language], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 20_000,
  })

/** Where the fixture itself says that its fault is: `# expect: code line:column`. */
function placeIn(file: string): string {
  const text = readFileSync(join(folder, file), 'latin1')
  const [, line, column] = /# expect: \S+ (\d+):(\d+)/.exec(text) ?? []
  return line === undefined ? file : `${file}:${line}:${column}`
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('the broken checklist %s', (file) => {
  test.each(['vi', 'en'])('is refused with its place and the mend, said in %s', (language) => {
    const { status, stdout, stderr } = explain(file, language)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(placeIn(file))
    expect(stderr.split('\n')[0]?.length).toBeGreaterThan(placeIn(file).length + 20)
    expect(stderr).not.toMatch(/\n\s+at |finding\.|undefined/)
  })
})
