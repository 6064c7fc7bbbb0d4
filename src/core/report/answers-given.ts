import type { AssessedQuestion, Assessment } from '../model/assessment.ts'
import type { Block, Entry } from '../model/report.ts'
import { clean } from '../text/clean.ts'
import { answerInWords, factInWords, wording } from './phrases.ts'
import type { ReportWords } from './report-words.ts'
import { awaitedInWords } from './unknown-words.ts'

/** The answers as given, with their notes; without `full` a plain yes is left to what is done well. */
export function answerBlocks(assessment: Assessment, words: ReportWords, full: boolean): readonly Block[] {
  const shown = full ? assessment.questions : assessment.questions.filter((one) => !isPlainYes(one))
  return [
    { kind: 'heading', level: 2, text: words.say('report.answers') },
    ...(shown.length < assessment.questions.length
      ? [{ kind: 'paragraph', tone: 'quiet', text: words.say('report.answers-lead') } as const]
      : []),
    ...factBlocks(assessment, words),
    ...assessment.sections.flatMap((section): Block[] => {
      const own = shown.filter((one) => one.section === section.id)
      if (own.length === 0) return []
      return [
        { kind: 'heading', level: 3, text: words.text(section.title) },
        { kind: 'entries', rows: own.map((one) => entryOf(one, assessment, words)) },
      ]
    }),
  ]
}

/** "Yes" and no more: what is done well says the same in its own words. */
function isPlainYes({ question, status, answer, reason }: AssessedQuestion): boolean {
  const isYes = question.kind === 'yes-no' && status === 'met' && answer?.value === 'yes'
  return isYes && !answer.note && !answer.proof && reason.code !== 'not-sure'
}

function entryOf(one: AssessedQuestion, assessment: Assessment, words: ReportWords): Entry {
  const answer = answerInWords(words, one.question, one.answer, one.of)
  const awaited = awaitedInWords(words, one, assessment)
  const status =
    awaited === null ? words.say(`report.status.${one.status}`) : words.say('report.status.awaits', { what: awaited })
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
        text: words.text(fact.ask),
        value: factInWords(words, fact, facts[fact.id]),
        notes: [],
      })),
    },
  ]
}
