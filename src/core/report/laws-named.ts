import type { Assessment } from '../model/assessment.ts'
import type { Law } from '../model/law.ts'
import type { Block } from '../model/report.ts'
import { clean } from '../text/clean.ts'
import { lawInWords, numberInWords } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

/** The laws named and the legal values used, with the days from which they hold. */
export function lawBlocks(assessment: Assessment, words: ReportWords): readonly Block[] {
  if (assessment.laws.length === 0) return []
  const { lawAsOf, lookAgain } = assessment.checklist
  return [
    { kind: 'heading', level: 2, text: words.say('report.laws') },
    {
      kind: 'paragraph',
      tone: 'quiet',
      text: words.say('report.laws-lead', { asOf: words.day(lawAsOf), lookAgain: words.day(lookAgain) }),
    },
    {
      kind: 'entries',
      rows: assessment.laws.map((law) => ({
        text: words.text(law.title),
        value: clean(law.number),
        notes: remarks(assessment, law, words),
      })),
    },
    ...valueBlocks(assessment, words),
  ]
}

/** From when it holds and whether to ask again, on one line. */
function remarks(assessment: Assessment, { id, inForce }: Law, words: ReportWords): readonly string[] {
  const said = [
    ...(inForce === undefined ? [] : [words.say('report.laws.in-force', { day: words.day(inForce) })]),
    ...(isCertain(assessment, id) ? [] : [words.say('report.laws.unsure')]),
  ]
  return said.length === 0 ? [] : [said.join(' · ')]
}

/** Whether all that rests on a law here is firm: the list never sounds surer than the cards. */
function isCertain({ questions, parameters, duties }: Assessment, id: string): boolean {
  const fines = questions.flatMap(({ question }) => (question.fine ? [question.fine] : []))
  const references = [
    ...[...questions.map(({ question }) => question), ...duties].flatMap(({ laws }) => laws),
    ...[...parameters, ...fines].map(({ law }) => law),
  ]
  return references.every(({ ref, certain }) => ref !== id || certain)
}

function valueBlocks({ parameters, laws }: Assessment, words: ReportWords): readonly Block[] {
  if (parameters.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: words.say('report.values') },
    {
      kind: 'entries',
      rows: parameters.map((one) => ({
        text:
          one.key === null
            ? words.text(one.title)
            : words.say('report.values.with-key', { title: words.text(one.title), key: one.key }),
        value: numberInWords(words, one.value, one.unit),
        notes: [
          words.say('report.values.from', { day: words.day(one.validFrom), law: lawInWords(words, one.law, laws) }),
        ],
      })),
    },
  ]
}
