import type { AssessedQuestion, Assessment } from '../model/assessment.ts'
import type { Block, Entry } from '../model/report.ts'
import { clean } from '../text/clean.ts'
import { answerInWords, factInWords, wording } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

/** Every answer as given, with its notes. Questions that were left out neither count nor stand here. */
export function answerBlocks(assessment: Assessment, words: ReportWords): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: words.say('report.answers') },
    ...factBlocks(assessment, words),
    ...assessment.sections.flatMap((section): Block[] => [
      { kind: 'heading', level: 3, text: clean(words.text(section.title)) },
      {
        kind: 'entries',
        rows: assessment.questions
          .filter((one) => one.section === section.id)
          .map((one) => entryOf(one, assessment, words)),
      },
    ]),
  ]
}

function entryOf(one: AssessedQuestion, assessment: Assessment, words: ReportWords): Entry {
  const answer = answerInWords(words, one.question, one.answer, one.of)
  const status = words.say(`report.status.${one.status}`)
  return {
    text: wording(words, one.question.ask, assessment),
    value: words.say('report.answers.value', { answer, status }),
    notes: remarks(one, words),
  }
}

function remarks({ answer, reason }: AssessedQuestion, words: ReportWords): readonly string[] {
  return [
    reason.code === 'not-sure' ? words.say('report.reason.not-sure') : '',
    answer?.proof ? words.say('report.answers.proof', { proof: clean(answer.proof) }) : '',
    answer?.note ? words.say('report.answers.note', { note: clean(answer.note) }) : '',
  ].filter((part) => part !== '')
}

function factBlocks({ factsAsked, facts }: Assessment, words: ReportWords): readonly Block[] {
  const told = factsAsked.filter(({ id }) => Object.hasOwn(facts, id))
  if (told.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: words.say('report.your-facts') },
    {
      kind: 'entries',
      rows: told.map((fact) => ({
        text: clean(words.text(fact.ask)),
        value: factInWords(words, fact, facts[fact.id]),
        notes: [],
      })),
    },
  ]
}
