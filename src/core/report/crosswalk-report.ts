import { countTouched, type Touched, type TouchedTopic } from '../crosswalk/touched.ts'
import type { Checklist } from '../model/checklist.ts'
import type { Block, Entry, Report } from '../model/report.ts'
import type { IsoDate } from '../model/text.ts'
import { clean } from '../text/clean.ts'
import { fill } from '../text/fill.ts'
import type { ReportWords } from './report-words.ts'

/** A list beside outside schemes. */
export interface CrosswalkSource {
  readonly checklist: Checklist
  /** The list as it was asked for, an id or a file. */
  readonly typed: string
  readonly today: IsoDate
}

/** Which topics of one scheme a list touches, by which questions and which not; and each question with its topics. */
export function makeCrosswalkReport(source: CrosswalkSource, touched: Touched, words: ReportWords): Report {
  const { topics, questions, unlisted } = touched
  const reached = topics.filter((topic) => topic.questions.length > 0)
  const open = topics.filter((topic) => topic.questions.length === 0)
  const title = words.say('report.crosswalk.title', {
    list: words.text(source.checklist.title),
    scheme: schemeName(touched, words),
  })
  return framed(source, title, words, [
    { kind: 'paragraph', tone: 'lead', text: words.say('report.crosswalk.touched', countTouched(touched)) },
    plain(words.say('report.crosswalk.touches-only')),
    ...standingOf(touched, words),
    ...(reached.length === 0 ? [] : [heading(words.say('report.crosswalk.by-topic')), topicTable(reached, words)]),
    ...(open.length === 0
      ? []
      : [
          heading(words.say('report.crosswalk.not-touched', { count: open.length })),
          bullets(open.map((topic) => topicName(topic, words))),
        ]),
    heading(words.say('report.crosswalk.by-question')),
    { kind: 'entries', rows: questions.filter(({ codes }) => codes.length > 0).map((one) => entryOf(one, words)) },
    ...withoutTopic(touched, words),
    ...(unlisted.length === 0
      ? []
      : [plain(words.say('report.crosswalk.unlisted', { codes: unlisted.map(clean).join(', ') }))]),
  ])
}

/** All schemes at a glance: how many topics of each a list touches. */
export function makeCrosswalkOverview(source: CrosswalkSource, all: readonly Touched[], words: ReportWords): Report {
  const title = words.say('report.crosswalk.overview', { list: words.text(source.checklist.title) })
  return framed(source, title, words, [
    plain(words.say('report.crosswalk.touches-only')),
    {
      kind: 'table',
      columns: [
        { title: words.say('report.crosswalk.id'), share: 0.28 },
        { title: words.say('report.crosswalk.scheme'), share: 0.43 },
        { title: words.say('report.crosswalk.topics'), share: 0.12 },
        { title: words.say('report.crosswalk.questions'), share: 0.17 },
      ],
      rows: all.map((one) => overviewRow(one, words)),
    },
    plain(words.say('report.crosswalk.next', { list: source.typed })),
  ])
}

function overviewRow(touched: Touched, words: ReportWords): readonly string[] {
  const { topics, ofTopics, questions, ofQuestions } = countTouched(touched)
  const name = schemeName(touched, words)
  return [
    clean(touched.scheme.id),
    touched.scheme.verified ? name : words.say('report.crosswalk.not-compared', { name }),
    words.say('report.crosswalk.count', { count: topics, of: ofTopics }),
    words.say('report.crosswalk.count', { count: questions, of: ofQuestions }),
  ]
}

function framed({ checklist, today }: CrosswalkSource, title: string, words: ReportWords, blocks: readonly Block[]) {
  const { id, version, lawAsOf } = checklist
  const list = words.text(checklist.title)
  return {
    language: words.language,
    title,
    firm: list,
    date: today,
    foot: words.say('report.paper.foot', { list, id: clean(id), version: clean(version), day: words.day(lawAsOf) }),
    pageOf: words.say('report.page-of', { page: '{page}', pages: '{pages}' }),
    blocks: [{ kind: 'heading', level: 1, text: title } as const, ...blocks],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })
const plain = (text: string): Block => ({ kind: 'paragraph', tone: 'plain', text })
const bullets = (items: readonly string[]): Block => ({ kind: 'list', marker: 'bullet', items })

/** The scheme's title, with its edition where one is known. */
function schemeName({ scheme: { title, edition } }: Touched, words: ReportWords): string {
  const name = words.text(title)
  return edition === undefined ? name : words.say('report.crosswalk.edition', { name, edition: clean(edition) })
}

/** How far the codes can be relied on: whether they were compared with the scheme itself, and what is known besides. */
function standingOf({ scheme: { edition, verified, note } }: Touched, words: ReportWords): readonly Block[] {
  const compared = words.say(verified ? 'report.crosswalk.verified' : 'report.crosswalk.not-verified')
  const which = edition === undefined ? words.say('report.crosswalk.no-edition') : ''
  const texts = [[compared, which].filter((part) => part !== '').join(' '), ...(note ? [words.text(note)] : [])]
  return texts.map((text) => ({ kind: 'paragraph', tone: 'quiet', text }))
}

function topicTable(topics: readonly TouchedTopic[], words: ReportWords): Block {
  return {
    kind: 'table',
    columns: [
      { title: words.say('report.crosswalk.code'), share: 0.15 },
      { title: words.say('report.crosswalk.topic'), share: 0.4 },
      { title: words.say('report.crosswalk.by-questions'), share: 0.45 },
    ],
    rows: topics.map(({ code, title, questions }) => [
      clean(code),
      words.text(title),
      questions.map(({ id }) => clean(id)).join(', '),
    ]),
  }
}

const topicName = ({ code, title }: TouchedTopic, words: ReportWords): string =>
  words.say('report.crosswalk.topic-line', { code: clean(code), title: words.text(title) })

function entryOf({ question, codes }: Touched['questions'][number], words: ReportWords): Entry {
  const { id } = question
  const noted =
    codes.length === 0
      ? clean(id)
      : words.say('report.crosswalk.question-line', { id: clean(id), codes: codes.map(clean).join(', ') })
  return { text: fill(question.ask, words, {}), value: '', notes: [noted] }
}

function withoutTopic({ questions }: Touched, words: ReportWords): readonly Block[] {
  const rows = questions.filter(({ codes }) => codes.length === 0)
  if (rows.length === 0) return []
  return [
    heading(words.say('report.crosswalk.without-topic', { count: rows.length })),
    { kind: 'entries', rows: rows.map((one) => entryOf(one, words)) },
  ]
}
