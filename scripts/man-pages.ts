// The manual pages, made from the help of the program itself. `npm run docs` writes them; a test holds them to it.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { parse } from 'yaml'
import { examplesOf } from '../src/cli/add-command.ts'
import { COMMANDS } from '../src/cli/commands.ts'
import { makeProgram } from '../src/cli/program.ts'
import { machineIo } from '../src/node/io.ts'
import { type Words, wordsIn } from '../src/words/words.ts'
import { roff, term } from './roff.ts'

/** What a page says beside the help. */
interface PageWords {
  readonly name: string
  readonly headings: Readonly<
    Record<'name' | 'synopsis' | 'description' | 'options' | 'commands' | 'exit' | 'environment' | 'files', string>
  >
  readonly commands: string
  readonly exit: Readonly<Record<string, string>>
  readonly environment: Readonly<Record<string, string>>
  readonly files: Readonly<Record<string, string>>
}

/** Where `man` looks for them, by language; npm installs the first one along with the program. */
const PAGES: Readonly<Record<string, string>> = { en: 'man/tukiem.1', vi: 'man/vi/tukiem.1' }

/** Path and text of each page. */
export function manPages(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(PAGES).map(([language, path]) => [path, manPage(language)]))
}

function manPage(language: string): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const say: PageWords = parse(readFileSync(`templates/man/${language}.yaml`, 'utf8'))
  const words = wordsIn(language)
  const program = makeProgram(version, words, machineIo(resolve('bin/tukiem.cjs')), () => {})
  const { headings } = say
  const section = (title: string, lines: readonly string[]) => [`.SH "${roff(title)}"`, ...lines]
  const table = (rows: Readonly<Record<string, string>>) =>
    Object.entries(rows).flatMap(([name, what]) => term(name, what))
  return [
    '.\\" -*- coding: utf-8 -*-',
    '.\\" Made by `npm run docs` from the help of the program.',
    `.TH TUKIEM 1 "" "tukiem ${roff(version)}"`,
    // What is typed must not be hyphenated, nor drawn apart.
    '.nh',
    '.ad l',
    ...section(headings.name, [`tukiem \\- ${roff(say.name)}`]),
    ...section(headings.synopsis, [`.B "${roff(program.createHelp().commandUsage(program))}"`]),
    ...section(
      headings.description,
      program
        .description()
        .split('\n')
        .map(roff)
        .flatMap((line) => ['.PP', line])
        .slice(1),
    ),
    ...section(headings.options, optionsOf(program)),
    ...section(headings.commands, [
      roff(say.commands),
      ...COMMANDS.flatMap(({ name }) => commandLines(program, name, words)),
    ]),
    ...section(headings.exit, table(say.exit)),
    ...section(headings.environment, table(say.environment)),
    ...section(headings.files, table(say.files)),
    '',
  ].join('\n')
}

function commandLines(program: Command, name: (typeof COMMANDS)[number]['name'], words: Words): readonly string[] {
  const command = program.commands.find((one) => one.name() === name)
  if (!command) throw new Error(`the program has no command ${name}`)
  const help = command.createHelp()
  const [title = '', ...lines] = examplesOf(name, words).split('\n')
  return [
    `.SS "${roff(help.commandUsage(command))}"`,
    roff(command.description()),
    ...help.visibleArguments(command).flatMap((one) => term(help.argumentTerm(one), help.argumentDescription(one))),
    ...optionsOf(command),
    '.PP',
    roff(title),
    ...lines.flatMap((line) => {
      const text = line.trim()
      return text.startsWith('tukiem ') ? ['.TP', `.B "${roff(text)}"`] : [roff(text)]
    }),
  ]
}

/** The options of a command without those of all; that each has `--help` is said once. */
function optionsOf(command: Command): readonly string[] {
  const help = command.createHelp()
  const own = help.visibleOptions(command).filter((one) => command.parent === null || one.long !== '--help')
  return own.flatMap((one) => term(help.optionTerm(one), help.optionDescription(one)))
}
