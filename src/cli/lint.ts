import {
  formatOf,
  InputError,
  readCalendar,
  readCrosswalk,
  readFactSheet,
  readFacts,
  readLaws,
  readParameters,
  readPlainWords,
  type Source,
} from '../checklist/index.ts'
import type { Library } from '../core/model/library.ts'
import { clean } from '../core/text/clean.ts'
import { type Advice, LINT_SEVERITIES, type LintSetting, type LintSeverity, lintList } from '../lint/index.ts'
import { loadLibrary, loadLintData } from '../node/library.ts'
import { listContext, packagedSource } from '../node/list-context.ts'
import { readListFile } from '../node/read-file.ts'
import { answerWord } from '../words/answer-words.ts'
import { numberWord } from '../words/number-words.ts'
import type { Words } from '../words/words.ts'
import type { CommandContext } from './command.ts'
import { describeInputError } from './describe-finding.ts'
import { dayOf } from './today.ts'
import { UsageError } from './usage-error.ts'

export interface LintOptions {
  readonly json?: boolean
  readonly failOn?: string
}

/** One file, and what is to be said of it; `broken` when it could not be read as a list at all. */
interface Looked {
  readonly file: string
  readonly advice: readonly Advice[]
  readonly broken: InputError | null
}

/**
 * `tukiem lint <files…>`: advice on lists, and on the files of laws, parameters, facts beside them. Ends with 0, with 1
 * when there is advice of the severity asked for (`error` unless told otherwise), with 2 when a file is not valid.
 */
export async function lint(files: readonly string[], options: LintOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  const failOn = severityOf(options.failOn ?? 'error')
  const library = loadLibrary(io.root)
  const setting: LintSetting = {
    ...listContext(io.root, library),
    ...loadLintData(io.root),
    today: dayOf(context.today, io),
    answerWords: { answerWord, numberWord },
  }
  const looked = files.map((file) => lookOver(file, io.root, library, setting))
  if (options.json) io.out(`${JSON.stringify(asJson(looked, words), null, 2)}\n`)
  else for (const { advice } of looked) for (const one of advice) io.out(`${describeAdvice(one, words)}\n`)
  for (const { broken } of looked) if (broken) io.err(describeInputError(broken, words))
  if (!options.json) io.err(`${sum(looked, words)}\n`)
  if (looked.some(({ broken }) => broken)) return 2
  const gate = LINT_SEVERITIES.slice(0, LINT_SEVERITIES.indexOf(failOn) + 1)
  return looked.some(({ advice }) => advice.some(({ severity }) => gate.includes(severity))) ? 1 : 0
}

function severityOf(asked: string): LintSeverity {
  const severity = LINT_SEVERITIES.find((one) => one === asked)
  if (!severity) throw new UsageError('cli.bad-fail-on', {})
  return severity
}

function lookOver(idOrPath: string, root: string, library: Library, setting: LintSetting): Looked {
  const packaged = library.lists.map(({ id }) => id)
  let file = idOrPath
  try {
    const source = packaged.includes(idOrPath) ? packagedSource(root, idOrPath) : readListFile(idOrPath, packaged)
    file = source.name
    return { file, advice: adviceOn(source, library, setting), broken: null }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { file, advice: [], broken: error }
  }
}

/** The files beside the lists have no rules of their own: they are valid, or they are refused. */
function adviceOn(source: Source, library: Library, setting: LintSetting): readonly Advice[] {
  const known = { facts: library.facts, laws: library.laws }
  const readers: Readonly<Record<string, () => unknown>> = {
    'tukiem/calendar/1': () => readCalendar(source, known),
    'tukiem/crosswalk/1': () => readCrosswalk(source),
    'tukiem/fact-sheet/1': () => readFactSheet(source),
    'tukiem/facts/1': () => readFacts(source),
    'tukiem/laws/1': () => readLaws(source),
    'tukiem/parameters/1': () => readParameters(source, known),
    'tukiem/plain-words/1': () => readPlainWords(source),
  }
  const read = readers[formatOf(source) ?? '']
  if (!read) return lintList(source, setting)
  read()
  return []
}

/** One line of advice. */
export function describeAdvice({ rule, severity, args, place }: Advice, words: Words): string {
  const at = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':')
  return words.say('cli.lint-line', {
    place: clean(at),
    severity: words.say(`lint.severity.${severity}`),
    what: words.sayWith(`lint.${rule}`, args),
    rule,
  })
}

function sum(looked: readonly Looked[], words: Words): string {
  const all = looked.flatMap(({ advice }) => advice)
  const count = (severity: LintSeverity) => all.filter((one) => one.severity === severity).length
  const broken = looked.reduce((total, { broken: one }) => total + (one ? one.findings.length + one.more : 0), 0)
  return words.say('cli.lint-sum', {
    lists: looked.length,
    errors: count('error') + broken,
    warnings: count('warning'),
    infos: count('info'),
  })
}

function asJson(looked: readonly Looked[], words: Words): object {
  return {
    format: 'tukiem/lint/1',
    files: looked.map(({ file, advice, broken }) => ({
      file,
      valid: broken === null,
      advice: advice.map(({ rule, severity, args, place }) => ({
        rule,
        severity,
        message: words.sayWith(`lint.${rule}`, args),
        line: place.line,
        column: place.column,
      })),
    })),
  }
}
