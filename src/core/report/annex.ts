import type { AssessedQuestion, Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Block } from '../model/report.ts'
import { clean } from '../text/clean.ts'
import { metQuestions } from './done-well.ts'
import {
  answerInWords,
  doerInWords,
  factInWords,
  lawInWords,
  numberInWords,
  unknownInWords,
  wording,
} from './phrases.ts'
import type { ReportWords } from './report-words.ts'

/** What must be found out, by who can tell. */
export function findOutBlocks(assessment: Assessment, plan: Plan, words: ReportWords): readonly Block[] {
  if (plan.findOut.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('report.find-out') },
    { kind: 'paragraph', tone: 'plain', text: words.say('report.find-out-lead') },
    ...plan.findOut.flatMap(({ who, by, questions }): Block[] => [
      {
        kind: 'heading',
        level: 3,
        text: words.say('report.find-out-group', { who: doerInWords(words, who, assessment), day: words.day(by) }),
      },
      { kind: 'list', marker: 'bullet', items: questions.map((one) => unknownInWords(words, one, assessment)) },
    ]),
  ]
}

export function wellBlocks(assessment: Assessment, words: ReportWords): readonly Block[] {
  const met = metQuestions(assessment)
  if (met.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('report.well') },
    { kind: 'list', marker: 'tick', items: met.map((one) => wording(words, one.question.met, assessment)) },
  ]
}

/** Every answer as given. Questions that were left out neither count nor stand here. */
export function answerBlocks(assessment: Assessment, words: ReportWords): readonly Block[] {
  const columns = [
    { title: words.say('report.answers.question'), share: 0.52 },
    { title: words.say('report.answers.answer'), share: 0.3 },
    { title: words.say('report.answers.status'), share: 0.18 },
  ]
  return [
    { kind: 'heading', level: 2, text: words.say('report.answers') },
    ...factBlocks(assessment, words),
    ...assessment.sections.flatMap((section): Block[] => [
      { kind: 'heading', level: 3, text: clean(words.text(section.title)) },
      {
        kind: 'table',
        columns,
        rows: assessment.questions
          .filter((one) => one.section === section.id)
          .map((one) => [
            wording(words, one.question.ask, assessment),
            withRemarks(one, words),
            words.say(`report.status.${one.status}`),
          ]),
      },
    ]),
  ]
}

function factBlocks({ factsAsked, facts }: Assessment, words: ReportWords): readonly Block[] {
  const told = factsAsked.filter(({ id }) => Object.hasOwn(facts, id))
  if (told.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: words.say('report.your-facts') },
    {
      kind: 'table',
      columns: [
        { title: words.say('report.answers.question'), share: 0.52 },
        { title: words.say('report.answers.answer'), share: 0.48 },
      ],
      rows: told.map((fact) => [clean(words.text(fact.ask)), factInWords(words, fact, facts[fact.id])]),
    },
  ]
}

export function leftOutBlocks(assessment: Assessment, words: ReportWords): readonly Block[] {
  if (assessment.leftOut.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('report.left-out') },
    {
      kind: 'table',
      columns: [
        { title: words.say('report.left-out.question'), share: 0.62 },
        { title: words.say('report.left-out.reason'), share: 0.38 },
      ],
      rows: assessment.leftOut.map(({ ask, reason }) => [
        wording(words, ask, assessment),
        leftOutReason(reason, words),
      ]),
    },
  ]
}

/** The laws named and the legal values used, with their dates. */
export function lawBlocks(assessment: Assessment, words: ReportWords): readonly Block[] {
  if (assessment.laws.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('report.laws') },
    {
      kind: 'pairs',
      rows: [
        { label: words.say('report.law-checked'), value: words.day(assessment.checklist.lawAsOf) },
        { label: words.say('report.look-again'), value: words.day(assessment.checklist.lookAgain) },
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: words.say('report.laws.name'), share: 0.45 },
        { title: words.say('report.laws.number'), share: 0.21 },
        { title: words.say('report.laws.in-force'), share: 0.17 },
        { title: words.say('report.laws.sure'), share: 0.17 },
      ],
      rows: assessment.laws.map((law) => [
        clean(words.text(law.title)),
        clean(law.number),
        law.inForce === undefined ? '–' : words.day(law.inForce),
        words.say(isCertain(assessment, law.id) ? 'report.confidence.high' : 'report.confidence.low'),
      ]),
    },
    ...valueBlocks(assessment, words),
  ]
}

/** Whether all that rests on a law here is firm: the table never sounds surer than the cards. */
function isCertain({ questions, parameters, duties }: Assessment, id: string): boolean {
  const fines = questions.flatMap(({ question }) => (question.fine ? [question.fine] : []))
  const references = [
    ...[...questions.map(({ question }) => question), ...duties].flatMap(({ laws }) => laws),
    ...[...parameters, ...fines].map(({ law }) => law),
  ]
  return references.every(({ ref, certain }) => ref !== id || certain)
}

export function retiredBlocks({ retired }: Assessment, words: ReportWords): readonly Block[] {
  const ids = Object.keys(retired)
  if (ids.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('report.retired') },
    { kind: 'paragraph', tone: 'plain', text: words.say('report.retired-lead', { ids: ids.map(clean).join(', ') }) },
  ]
}

function valueBlocks({ parameters, laws }: Assessment, words: ReportWords): readonly Block[] {
  if (parameters.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: words.say('report.values') },
    {
      kind: 'table',
      columns: [
        { title: words.say('report.values.name'), share: 0.36 },
        { title: words.say('report.values.value'), share: 0.26 },
        { title: words.say('report.values.from'), share: 0.16 },
        { title: words.say('report.values.source'), share: 0.22 },
      ],
      rows: parameters.map((one) => [
        one.key === null
          ? clean(words.text(one.title))
          : words.say('report.values.with-key', { title: clean(words.text(one.title)), key: one.key }),
        numberInWords(words, one.value, one.unit),
        words.day(one.validFrom),
        lawInWords(words, one.law, laws),
      ]),
    },
  ]
}

function leftOutReason(reason: Assessment['leftOut'][number]['reason'], words: ReportWords): string {
  switch (reason.code) {
    case 'facts-differ':
      return words.say('report.reason.facts-differ')
    case 'bigger-firms':
      return words.say('report.reason.bigger-firms', { size: words.say(`report.size.${reason.size}`) })
    case 'over-questions':
      return words.say('report.reason.over-questions', { limit: reason.limit })
    case 'over-minutes':
      return words.say('report.reason.over-minutes', { limit: reason.limit })
    default:
      return reason satisfies never
  }
}

function withRemarks(one: AssessedQuestion, words: ReportWords): string {
  const { answer, reason } = one
  return [
    answerInWords(words, one.question, answer, one.of),
    reason.code === 'not-sure' ? words.say('report.reason.not-sure') : '',
    answer?.proof ? words.say('report.answers.proof', { proof: clean(answer.proof) }) : '',
    answer?.note ? words.say('report.answers.note', { note: clean(answer.note) }) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
