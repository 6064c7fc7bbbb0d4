import { countTouched, type Touched, type TouchedTopic } from '../core/crosswalk/touched.ts'
import type { Question } from '../core/model/checklist.ts'
import type { ReportWords } from '../core/report/report-words.ts'
import { clean } from '../core/text/clean.ts'
import { fill } from '../core/text/fill.ts'
import { csvText } from './csv-text.ts'
import { guardFormula } from './formula-guard.ts'

/**
 * A scheme and a list as CSV, seen from both: a row for each topic and question that meet, then the topics without a
 * question, then the questions without a topic. No text can become a formula.
 */
export function crosswalkCsv({ scheme, topics, questions }: Touched, words: ReportWords): string {
  const { id, edition = '' } = scheme
  const row = (topic: TouchedTopic | null, question: Question | null): readonly string[] => [
    id,
    edition,
    topic ? yesNo(topic.verified, words) : '',
    topic?.code ?? '',
    topic ? words.text(topic.title) : '',
    yesNo(topic !== null && question !== null, words),
    question ? clean(question.id) : '',
    question ? fill(question.ask, words, {}) : '',
  ]
  return table(
    [
      words.say('report.crosswalk.scheme'),
      words.say('report.crosswalk.csv.edition'),
      words.say('report.crosswalk.compared'),
      words.say('report.crosswalk.code'),
      words.say('report.crosswalk.topic'),
      words.say('report.crosswalk.csv.touched'),
      words.say('report.crosswalk.csv.question-id'),
      words.say('report.crosswalk.csv.question'),
    ],
    [
      ...topics.flatMap((topic) => topic.questions.map((question) => row(topic, question))),
      ...topics.filter((topic) => topic.questions.length === 0).map((topic) => row(topic, null)),
      ...questions.filter(({ codes }) => codes.length === 0).map(({ question }) => row(null, question)),
    ],
  )
}

/** How many topics of each scheme a list touches, as CSV. */
export function overviewCsv(all: readonly Touched[], words: ReportWords): string {
  return table(
    [
      words.say('report.crosswalk.id'),
      words.say('report.crosswalk.scheme'),
      words.say('report.crosswalk.csv.edition'),
      words.say('report.crosswalk.compared'),
      words.say('report.crosswalk.csv.topics-touched'),
      words.say('report.crosswalk.csv.of-topics'),
      words.say('report.crosswalk.csv.questions-touching'),
      words.say('report.crosswalk.csv.of-questions'),
    ],
    all.map((touched) => {
      const { topics, ofTopics, questions, ofQuestions } = countTouched(touched)
      const { id, title, edition = '', verified } = touched.scheme
      const named = [id, words.text(title), edition, yesNo(verified, words)]
      return [...named, ...[topics, ofTopics, questions, ofQuestions].map(String)]
    }),
  )
}

const yesNo = (is: boolean, words: ReportWords): string =>
  words.say(is ? 'report.crosswalk.csv.yes' : 'report.crosswalk.csv.no')

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  csvText([heads, ...rows].map((row) => row.map(guardFormula)))
