import { cut } from '../checklist/ids.ts'
import { InputError } from '../checklist/input-error.ts'
import { clean } from '../core/text/clean.ts'
import type { Io } from '../node/io.ts'
import { errnoOf } from '../node/save/atomic-write.ts'
import { OutputClosed } from '../node/terminal/output.ts'
import { WriteError } from '../node/write-file.ts'
import { type MessageKey, type Words, wordsIn } from '../words/words.ts'
import { Interrupted } from './interrupted.ts'
import { chooseLanguage } from './language.ts'
import { CommanderError, makeProgram } from './program.ts'
import { UsageError } from './usage-error.ts'

/** Replaced by the build with the version of package.json. */
declare const TUKIEM_VERSION: string

/** How a run that failed ends, and what is said about it. */
interface Ending {
  readonly code: number
  readonly said: string
}

/** Runs one command line, without the program's name, and says how it ended. Nothing is thrown. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const words = wordsIn(chooseLanguage(languageAsked(argv), io.env))
  try {
    let code = 0
    const program = makeProgram(TUKIEM_VERSION, words, io, (ended) => {
      code = ended
    })
    const [command, mark, ...typed] = argv
    if (command === 'complete' && mark === '--') {
      const { complete } = await import('./complete.ts')
      io.out(complete(typed, program, words, io))
      return 0
    }
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    const { code, said } = await endingOf(error, words, io)
    try {
      if (said !== '') io.err(`${await laidOut(said, io)}\n`)
    } catch (closed) {
      // Nobody is left to read what went wrong; how it went still counts.
      if (!(closed instanceof OutputClosed)) throw closed
    }
    return code
  }
}

async function endingOf(error: unknown, words: Words, io: Io): Promise<Ending> {
  if (error instanceof Interrupted) return { code: error.exitCode, said: '' }
  if (error instanceof OutputClosed)
    return { code: error.exitCode, said: error.exitCode === 0 ? '' : words.say('cli.output-lost') }
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? { code: 0, said: '' } : { code: 2, said: describeUsage(error, words) }
  if (error instanceof UsageError) return { code: error.exitCode, said: words.sayWith(error.key, error.args) }
  if (error instanceof InputError) {
    const { describeInputError } = await import('./describe-finding.ts')
    return { code: error.exitCode, said: describeInputError(error, words).trimEnd() }
  }
  if (error instanceof WriteError) {
    const code = error.reason === 'exists' || error.reason === 'not-a-file' ? 2 : 74
    return { code, said: words.say(`cli.write.${error.reason}`, { path: error.path }) }
  }
  const errno = errnoOf(error)
  if (errno !== '' && error instanceof Error && 'syscall' in error)
    return { code: 74, said: words.say('cli.system-trouble', { path: pathOf(error), errno }) }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const trace = io.env.TUKIEM_DEBUG && error instanceof Error ? String(error.stack).split('\n').map(clean) : []
  return { code: 70, said: [words.say('cli.our-bug', { what }), ...trace].join('\n') }
}

/** On a screen no word is cut by the edge; what is piped keeps its lines. */
async function laidOut(said: string, io: Io): Promise<string> {
  return io.isScreen ? (await import('./plain-io.ts')).betweenWords(said, io.width) : said
}

/** The file that a system error tells of; `''` when it tells of none. */
function pathOf(error: Error): string {
  return 'path' in error && typeof error.path === 'string' ? cut(error.path) : ''
}

/** What commander found wrong on the command line, in the language of the owner. */
function describeUsage({ code, message }: CommanderError, words: Words): string {
  const key = USAGE[code]
  if (key === undefined) return message
  const near = /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1] ?? '_'
  return words.sayWith(key, { what: /'([^']+)'/.exec(message)?.[1] ?? '', near })
}

const USAGE: Readonly<Record<string, MessageKey>> = {
  'commander.unknownOption': 'cli.usage.unknown-option',
  'commander.missingArgument': 'cli.usage.missing-argument',
  'commander.optionMissingArgument': 'cli.usage.option-needs-value',
  'commander.invalidArgument': 'cli.usage.value-not-accepted',
  'commander.excessArguments': 'cli.usage.too-many',
}

/** The language option is needed before the options are parsed: help is said in it. The last one counts. */
function languageAsked(argv: readonly string[]): string | undefined {
  const at = argv.findLastIndex((one) => one === '--lang' || one.startsWith('--lang='))
  return at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1])
}
