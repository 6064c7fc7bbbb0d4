import { type Observation, seen } from '../../core/doctor/observation.ts'
import { type BesideAnswers, ofAnswers, ofLeftovers } from '../../core/doctor/of-answers.ts'
import { ofFolder, ofHome, ofPlace, ofSpace } from '../../core/doctor/of-place.ts'
import { type ListDays, latest, ofFiles, ofLetters, ofLists, ofPlan, ofVersions } from '../../core/doctor/of-program.ts'
import { ofClock, ofLanguage, ofTerminal } from '../../core/doctor/of-session.ts'
import { besideAnswers } from '../../node/doctor/beside-answers.ts'
import { lookAtFolder } from '../../node/doctor/folder.ts'
import { freeSpace, homeFolder, isTemporary, letterLocale, versionsHere } from '../../node/doctor/machine.ts'
import { packagedFiles, readManifest } from '../../node/doctor/packaged-files.ts'
import { namesIn } from '../../node/folder.ts'
import { loadChecklist, loadLibrary } from '../../node/library.ts'
import type { CommandContext } from '../command.ts'
import { terminalOf } from '../prompter-for.ts'
import { answersFound } from './answers.ts'
import { clockOf } from './clock.ts'
import { languageOf } from './language.ts'
import { lettersOfFonts } from './letters.ts'
import { drawTrial, trialReport } from './trial-plan.ts'

/** Replaced by the build with the version of package.json. */
declare const TUKIEM_VERSION: string

export interface Examination {
  readonly observations: readonly Observation[]
  /** What stands beside the answers here. */
  readonly beside: readonly BesideAnswers[]
}

type Seen = Observation | readonly Observation[]
type Check = readonly [name: string, look: () => Seen | Promise<Seen>]

/** Looks at everything, whatever is broken: a check that cannot be made is one more thing that is seen. */
export async function examine(context: CommandContext): Promise<Examination> {
  // Another check says so when the folder cannot be read.
  const names = namesIn(context.io.folder) ?? []
  const beside = besideAnswers(context.io.folder, names, context.io.now().getTime())
  const observations: Observation[] = []
  const days = await daysOfLists(context.io.root)
  for (const check of [
    ...checksOfProgram(days, context),
    ...checksOfFolder(context),
    ...checksOfSession(days, context),
    ...checksOfAnswers(names, beside, context),
  ])
    observations.push(...(await made(check)))
  return { observations, beside }
}

async function made([name, look]: Check): Promise<readonly Observation[]> {
  try {
    const result = await look()
    return 'code' in result ? [result] : result
  } catch (error) {
    return [seen('itself.failed', { check: name }, { what: error instanceof Error ? error.message : String(error) })]
  }
}

function checksOfProgram(days: readonly ListDays[], context: CommandContext): readonly Check[] {
  const { io } = context
  const manifest = readManifest(io.root)
  const oldest = manifest?.oldestNode ?? null
  const report = trialReport(context)
  return [
    ['versions', () => ofVersions({ tukiem: TUKIEM_VERSION, ...versionsHere(), oldest })],
    ['files', () => ofFiles(manifest && packagedFiles(io.root, manifest))],
    ['lists', () => ofLists(days, clockOf(io, '').day)],
    ['letters', async () => ofLetters(lettersOfFonts(await report(), context))],
    ['plan', async () => ofPlan(await drawTrial(await report(), context))],
  ]
}

function checksOfFolder({ io: { folder } }: CommandContext): readonly Check[] {
  return [
    ['folder', () => ofFolder(lookAtFolder(folder))],
    ['space', () => ofSpace(freeSpace(folder))],
    ['place', () => ofPlace(folder, isTemporary(folder))],
    ['home', () => ofHome(homeFolder())],
  ]
}

function checksOfSession(days: readonly ListDays[], context: CommandContext): readonly Check[] {
  const { io } = context
  const terminal = () => ({
    isThere: terminalOf(context) !== null,
    columns: io.width,
    hasColour: context.wantsColour && io.colour,
    term: io.env.TERM ?? '',
    locale: letterLocale(io.env),
  })
  return [
    ['terminal', () => ofTerminal(terminal())],
    ['clock', () => ofClock(clockOf(io, latest(days.map(({ lawAsOf }) => lawAsOf))))],
    ['language', () => ofLanguage(languageOf(context))],
  ]
}

function checksOfAnswers(
  names: readonly string[],
  beside: readonly BesideAnswers[],
  context: CommandContext,
): readonly Check[] {
  return [
    [
      'answers',
      async () => {
        const { found, unread } = await answersFound(names, context)
        return ofAnswers(found, unread)
      },
    ],
    ['leftovers', () => ofLeftovers(beside)],
  ]
}

/** None where the lists cannot be read: the check of the files says so. */
async function daysOfLists(root: string): Promise<readonly ListDays[]> {
  try {
    const library = loadLibrary(root)
    const lists = await Promise.all(library.lists.map(({ id }) => loadChecklist(root, library, id)))
    return lists.map(({ checklist: { lawAsOf, lookAgain } }) => ({ lawAsOf, lookAgain }))
  } catch {
    return []
  }
}
