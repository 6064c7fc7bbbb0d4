import type { QuestionDocument } from '../../checklist/documents.ts'
import { OFFERS, type Offer, type Severity } from '../../core/model/checklist.ts'
import type { Text } from '../../core/model/text.ts'
import { toWrite } from '../../core/tailoring/to-write.ts'
import type { Words } from '../../words/words.ts'
import { readyMadeQuestion } from '../tailoring/wish-of.ts'
import { askedSoFar, type Draft, ownOf, wished } from './draft.ts'
import { askInEach } from './name-steps.ts'
import type { Step, Stepped } from './step.ts'
import { askRow, ON, type Said, type Talk } from './talk.ts'

/** What firms of three sizes are asked so far, in one line. */
export function burdenText(draft: Draft, words: Words): string {
  const firms = askedSoFar(draft).map((firm) => words.say('new.guide.burden-firm', { ...firm }))
  return words.say('new.guide.burden', { firms: firms.join('; ') })
}

/** A list of things that change when they are chosen, until somebody goes on. */
async function chooseUntilOn(
  start: Draft,
  talk: Talk,
  /** `at` is what was chosen last. */
  show: (
    draft: Draft,
    at: string | null,
  ) => { readonly said: Said; readonly rows: readonly { id: string; label: string; value: string }[] },
  change: (draft: Draft, id: string) => Draft | Promise<Draft>,
): Promise<Stepped> {
  let [draft, at]: [Draft, string | null] = [start, null]
  for (;;) {
    const { said, rows } = show(draft, at)
    const on = { kind: 'row', id: ON, label: talk.words.say('new.guide.on'), value: '' } as const
    const heading = { kind: 'heading', label: talk.words.say('new.guide.change-these') } as const
    const chosen = await askRow(said, [on, heading, ...rows.map((row) => ({ kind: 'row' as const, ...row }))], at, talk)
    if ('way' in chosen) return { way: chosen.way, draft }
    if (chosen.id === ON) return { way: 'on', draft }
    draft = await change(draft, chosen.id)
    talk.keep(draft)
    at = chosen.id
  }
}

/** Which sections of the base are asked. At least one stays. */
export const sectionsStep: Step = (start, talk) => {
  const { words } = talk
  const { sections } = start.bench.base
  const droppedIn = ({ wish }: Draft) => wish.drop ?? []
  return chooseUntilOn(
    start,
    talk,
    (draft) => ({
      said: {
        name: 'new:sections',
        title: words.say('new.guide.sections'),
        text: [words.say('new.guide.sections-help'), burdenText(draft, words)],
      },
      rows: sections.map(({ id, title, questions }) => ({
        id,
        label: words.text(title),
        value: droppedIn(draft).includes(id)
          ? words.say('new.guide.left-out')
          : words.say('new.guide.asked', { count: questions.length }),
      })),
    }),
    (draft, id) => {
      const dropped = droppedIn(draft)
      const drop = dropped.includes(id) ? dropped.filter((one) => one !== id) : [...dropped, id]
      const isLast = sections.every((section) => drop.includes(section.id))
      return isLast ? draft : wished(draft, { drop })
    },
  )
}

/** What a ready-made question becomes when it is chosen once more. */
const ROUND: readonly Severity[] = ['minor', 'moderate', 'serious']

/** Which of the ready-made questions are asked too, and how much they weigh. */
export const readyStep: Step = (start, talk) => {
  const { words } = talk
  const { documents } = start.bench.readyMade
  const askedText = (id: string) => words.text(documents.find((one) => one.id === id)?.ask ?? {})
  const severityIn = (draft: Draft, id: string): Severity | null =>
    ownOf(draft).ready.find((question) => question.id === id)?.severity ?? null
  return chooseUntilOn(
    start,
    talk,
    (draft, at) => ({
      said: {
        name: 'new:ready',
        title: words.say('new.guide.ready'),
        text: [at === null ? words.say('new.guide.ready-help') : askedText(at), burdenText(draft, words)],
      },
      rows: documents.map((question) => {
        const severity = severityIn(draft, question.id)
        const value = severity === null ? words.say('new.guide.not-asked') : severityWord(severity, words)
        return { id: question.id, label: words.text(question.fix?.title ?? question.ask), value }
      }),
    }),
    (draft, id) => {
      const { bench, languages, wish } = draft
      const before = severityIn(draft, id)
      const next = nextSeverity(
        before,
        documents.find((one) => one.id === id),
      )
      const others = (wish.add ?? []).filter((question) => question.id !== id)
      return wished(draft, { add: next === null ? others : [...others, readyMadeQuestion(id, bench, languages, next)] })
    },
  )
}

/** First as it is suggested, then the others in a round, then not asked. */
function nextSeverity(before: Severity | null, question: QuestionDocument | undefined): Severity | null {
  const suggested = question?.severity ?? 'moderate'
  if (before === null) return suggested
  const next = ROUND[(ROUND.indexOf(before) + 1) % ROUND.length] ?? suggested
  return next === suggested ? null : next
}

export function severityWord(severity: Severity, words: Words): string {
  return words.sayWith(`new.guide.severity.${severity === 'critical' ? 'serious' : severity}`, {})
}

/** What is given in return. Choosing an offer asks for its words; an empty text takes it back. */
export const offerStep: Step = (start, talk) => {
  const { words } = talk
  const offerIn = ({ wish }: Draft, kind: string) => wish.offer?.find((one) => one.kind === kind)
  return chooseUntilOn(
    start,
    talk,
    (draft) => ({
      said: { name: 'new:offer', title: words.say('new.guide.offer'), text: [words.say('new.guide.offer-help')] },
      rows: OFFERS.map((kind) => {
        const text = offerIn(draft, kind)?.text
        return {
          id: kind,
          label: offerWord(kind, words),
          value: text ? words.text(text) : words.say('new.guide.no-offer'),
        }
      }),
    }),
    async (draft, id) => {
      const kind = OFFERS.find((one) => one === id) ?? 'other'
      const said = {
        name: `new:offer:${kind}`,
        title: offerWord(kind, words),
        text: [words.say('new.guide.offer-text-help')],
      }
      const text = await askInEach(said, offerIn(draft, kind)?.text ?? {}, draft.languages, talk)
      if (text === null) return draft
      const others = (draft.wish.offer ?? []).filter((one) => one.kind !== kind)
      const isEmpty = Object.values(text).every((one) => one === '')
      return wished(draft, { offer: isEmpty ? others : [...others, { kind, text: withPlaces(text) }] })
    },
  )
}

export const offerWord = (kind: Offer['kind'], words: Words): string => words.sayWith(`new.guide.offer.${kind}`, {})

/** What is missing in one language becomes a place to fill in there. */
function withPlaces(text: Text): Text {
  const other = Object.values(text).find((one) => one !== '') ?? ''
  return Object.fromEntries(
    Object.entries(text).map(([language, one]) => [language, one === '' ? toWrite(other) : one]),
  )
}
