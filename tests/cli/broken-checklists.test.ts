import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { FINDING_ARGS, type Finding } from '../../src/checklist/index.ts'
import { wordsIn } from '../../src/words/words.ts'

const LAUNCHER = resolve('bin/tukiem.cjs')
const BROKEN = resolve('tests/fixtures/broken')
const folder = mkdtempSync(join(tmpdir(), 'tukiem-broken-'))
afterAll(() => rmSync(folder, { recursive: true }))

writeFileSync(join(folder, 'two-megabytes.yaml'), `format: tukiem/checklist/1\n${'# long\n'.repeat(300_000)}`)
writeFileSync(join(folder, 'bracket.yaml'), '# expect: yaml-bracket 3:14\nformat: tukiem/checklist/1\ntitle: {vi: a')

const explain = (file: string, language: string) =>
  spawnSync(process.execPath, [LAUNCHER, 'explain', 'any', '--list', file, '--lang', language], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 20_000,
  })

/** What is said in English, place by place; each sentence names the mend. */
const SAID: Readonly<Record<string, string>> = {
  'alias.yaml':
    'Anchors and aliases (`&` and `*`) are not read here. Write the value out; if the sign belongs to the text, put the text in quotes.',
  'bracket.yaml':
    'A bracket is not closed. Put the closing bracket, square or curly as the opening one, where it ends.',
  'colon-in-text.yaml':
    'There is a colon followed by a space inside a text, or a line is indented wrongly. Put the text in quotes, or move the line under the one it belongs to.',
  'comma-in-text.yaml':
    'This is no code of a language. Write `vi`, `en` or another code of two or three small letters; if it is part of a text with a comma, put that text in quotes.',
  'control-character.yaml': 'There is a hidden character here (U+0007). Delete it: type this line again by hand.',
  'duplicate-id.yaml':
    'The id `Safety.Exits` is used twice, first in duplicate-id.yaml, line 15. Give one of them another id.',
  'duplicate-key.yaml': '`severity` stands here twice, first in line 17. Keep one of them.',
  'include-path.yaml':
    'This is no name of a list. Give the id of a packaged list or the name of a file in the same folder, without a path or an address.',
  'latin-1.yaml': 'From byte 198 on, the text is not UTF-8. Save the file as UTF-8 and try again.',
  'missing-language.yaml': '`help` has no text in the language `en`. Add it.',
  'not-a-day.yaml': '`lawAsOf` must be a day of the calendar. Write it year-month-day: 2026-11-21.',
  'proto.yaml': '`__proto__` cannot be used as a name. Choose another one.',
  'second-document.yaml':
    'A second document begins here. Keep one in each file: take out this line and what follows, or save it as a file of its own.',
  'severity.yaml':
    '`severity` must be one of critical, serious, moderate, minor; you wrote `hard`. Choose one of them.',
  'tab.yaml': 'A tab begins this line. Indent with spaces, two for each step.',
  'tag.yaml': 'Tags (`!`) are not read here. Take it out; if the sign belongs to the text, put the text in quotes.',
  'two-megabytes.yaml':
    'The file is too large: 2,100,027 bytes, at most 1,048,576 are read. Take out what does not belong in it.',
  'unknown-fact.yaml': 'Nobody asks the fact `hird`. Did you mean `hired`? Use a fact of facts.yaml.',
  'unknown-include.yaml':
    'There is no list `vn.strat`. Did you mean `vn.start`? Give the id of a packaged list or a file in the same folder.',
  'unknown-key.yaml': '`severty` is not known here. Did you mean `severity`? Correct it or take it out.',
  'unknown-law.yaml': 'The law `labor-code-2019` is not in laws.yaml. Did you mean `labour-code-2019`?',
  'version-number.yaml':
    '`version` needs quotes. Put its value in quotes: without them 1.10 is read as the number 1.1.',
  'wrong-format.yaml':
    'This is not the kind of file that is needed: `format` must be tukiem/checklist/1; you wrote `tukiem/answers/1`. Give the right file, or correct `format`.',
}

for (const path of readdirSync(BROKEN, { recursive: true, encoding: 'utf8' }))
  if (Object.hasOwn(SAID, basename(path))) copyFileSync(join(BROKEN, path), join(folder, basename(path)))

/** What the fixture itself says of its fault: `# expect: code line:column`. */
function expected(file: string): { readonly code: string; readonly place: string } {
  const text = readFileSync(join(folder, file), 'latin1')
  const [, code = 'file-too-large', line, column] = /# expect: (\S+) (\d+):(\d+)/.exec(text) ?? []
  return { code, place: line === undefined ? file : `${file}:${line}:${column}` }
}

/** The parts of a message of the catalogue that stand in it whatever its arguments. */
function fixedParts(language: string, code: string): readonly string[] {
  const catalogue: Readonly<Record<string, string>> = parse(
    readFileSync(resolve(`templates/words/${language}/findings.yaml`), 'utf8'),
  )
  const elements = new IntlMessageFormat(catalogue[`finding.${code}`] ?? '', language).getAst()
  return elements.flatMap((element) => (element.type === 0 ? [element.value.trim()] : []))
}

const CODES = Object.keys(FINDING_ARGS).filter(isCode)

function isCode(text: string): text is Finding['code'] {
  return text in FINDING_ARGS
}

const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

test('every sentence has its broken checklist', () => {
  expect(Object.keys(SAID).sort()).toEqual(files.sort())
})

describe.each(files)('the broken checklist %s', (file) => {
  test.each(['vi', 'en'])('is refused with its place and the mend, said in %s', (language) => {
    const { status, stdout, stderr } = explain(file, language)
    const { code, place } = expected(file)
    const parts = fixedParts(language, code)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.startsWith(`${place} `)).toBe(true)
    expect(parts.join('')).toMatch(/\p{L}.{10}/u)
    for (const part of parts) expect(stderr).toContain(part)
    expect(stderr).not.toMatch(/\n\s+at |finding\.|undefined|[{}]/)
  })

  test('says it in these words', () => {
    expect(explain(file, 'en').stderr).toBe(`${expected(file).place} ${SAID[file]}\n`)
  })
})

describe.each(['vi', 'en'] as const)('no message of a finding in %s shows how it is written', (language) => {
  test.each(CODES)('%s', (code) => {
    const { sayWith } = wordsIn(language)
    const names: readonly string[] = FINDING_ARGS[code]
    for (const value of ['_', 7]) {
      const said = sayWith(`finding.${code}`, Object.fromEntries(names.map((name) => [name, value])))
      expect(said).not.toMatch(/[{}]|'\W|''/)
      expect(said).not.toBe(`finding.${code}`)
    }
  })
})
