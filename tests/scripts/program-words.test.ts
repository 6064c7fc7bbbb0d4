import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shareOut, sourcesOfStart } from '../../scripts/program-words.ts'
import { unusedKeys } from '../../scripts/unused-keys.ts'
import { CATALOGUES, LANGUAGES } from '../../src/words/generated/messages.ts'

const built = createRequire(import.meta.url)
const codes = LANGUAGES.map(({ code }) => code)
const startOf = (code: string): object => built(resolve(`dist/words-${code}-start.js`))
const restOf = (code: string): object => built(resolve(`dist/words-${code}.js`))

describe('the sources of a start', () => {
  const output = (inputs: readonly string[], imports: readonly (readonly [string, string])[]) => ({
    bytes: 0,
    exports: [],
    inputs: Object.fromEntries(inputs.map((path) => [path, { bytesInOutput: 1 }])),
    imports: imports.map(([path, kind]) => ({ path, kind, external: path.startsWith('.') })),
  })

  test('are those of the entry and of all that it imports at once, but not of what it imports when asked', () => {
    const outputs = {
      'dist/tukiem.js': output(
        ['src/cli/main.ts'],
        [
          ['dist/a.js', 'import-statement'],
          ['dist/plan.js', 'dynamic-import'],
          ['./yaml.js', 'import-statement'],
        ],
      ),
      'dist/a.js': output(['src/a.ts'], [['dist/b.js', 'import-statement']]),
      'dist/b.js': output(['src/b.ts', 'src/c.ts'], [['dist/a.js', 'import-statement']]),
      'dist/plan.js': output(['src/cli/plan.ts'], []),
    }
    const meta = Object.assign({ inputs: {} }, JSON.parse(JSON.stringify({ outputs })))
    expect(sourcesOfStart(meta, 'dist/tukiem.js')).toEqual(['src/cli/main.ts', 'src/a.ts', 'src/b.ts', 'src/c.ts'])
  })
})

test('a word is shared out to the start, to the rest, or to neither when only a page says it', () => {
  const sources = { start: ["say('help.check')"], all: ["say('help.check')", "say('report.level')"] }
  const { files } = shareOut(LANGUAGES, CATALOGUES, sources)
  expect(files.map(({ name }) => name)).toEqual(codes.flatMap((code) => [`words-${code}-start.js`, `words-${code}.js`]))
  expect(files.map(({ code }) => code.match(/"[a-z.]+":/g))).toEqual(
    codes.flatMap(() => [['"help.check":'], ['"report.level":']]),
  )
})

describe.each(codes)('the words of the program in %s', (code) => {
  test('are all that it says, each of them once', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    const own = files.filter((file) => file.endsWith('.ts') && !/^form|site-page|generated/.test(file))
    const unsaid = unusedKeys(
      Object.keys(CATALOGUES[code] ?? {}),
      own.map((file) => readFileSync(`src/${file}`, 'utf8')),
    )
    const said = Object.entries(CATALOGUES[code] ?? {}).filter(([key]) => !unsaid.includes(key))
    expect(said.length).toBeGreaterThan(300)
    const [start, rest] = [startOf(code), restOf(code)]
    expect({ ...start, ...rest }).toEqual(Object.fromEntries(said))
    expect(Object.keys(start).filter((key) => key in rest)).toEqual([])
  })

  test('are few at the start: its help, and what went wrong before a command ran', () => {
    const start = Object.keys(startOf(code))
    expect(start).toEqual(expect.arrayContaining(['help.program', 'cli.usage.unknown-command', 'cli.our-bug']))
    expect(start.filter((key) => /^(?:report|interview|finding|lint|tasks|compare|cli\.done)\./.test(key))).toEqual([])
  })
})
