import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMAND_GROUPS, COMMANDS } from '../../src/cli/commands.ts'
import { CommanderError, makeProgram } from '../../src/cli/program.ts'
import { run } from '../../src/cli/run.ts'
import { machineIo } from '../../src/node/io.ts'
import { CATALOGUES } from '../../src/words/generated/messages.ts'
import { LANGUAGES, wordsIn } from '../../src/words/words.ts'

const codes = LANGUAGES.map(({ code }) => code)
const io = machineIo(resolve('bin/tukiem.cjs'))
const programIn = (language: string) => makeProgram('0', wordsIn(language), io, () => {})

async function help(...args: readonly string[]): Promise<string> {
  const said: string[] = []
  await run([...args, '--help'], { ...io, width: 80, out: (text) => said.push(String(text)) })
  return said.join('')
}

/** The lines typed in the examples of a command, and what each of them does. */
function examplesIn(language: string, name: string): readonly (readonly [typed: string, does: string])[] {
  const lines = String(Object.entries(CATALOGUES[language] ?? {}).find(([key]) => key === `help.examples.${name}`)?.[1])
  return lines.split(/\n(?=tukiem )/).map((example) => {
    const [typed = '', ...does] = example.split('\n')
    return [typed, does.map((line) => line.trim()).join(' ')]
  })
}

/** Words separated by blanks; quotes hold several together; what goes into a file is no word of ours. */
const wordsOf = (typed: string) =>
  [...typed.replace(/ > \S+$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '')

/** What is wrong with a line as it is typed; nothing runs. */
function wrongWith(typed: string): string | null {
  const [name, ...args] = wordsOf(typed)
  const program = programIn('en')
  if (name !== 'tukiem') return 'it does not call tukiem'
  try {
    const shared = program.parseOptions(args)
    const named = program.commands.find((one) => one.name() === shared.operands[0])
    if (!named) return `there is no command ${shared.operands[0]}`
    const act = named.commands.find((one) => one.name() === shared.operands[1])
    const command = act ?? named
    const { operands, unknown } = command.parseOptions([...shared.operands.slice(act ? 2 : 1), ...shared.unknown])
    if (unknown.length > 0) return `there is no option ${unknown[0]}`
    const taken = command.registeredArguments
    if (operands.length < taken.filter((one) => one.required).length) return 'an argument is missing'
    if (operands.length > taken.length && !taken.at(-1)?.variadic) return 'it has too many arguments'
    return null
  } catch (error) {
    return error instanceof CommanderError ? error.message : String(error)
  }
}

describe.each(codes)('in %s', (language) => {
  test.each(COMMANDS.map(({ name }) => name))('%s has two to four examples that can be typed', (name) => {
    const examples = examplesIn(language, name)
    expect(examples.length).toBeGreaterThanOrEqual(2)
    expect(examples.length).toBeLessThanOrEqual(4)
    for (const [typed, does] of examples) {
      expect([typed, wrongWith(typed)]).toEqual([typed, null])
      expect(typed.split(' ')[1]).toBe(name)
      expect(does.length, typed).toBeGreaterThan(10)
    }
  })

  test('the help of each command ends with them, within the screen', async () => {
    for (const { name } of COMMANDS) {
      const text = await help(name, '--lang', language)
      const [, after = ''] = text.split(`\n${wordsIn(language).say('help.title.examples')}\n`)
      expect(after.trim().split(/\s+/), name).toEqual(examplesIn(language, name).flat().join(' ').split(/\s+/))
      for (const line of after.split('\n')) expect(line.length, line).toBeLessThanOrEqual(90)
    }
  })

  test('the help of the whole program has a line for each command, under a heading', async () => {
    const text = await help('--lang', language)
    for (const { title, commands } of COMMAND_GROUPS) {
      const [, after = ''] = text.split(`\n${wordsIn(language).sayWith(title, {})}\n`)
      const lines = after.split('\n').slice(0, commands.length)
      expect(lines.map((line) => line.trim().split(' ')[0])).toEqual(commands.map(({ name }) => name))
      for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(80)
    }
  })

  test('the help of the whole program is short: a line a command, and no more than as many about all of them', async () => {
    const commands = COMMAND_GROUPS.reduce((sum, group) => sum + group.commands.length, 0)
    expect((await help('--lang', language)).trimEnd().split('\n').length).toBeLessThanOrEqual(2 * commands + 4)
  })
})

test.each([
  ['tukiem plann a.yaml', 'there is no command plann'],
  ['tukiem plan --frobnicate', 'there is no option --frobnicate'],
  ['tukiem explain', 'an argument is missing'],
  ['tukiem list a b', 'it has too many arguments'],
  ['tukiem plan --hours', "error: option '--hours <hours>' argument missing"],
  ['tukiem plan --lang xx', 'UsageError: cli.lang.unknown'],
  ['npx tukiem plan', 'it does not call tukiem'],
  ['tukiem plan "a b.tukiem.yaml" --lang vi,en -o x.pdf -o y.docx', null],
])('the test of examples finds out that in %j %s', (typed, wrong) => {
  expect(wrongWith(typed)).toBe(wrong)
})
