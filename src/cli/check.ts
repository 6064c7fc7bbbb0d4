import type { AnswerFile } from '../core/model/answers.ts'
import { clean } from '../core/text/clean.ts'
import { type Earlier, emptyAnswers, type Scope } from '../interview/state.ts'
import { resumeCommand } from '../node/command-line.ts'
import type { InterviewResult } from '../node/interview/run-interview.ts'
import { loadChecklist, loadLibrary } from '../node/library.ts'
import { isSheetName } from '../node/save/file-name.ts'
import { type Words, wordsIn } from '../words/words.ts'
import { assessAnswers, loadAnswers, wordsFor } from './answers-file.ts'
import { earlierOf } from './check-again.ts'
import { checkProgress } from './check-progress.ts'
import { type Beginning, chooseAnswers } from './choose-answers.ts'
import type { CommandContext } from './command.ts'
import type { Meeting } from './pack/meet-pack.ts'
import { type PartOptions, partOf } from './part-of-check.ts'
import { betweenWords } from './plain-io.ts'
import { writePlan } from './plan.ts'
import { prompterFor, terminalOf } from './prompter-for.ts'
import { openSession, type Session, savedAtOnce } from './session.ts'
import { setAnswers } from './set-answers.ts'
import { showSummary } from './show-summary.ts'
import { takeOver } from './take-over.ts'
import { takeUp } from './take-up.ts'
import { tellKept } from './tell-kept.ts'
import { tellSaved } from './tell-saved.ts'
import { dayOf } from './today.ts'
import { UsageError } from './usage-error.ts'

export interface CheckOptions extends PartOptions {
  readonly answers?: string
  readonly set?: readonly string[]
  readonly name?: string
  readonly accept?: readonly string[]
}

/** `tukiem check`: asks in the terminal, or takes the answers of `--set`. Without a terminal nothing is asked. */
export async function check(list: string | undefined, options: CheckOptions, context: CommandContext): Promise<number> {
  const mayAsk = terminalOf(context) !== null
  if (options.set !== undefined || (options.name !== undefined && !mayAsk)) {
    if (options.quick || options.only !== undefined) throw new UsageError('cli.check.part-with-set', {})
    return checkBySetting(list, options, context)
  }
  if (!mayAsk) throw new UsageError('cli.no-terminal', {})
  const beginning = await beginningOf(list, options.answers, context)
  if (beginning === null) return 0
  const today = dayOf(context.today, context.io)
  const opened = await sessionOf(beginning, list, context)
  const over = await meeting(opened, { accept: options.accept, today }, context)
  if (over !== null) return over
  const scope = partOfSession(opened, options, context)
  const taken = await takeUp({ ...opened, file: named(opened, options.name) }, today, context)
  if (taken.kind === 'over') return taken.code
  const { session } = taken
  try {
    const earlier = earlierOf(session.file, session.store.path(), session)
    const asked = { ...session, earlier, ...(scope ? { scope } : {}) }
    const result = await interview(asked, today, context)
    return await conclude(result, asked, today, context)
  } finally {
    session.store.close()
  }
}

async function beginningOf(
  list: string | undefined,
  answers: string | undefined,
  context: CommandContext,
): Promise<Beginning | null> {
  if (answers !== undefined) return { kind: 'go-on', path: answers }
  const { root } = context.io
  const id = list === undefined ? undefined : (await loadChecklist(root, loadLibrary(root), list)).checklist.id
  return chooseAnswers(id, context)
}

async function sessionOf(beginning: Beginning, list: string | undefined, context: CommandContext): Promise<Session> {
  const path = beginning.kind === 'go-on' ? beginning.path : undefined
  const session = await openSession(list, path, context)
  if (beginning.kind === 'take-over')
    return savedAtOnce(session, takeOver((await loadAnswers(beginning.path, context)).file, session.list))
  return path !== undefined && isSheetName(path) && session.file ? savedAtOnce(session, session.file) : session
}

