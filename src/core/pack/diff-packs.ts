import { questionsOf } from '../checklist/questions-of.ts'
import { GRADES, type Grade, type SizeBurden } from '../model/burden.ts'
import type { Offer, Question } from '../model/checklist.ts'
import type { Pack } from '../model/pack.ts'
import type { SizeClass } from '../model/sized.ts'
import type { Text } from '../model/text.ts'
import { type QuestionDiff, rewordedIn, type Weight, weighedIn } from './diff-questions.ts'
import { sameValue } from './same-value.ts'

export interface Change<Value> {
  readonly from: Value
  readonly to: Value
}

/** A question that only one of two packs has. */
export interface QuestionNamed {
  readonly id: string
  readonly ask: Text
}

export interface WeighedQuestion extends QuestionNamed {
  readonly changes: readonly QuestionDiff[]
}

/** How a pack differs from one before. */
export interface PackDiff {
  /** What stands at the head of a pack and differs: a version, a day, who asks. */
  readonly head: readonly (Change<string> & { readonly what: HeadLine })[]
  readonly added: readonly QuestionNamed[]
  readonly removed: readonly QuestionNamed[]
  readonly reworded: readonly (QuestionNamed & { readonly parts: readonly string[] })[]
  readonly heavier: readonly WeighedQuestion[]
  readonly lighter: readonly WeighedQuestion[]
  /** More is asked of some firms and less of others. */
  readonly unclear: readonly WeighedQuestion[]
  readonly facts: { readonly added: readonly string[]; readonly removed: readonly string[] }
  readonly offer: {
    readonly added: readonly Offer[]
    readonly removed: readonly Offer[]
    readonly reworded: readonly Change<Offer>[]
  }
  readonly burden: {
    readonly grade: Change<Grade> | null
    readonly sizes: readonly { readonly size: SizeClass; readonly changes: readonly FigureChange[] }[]
  }
}

export type HeadLine = 'id' | 'version' | 'publisher' | 'expires' | 'answer-by' | 'base'
export type FigureChange = Change<number> & { readonly what: Exclude<keyof SizeBurden, 'size'> }

/** What has changed from one pack to the next, in the order of the newer one. */
export function diffPacks(before: Pack, after: Pack): PackDiff {
  const [was, is] = [questionsOf(before.checklist), questionsOf(after.checklist)]
  const pairs = pairsOf(was, is)
  return {
    head: headOf(before, after),
    added: missingIn(was, is),
    removed: missingIn(is, was),
    reworded: pairs
      .map(([old, now]) => ({ ...named(now), parts: rewordedIn(old, now) }))
      .filter(({ parts }) => parts.length > 0),
    heavier: weighed(pairs, 'heavier'),
    lighter: weighed(pairs, 'lighter'),
    unclear: weighed(pairs, 'unclear'),
    facts: factsOf(before, after),
    offer: offerOf(before.checklist.tailoring?.offer ?? [], after.checklist.tailoring?.offer ?? []),
    burden: burdenOf(before, after),
  }
}

/** Whether a firm that answers the newer pack has more to do, or gets less for it; what is unclear may be more. */
export function isHeavier({ added, heavier, unclear, facts, offer, burden }: PackDiff): boolean {
  const { grade } = burden
  return (
    [added, heavier, unclear, facts.added, offer.removed].some((list) => list.length > 0) ||
    (grade !== null && GRADES.indexOf(grade.to) > GRADES.indexOf(grade.from))
  )
}

/** Whether anything differs at all. */
export function isSame({ head, added, removed, reworded, heavier, lighter, unclear, facts, offer, burden }: PackDiff) {
  const lists = [head, added, removed, reworded, heavier, lighter, unclear, burden.sizes]
  const inner = [...Object.values(facts), ...Object.values(offer)]
  return burden.grade === null && [...lists, ...inner].every((list) => list.length === 0)
}

type Questions = readonly Question[]

function pairsOf(was: Questions, is: Questions): readonly (readonly [Question, Question])[] {
  const before = new Map(was.map((question) => [question.id, question]))
  return is.flatMap((now) => {
    const old = before.get(now.id)
    return old ? [[old, now] as const] : []
  })
}

function missingIn(others: Questions, questions: Questions): readonly QuestionNamed[] {
  const known = new Set(others.map(({ id }) => id))
  return questions.filter(({ id }) => !known.has(id)).map(named)
}

const named = ({ id, ask }: Question): QuestionNamed => ({ id, ask })

/** A question whose changes point both ways stands in both lists, with those of each. */
function weighed(pairs: readonly (readonly [Question, Question])[], weight: Weight): readonly WeighedQuestion[] {
  return pairs
    .map(([old, now]) => ({ ...named(now), changes: weighedIn(old, now).filter((one) => one.weight === weight) }))
    .filter(({ changes }) => changes.length > 0)
}

function headOf(before: Pack, after: Pack): PackDiff['head'] {
  const lines = (pack: Pack): readonly (readonly [HeadLine, string])[] => {
    const { id, version, publisher, tailoring } = pack.checklist
    const base = tailoring ? `${tailoring.from.id} ${tailoring.from.version}` : ''
    return [
      ['id', id],
      ['version', version],
      ['publisher', publisher.name],
      ['expires', pack.expires],
      ['answer-by', tailoring?.answerBy ?? ''],
      ['base', base],
    ]
  }
  const now = new Map(lines(after))
  return lines(before).flatMap(([what, from]) => {
    const to = now.get(what) ?? ''
    return from === to ? [] : [{ what, from, to }]
  })
}

function factsOf(before: Pack, after: Pack): PackDiff['facts'] {
  const idsOf = ({ library }: Pack) => library.facts.map(({ id }) => id)
  const [was, is] = [idsOf(before), idsOf(after)]
  return { added: is.filter((id) => !was.includes(id)), removed: was.filter((id) => !is.includes(id)) }
}

/** What is offered is told apart by its kind; of two of one kind the first ones belong together. */
function offerOf(before: readonly Offer[], after: readonly Offer[]): PackDiff['offer'] {
  const left = before.filter((old) => !after.some((now) => sameValue(old, now)))
  const come = after.filter((now) => !before.some((old) => sameValue(old, now)))
  const removed = [...left]
  const added: Offer[] = []
  const reworded: Change<Offer>[] = []
  for (const to of come) {
    const at = removed.findIndex(({ kind }) => kind === to.kind)
    const [from] = at === -1 ? [] : removed.splice(at, 1)
    if (from) reworded.push({ from, to })
    else added.push(to)
  }
  return { added, removed, reworded }
}

const FIGURES = ['questions', 'minutes', 'documents', 'beyondLaw', 'bigCompany'] as const

function burdenOf({ burden: was }: Pack, { burden: is }: Pack): PackDiff['burden'] {
  const sizes = is.sizes.flatMap((now) => {
    const old = was.sizes.find(({ size }) => size === now.size)
    if (!old) return []
    const changes = FIGURES.flatMap((what) =>
      old[what] === now[what] ? [] : [{ what, from: old[what], to: now[what] }],
    )
    return changes.length === 0 ? [] : [{ size: now.size, changes }]
  })
  return { grade: was.grade === is.grade ? null : { from: was.grade, to: is.grade }, sizes }
}
