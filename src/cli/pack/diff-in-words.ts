import type { Offer } from '../../core/model/checklist.ts'
import { type HeadLine, isSame, type PackDiff, type QuestionNamed } from '../../core/pack/diff-packs.ts'
import type { QuestionDiff } from '../../core/pack/diff-questions.ts'
import { clean } from '../../core/text/clean.ts'
import { fill } from '../../core/text/fill.ts'
import type { Words } from '../../words/words.ts'
import { type Line, line } from './line.ts'
import { offerInWords } from './offer-in-words.ts'

/** How two packs differ, to read from the top: what matters to who answers comes before the words. */
export function diffInWords(diff: PackDiff, words: Words): readonly Line[] {
  if (isSame(diff)) return [line(words.say('pack.diff.same'))]
  return [
    ...diff.head.map(({ what, from, to }) => {
      const said = (text: string) => headText(what, text, words)
      return line(words.sayWith(`pack.diff.head.${what}`, { from: said(from), to: said(to) }))
    }),
    ...burdenLines(diff, words),
    ...group('added', diff.added, words),
    ...group('removed', diff.removed, words),
    ...group('heavier', diff.heavier, words, ({ changes }) => changesInWords(changes, words)),
    ...group('lighter', diff.lighter, words, ({ changes }) => changesInWords(changes, words)),
    ...group('unclear', diff.unclear, words, ({ changes }) => changesInWords(changes, words)),
    ...group('reworded', diff.reworded, words, ({ parts }) => parts.join(', ')),
    ...factLines(diff, words),
    ...offerLines(diff, words),
  ]
}

function headText(what: HeadLine, text: string, words: Words): string {
  if (text === '') return words.say('pack.diff.none')
  return what === 'expires' || what === 'answer-by' ? words.day(text) : clean(text)
}

function burdenLines({ burden: { grade, sizes } }: PackDiff, words: Words): readonly Line[] {
  return [
    ...(grade ? [line(words.say('pack.diff.grade', grade))] : []),
    ...sizes.flatMap(({ size, changes }) =>
      changes.map(({ what, from, to }) =>
        line(words.sayWith(`pack.diff.figure.${what}`, { size: words.say(`report.size.${size}`), from, to }), 2),
      ),
    ),
  ]
}

type Group = 'added' | 'removed' | 'heavier' | 'lighter' | 'unclear' | 'reworded'

/** A title, and under it each question with what is said of it. */
function group<Question extends QuestionNamed>(
  name: Group,
  questions: readonly Question[],
  words: Words,
  note: (question: Question) => string = () => '',
): readonly Line[] {
  if (questions.length === 0) return []
  return [
    line(''),
    line(words.say(`pack.diff.${name}`, { count: questions.length })),
    ...questions.flatMap((question) => {
      const said = note(question)
      return [line(`${question.id}: ${fill(question.ask, words, {})}`, 2), ...(said === '' ? [] : [line(said, 4)])]
    }),
  ]
}

/** Severities, tiers and kinds are named as lists write them: who reads this has the list open beside it. */
function changesInWords(changes: readonly QuestionDiff[], words: Words): string {
  return changes
    .map(({ aspect, from = '', to = '' }) => words.sayWith(`pack.diff.change.${aspect}`, { from, to }))
    .join('; ')
}

function factLines({ facts }: PackDiff, words: Words): readonly Line[] {
  return [
    ...(facts.added.length > 0
      ? [line(''), line(words.say('pack.diff.facts-added', { ids: facts.added.join(', ') }))]
      : []),
    ...(facts.removed.length > 0
      ? [line(''), line(words.say('pack.diff.facts-removed', { ids: facts.removed.join(', ') }))]
      : []),
  ]
}

function offerLines({ offer }: PackDiff, words: Words): readonly Line[] {
  const lines = (key: 'added' | 'removed' | 'reworded', offers: readonly Offer[]): readonly Line[] =>
    offers.length === 0
      ? []
      : [line(''), line(words.say(`pack.diff.offer-${key}`)), ...offers.map((one) => line(offerInWords(one, words), 2))]
  return [
    ...lines('added', offer.added),
    ...lines('removed', offer.removed),
    ...lines(
      'reworded',
      offer.reworded.map(({ to }) => to),
    ),
  ]
}