async function checkBySetting(
  list: string | undefined,
  options: CheckOptions,
  context: CommandContext,
): Promise<number> {
  const { io } = context
  const today = dayOf(context.today, io)
  const session = await openSession(list, options.answers, context)
  try {
    const over = await meeting(session, { accept: options.accept, today, isSilent: true }, context)
    if (over !== null) return over
    const words = session.file === null ? context.words : wordsFor(session.file, context)
    const begun = named(session, options.name) ?? emptyAnswers({ ...session.library, ...session.list })
    const saved = session.store.save(setAnswers(begun, options.set ?? [], session))
    const code = tellSaved(saved, words, io)
    if (saved.saved) await showSummary(assessAnswers({ ...session, file: saved.file }, today), { ...context, words })
    return code
  } finally {
    session.store.close()
  }
}

/** Whose pack it is comes first; the answers are let go when the owner leaves, or when it must not be opened. */
async function meeting(session: Session, how: Meeting, context: CommandContext): Promise<number | null> {
  if (!session.list.pack && how.accept === undefined) return null
  let over: number | null = 2
  try {
    const { meetPack } = await import('./pack/meet-pack.ts')
    over = await meetPack(session, how, context)
    return over
  } finally {
    if (over !== null) session.store.close()
  }
}

/** The answers so far, under the name given on the command line. */
function named({ file, library, list }: Session, name: string | undefined): AnswerFile | null {
  if (name === undefined) return file
  const before = file ?? emptyAnswers({ ...library, ...list })
  return { ...before, firm: { ...before.firm, name: clean(name) } }
}

/** A session, the part of its list that is asked, and the check before when all is asked again. */
interface Asked extends Session {
  readonly scope?: Scope
  readonly earlier: Earlier | null
}

/** The part that was asked for; the answers are let go when there is no such part. */
function partOfSession({ store, list }: Session, options: PartOptions, { words }: CommandContext): Scope | undefined {
  try {
    return partOf(options, list.checklist, words)
  } catch (error) {
    store.close()
    throw error
  }
}

async function interview(
  { list, library, file, isUnsaved = false, store, scope, earlier }: Asked,
  today: string,
  context: CommandContext,
): Promise<InterviewResult> {
  const { runInterview } = await import('../node/interview/run-interview.ts')
  return runInterview({
    prompter: await prompterFor(context),
    library: { ...library, ...list, ...(scope ? { scope } : {}) },
    file,
    isUnsaved,
    earlier,
    store,
    folder: context.io.folder,
    language: context.languageAsked ? context.words.language : null,
    today,
  })
}

/** What is said after the last screen, in the language of the check. */
async function conclude(
  result: InterviewResult,
  session: Asked,
  today: string,
  context: CommandContext,
): Promise<number> {
  const { io } = context
  const words = wordsIn(result.language)
  const path = result.path ?? io.folder
  if (result.conflict !== null) io.err(`${words.say('cli.conflict', { path: result.conflict, other: path })}\n`)
  if (!result.saved) io.err(`${words.say('cli.not-saved', { path })}\n`)
  if (result.outcome === 'finished') {
    await showOutcome(result, session, today, { ...context, words })
    tellKept(result, session, words, io)
  } else if (result.saved && result.path !== null) {
    io.err(`${betweenWords(`${stopped(result, session, words)}\n${words.say('cli.resume')}`, io.width)}\n`)
    io.err(`${resumeCommand(path, io)}\n`, 'whole')
  }
  return result.exitCode
}

/** A plan of a part would be a list of all that was not asked, and so would a level: they wait for the rest. */
async function showOutcome(
  { file, path }: InterviewResult,
  { scope, ...session }: Asked,
  today: string,
  context: CommandContext,
): Promise<void> {
  const { answered, total } = checkProgress(file, { ...session.library, ...session.list })
  if (scope && answered < total) {
    await showSummary(assessAnswers({ ...session, scope, file }, today), context, 'part')
    const said = context.words.say('cli.check.part-done', { open: total - answered, total })
    context.io.err(`${betweenWords(said, context.io.width)}\n`)
    context.io.err(`${resumeCommand(path ?? '', context.io)}\n`, 'whole')
    return
  }
  const assessment = assessAnswers({ ...session, file }, today)
  await showSummary(assessment, context)
  if (path !== null) await writePlan(path, assessment, context.words, context)
}

function stopped({ file, path }: InterviewResult, { library, list }: Session, words: Words): string {
  const { answered, total } = checkProgress(file, { ...library, ...list })
  return words.say('cli.stopped', { answered, total, path: path ?? '' })
}
