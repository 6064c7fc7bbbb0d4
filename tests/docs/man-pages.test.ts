import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { manPages } from '../../scripts/man-pages.ts'
import { roff } from '../../scripts/roff.ts'
import { makeProgram } from '../../src/cli/program.ts'
import { machineIo } from '../../src/node/io.ts'
import { LANGUAGES, wordsIn } from '../../src/words/words.ts'

const pages = Object.entries(manPages())
const program = makeProgram('0', wordsIn('en'), machineIo(resolve('bin/tukiem.cjs')), () => {})
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))

/** The variables that a source takes from the environment: `env.NAME`, `{ NAME }` out of `env` or of what is called so. */
const readFromEnvironment = (source: string): readonly string[] => [
  ...[...source.matchAll(/\benv\??\.([A-Z][A-Z_]+)\b/g)].map((match) => match[1] ?? ''),
  ...[
    ...source.matchAll(/\{([^{}]*)\}(?: = (?:io\.)?env\b|: Environment\b|: CommandContext\['io'\]\['env'\])/g),
  ].flatMap((match) => match[1]?.match(/\b[A-Z][A-Z_]+\b/g) ?? []),
]

/** The names in one part of what a page says beside the help. */
const namesIn = (language: string, part: string): readonly string[] =>
  Object.keys(parse(readFileSync(`templates/man/${language}.yaml`, 'utf8'))[part]).flatMap((names) => names.split(', '))

test('there is a page in every language, and npm installs the English one', () => {
  expect(pages.length).toBe(LANGUAGES.length)
  const { man, files } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(pages.map(([path]) => path)).toContain(man)
  expect(files).toContain('man')
})

describe.each(pages)('%s', (_, page) => {
  test('names every command with its options and arguments', () => {
    for (const command of program.commands) {
      const from = page.indexOf(`.SS "tukiem ${command.name()}`)
      expect(from, command.name()).toBeGreaterThan(0)
      const part = page.slice(from, page.indexOf('\n.S', from + 1))
      for (const { long } of command.options) expect(part).toContain(roff(long ?? ''))
      for (const argument of command.registeredArguments) expect(part).toContain(`.B "${argument.name()}"`)
      expect(part.match(/^\.B "tukiem /gm)?.length, command.name()).toBeGreaterThanOrEqual(2)
    }
  })

  test('has no line that roff would take for a request of its own', () => {
    const requests = page.split('\n').filter((line) => /^[.']/.test(line))
    expect(requests.filter((line) => !/^\.(\\"|TH|SH|SS|TP|B|PP|nh|ad)( |$)/.test(line))).toEqual([])
  })
})

describe.each(LANGUAGES.map(({ code }) => code))('the page in %s', (language) => {
  test('names what the program reads of the environment, and nothing else', () => {
    const read = sources.flatMap(readFromEnvironment)
    // What terminals, shells and systems say of themselves; nobody sets it for tukiem.
    const ofItself = ['TERM', 'WT_SESSION', 'SHELL', 'HOME', 'USERPROFILE']
    const named = new Set(read.filter((name) => !ofItself.includes(name)))
    expect(namesIn(language, 'environment').toSorted()).toEqual([...named].toSorted())
  })

  test('names the same codes and files as the others', () => {
    for (const part of ['exit', 'environment', 'files']) expect(namesIn(language, part)).toEqual(namesIn('en', part))
  })
})
