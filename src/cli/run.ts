import { InputError } from '../checklist/input-error.ts'
import { type Io, OutputClosed } from '../node/io.ts'
import { WriteError } from '../node/write-file.ts'
import { type MessageKey, type Words, wordsIn } from '../words/words.ts'
import { describeInputError } from './describe-finding.ts'
import { Interrupted } from './interrupted.ts'
import { chooseLanguage } from './language.ts'
import { CommanderError, makeProgram } from './program.ts'
import { UsageError } from './usage-error.ts'

/** Replaced by the build with the version of package.json. */
declare const TUKIEM_VERSION: string

/** Runs one command line, without the program's name, and says how it ended. Nothing is thrown. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const words = wordsIn(chooseLanguage(languageAsked(argv), io.env))
  try {
    let code = 0
    const program = makeProgram(TUKIEM_VERSION, words, io, (ended) => {
      code = ended
    })
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    return codeOf(error, words, io)
  }
}

function codeOf(error: unknown, words: Words, io: Io): number {
  if (error instanceof OutputClosed || error instanceof Interrupted) return error.exitCode
  try {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      io.err(`${describeUsage(error, words)}\n`)
      return 2
    }
    if (error instanceof UsageError) {
      io.err(`${words.sayWith(error.key, error.args)}\n`)
      return error.exitCode
    }
    if (error instanceof InputError) {
      io.err(describeInputError(error, words))
      return 2
    }
    if (error instanceof WriteError) {
      io.err(`${words.say(`cli.write.${error.reason}`, { path: error.path })}\n`)
      return error.reason === 'exists' ? 2 : 74
    }
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    io.err(`${words.say('cli.our-bug', { what })}\n`)
    if (io.env.TUKIEM_DEBUG && error instanceof Error) io.err(`${error.stack}\n`)
    return 70
  } catch (closed) {
    return closed instanceof OutputClosed ? closed.exitCode : 70
  }
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

/** The language option is needed before the options are parsed: help is said in it. */
function languageAsked(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((one) => one === '--lang' || one.startsWith('--lang='))
  return at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1])
}
