import { relative } from 'node:path'
import { isAnswered } from '../core/answer/is-answered.ts'
import { rightSize } from '../core/sizing/right-size.ts'
import type { InterviewResult } from '../node/interview/run-interview.ts'
import { emptyAnswers } from '../node/interview/state.ts'
import type { Words } from '../words/words.ts'
import { wordsIn } from '../words/words.ts'
import { assessAnswers } from './answers-file.ts'
import { chooseAnswers, terminalOf } from './choose-answers.ts'
import type { CommandContext } from './command.ts'
import { planPath, writePlan } from './plan.ts'
import { openSession, type Session } from './session.ts'
import { setAnswers } from './set-answers.ts'
import { showSummary } from './show-summary.ts'
import { dayOf } from './today.ts'
import { UsageError } from './usage-error.ts'

export interface CheckOptions {
  readonly answers?: string
  readonly set?: readonly string[]
  readonly name?: string
}

/**
 * `tukiem check`: asks in the terminal, or takes the answers of `--set`. Without a terminal nothing is asked.
 */
export async function check(list: string | undefined, options: CheckOptions, context: CommandContext): Promise<number> {
  if (options.set !== undefined) return checkBySetting(list, options, options.set, context)
  if (terminalOf(context) === null) throw new UsageError('cli.no-terminal', {})
  const chosen = options.answers ?? (await chooseAnswers(context))
  if (chosen === null) return 0
  const session = await openSession(
    list,
    chosen === 'new' && options.answers === undefined ? undefined : chosen,
    context,
  )
  const today = dayOf(context.today, context.io)
  const result = await interview(session, today, context)
  return conclude(result, session, today, context)
}

async function checkBySetting(
  list: string | undefined,
  options: CheckOptions,
  settings: readonly string[],
  context: CommandContext,
): Promise<number> {
  const { io, words } = context
  const session = await openSession(list, options.answers, context)
  try {
    const empty = emptyAnswers({ ...session.library, ...session.list })
    const file = setAnswers(session.file ?? empty, settings, session)
    const saved = session.store.save(options.name === undefined ? file : { ...file, firm: { name: options.name } })
    if (!saved.saved) {
      io.err(`${words.say('cli.not-saved', { path: saved.failure.folder })}\n`)
      return 74
    }
    io.err(`${words.say('cli.saved', { path: saved.path })}\n`)
    await showSummary(assessAnswers({ ...session, file: saved.file }, dayOf(context.today, io)), context)
    return 0
  } finally {
    session.store.close()
  }
}

async function interview(session: Session, today: string, context: CommandContext): Promise<InterviewResult> {
  const { runInterview } = await import('../node/interview/run-interview.ts')
  const { terminalPrompter } = await import('../node/interview/terminal-prompter.ts')
  const streams = terminalOf(context)
  const terminal = streams && terminalPrompter({ ...streams, colour: context.wantsColour && context.io.colour })
  if (!terminal?.ready) throw new UsageError('cli.no-terminal', {})
  const { checklist, sha256 } = session.list
  const { facts, laws, parameters } = session.library
  return runInterview({
    prompter: terminal.prompter,
    library: { checklist, sha256, facts, laws, parameters },
    file: session.file,
    store: session.store,
    folder: context.io.folder,
    language: context.languageAsked ? context.words.language : null,
    today,
  })
}

/** What is said after the last screen, in the language of the check. */
async function conclude(
  result: InterviewResult,
  session: Session,
  today: string,
  context: CommandContext,
): Promise<number> {
  const { io } = context
  const words = wordsIn(result.language)
  if (result.conflict !== null && result.path !== null)
    io.err(`${words.say('cli.conflict', { path: result.conflict, other: result.path })}\n`)
  if (result.path === null) return result.exitCode
  if (!result.saved) io.err(`${words.say('cli.not-saved', { path: result.path })}\n`)
  if (result.outcome === 'finished') {
    const assessment = assessAnswers({ ...session, file: result.file }, today)
    await showSummary(assessment, { ...context, words })
    const path = planPath(relative(io.folder, result.path), result.language)
    await writePlan(path, assessment, { words, io, force: true })
  } else io.err(`${stopped(result, session, words)}\n`)
  return result.exitCode
}

function stopped({ file, path }: InterviewResult, { library, list }: Session, words: Words): string {
  const sized = rightSize(list.checklist, file.facts, library.facts)
  const answered = sized.kept.filter((one) => isAnswered(one.question, file.answers)).length
  return words.say('cli.stopped', { answered, total: sized.kept.length, path: path ?? '' })
}
