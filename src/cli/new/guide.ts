import { existsSync } from 'node:fs'
import type { Prompter } from '../../node/interview/prompter.ts'
import type { CommandContext } from '../command.ts'
import { Interrupted } from '../interrupted.ts'
import { benchOf, type NewOptions } from '../new.ts'
import { prompterFor } from '../prompter-for.ts'
import { languagesIn } from '../tailoring/flag-values.ts'
import { wishOf } from '../tailoring/wish-of.ts'
import { offerStep, readyStep, sectionsStep } from './choose-steps.ts'
import { type Draft, documentOf, idOf } from './draft.ts'
import { fromStep, languageStep, publisherStep, titleStep } from './name-steps.ts'
import { idIn } from './new-list.ts'
import { ownStep } from './own-steps.ts'
import { answerByStep, contactStep } from './reply-steps.ts'
import { reviewStep } from './review-step.ts'
import { STEPS, type Step, type StepName } from './step.ts'
import { askOne, CutOff, type Talk, talkWith } from './talk.ts'
import { writeNew } from './write-new.ts'

type Open = (context: CommandContext) => Promise<Prompter>

/** Asks for a list, step by step, and writes it. Ends with 0; when it is cut off, with the code of the signal. */
export async function guide(options: NewOptions, context: CommandContext, open: Open = prompterFor): Promise<number> {
  const start = await startOf(options, context)
  let latest = start
  const keep = (draft: Draft) => {
    latest = draft
  }
  let prompter = await open(context)
  try {
    const isDone = await walk(start, options, context, talkWith(prompter, context, keep))
    if (!isDone && !(await wantsItWritten(latest, start, options, talkWith(prompter, context, keep)))) return 0
    prompter.close()
    return write(latest, options, context)
  } catch (error) {
    if (!(error instanceof CutOff)) throw error
    prompter.close()
    if (latest !== start && error.signal === 'SIGINT') {
      prompter = await open(context)
      if (await wantsItWritten(latest, start, options, talkWith(prompter, context, keep)).catch(cutOffAgain)) {
        prompter.close()
        write(latest, options, context)
      }
    } else if (latest !== start) write(latest, options, context)
    throw new Interrupted(error.signal)
  } finally {
    prompter.close()
  }
}

/** Whoever presses Ctrl-C twice wants nothing written. */
function cutOffAgain(error: unknown): false {
  if (error instanceof CutOff) return false
  throw error
}

/** What the options say already. Throws `UsageError`. */
async function startOf(options: NewOptions, context: CommandContext): Promise<Draft> {
  const bench = await benchOf(options, context)
  const languages =
    options.language === undefined ? bench.base.languages : languagesIn(options.language, bench.base.languages)
  const wish = wishOf(options, bench, { languages, own: [] })
  const id = options.id === undefined ? '' : idIn(options.id)
  return { bench, publisher: wish.publisher ?? '', id, languages, wish }
}

/** Goes through the steps and the look at all of it; whether the list is to be written. */
async function walk(start: Draft, options: NewOptions, context: CommandContext, talk: Talk): Promise<boolean> {
  const steps: Readonly<Record<StepName, Step>> = {
    from: fromStep(context),
    publisher: publisherStep,
    language: languageStep,
    title: titleStep,
    sections: sectionsStep,
    ready: readyStep,
    own: ownStep,
    offer: offerStep,
    contact: contactStep,
    'answer-by': answerByStep,
  }
  const open = STEPS.filter((name) => !isTold(name, options))
  let draft = start
  for (let at = 0; ; ) {
    const name = open[at]
    const stepped =
      name === undefined ? await reviewStep(draft, talk, steps, pathOf(draft, options)) : await steps[name](draft, talk)
    draft = stepped.draft
    talk.keep(draft)
    if (stepped.way === 'stop') return false
    if (stepped.way === 'on' && name === undefined) return true
    if (stepped.way === 'back' && at === 0) return false
    at += stepped.way === 'on' ? 1 : -1
  }
}

function isTold(name: StepName, options: NewOptions): boolean {
  const { from, publisher, language, title, keep, drop, add, offer, contact, answerBy } = options
  const told: Readonly<Record<StepName, unknown>> = {
    from,
    publisher,
    language,
    title,
    sections: keep ?? drop,
    ready: add,
    own: undefined,
    offer,
    contact,
    'answer-by': answerBy,
  }
  return told[name] !== undefined
}

/** Where the list goes: the first name that is free, unless one was given. */
function pathOf(draft: Draft, { output, force = false }: NewOptions): string {
  if (output !== undefined) return output
  const id = idOf(draft)
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? `${id}.yaml` : `${id}-${number}.yaml`
    if (force || !existsSync(path)) return path
  }
}

/** What was told is not thrown away without a word. */
async function wantsItWritten(draft: Draft, start: Draft, options: NewOptions, talk: Talk): Promise<boolean> {
  if (draft === start) return false
  const { words } = talk
  const path = pathOf(draft, options)
  const chosen = await askOne(
    { name: 'new:keep', title: words.say('new.guide.keep') },
    [
      { id: 'write', label: words.say('new.guide.keep-write', { path }) },
      { id: 'leave', label: words.say('new.guide.keep-leave') },
    ],
    null,
    talk,
    [],
  )
  return 'way' in chosen || chosen.id === 'write'
}

function write(draft: Draft, options: NewOptions, context: CommandContext): number {
  const output = pathOf(draft, options)
  return writeNew({ document: documentOf(draft, context.words), bench: draft.bench }, { ...options, output }, context)
}
