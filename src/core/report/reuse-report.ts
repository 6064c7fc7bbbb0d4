import type { Checklist, Question } from '../model/checklist.ts'
import type { Profile } from '../model/facts.ts'
import type { Block, Entry, Report } from '../model/report.ts'
import type { IsoDate } from '../model/text.ts'
import type { EarlierAnswer, EarlierFile } from '../reuse/earlier.ts'
import type { Offered, Reuse, Taken } from '../reuse/reuse-answers.ts'
import type { ReusedFact } from '../reuse/reuse-facts.ts'
import { firmNames } from '../reuse/reused-file.ts'
import { minutesFor } from '../sizing/minutes.ts'
import { clean } from '../text/clean.ts'
import { fill } from '../text/fill.ts'
import { answerInWords, factInWords } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

/** What was reused, and for what. */
export interface ReuseReportSource {
  readonly reuse: Reuse
  readonly files: readonly EarlierFile[]
  readonly checklist: Checklist
  readonly profile: Profile
  readonly today: IsoDate
}

/** How much of a new list is answered already. */
export interface Saved {
  readonly answered: number
  readonly total: number
  readonly left: number
  /** For what is left. */
  readonly minutes: number
  /** Things about the firm that are asked before. */
  readonly factsLeft: number
}

export function savedBy({ asked, taken, factsLeft }: Reuse, language: string): Saved {
  const done = new Set(taken.map(({ question }) => question.id))
  const open = asked.filter(({ id }) => !done.has(id))
  return {
    answered: taken.length,
    total: asked.length,
    left: open.length,
    minutes: minutesFor(open, language),
    factsLeft,
  }
}

/** Every answer that was taken over, with the list and the day that it comes from; what is only offered; what is not taken. */
export function makeReuseReport(source: ReuseReportSource, words: ReportWords): Report {
  const { reuse, files, checklist, today } = source
  const { id, version, lawAsOf } = checklist
  const list = words.text(checklist.title)
  const title = words.say('report.reuse.title', { list })
  const names = firmNames(files)
  return {
    language: words.language,
    title,
    firm: clean(names[0] ?? ''),
    date: today,
    foot: words.say('report.paper.foot', { list, id: clean(id), version: clean(version), day: words.day(lawAsOf) }),
    pageOf: words.say('report.page-of', { page: '{page}', pages: '{pages}' }),
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', tone: 'lead', text: words.say('report.reuse.saved', savedBy(reuse, words.language)) },
      ...remarks(source, names, words),
      { kind: 'pairs', rows: files.map((one) => fileRow(one, words)) },
      ...entries(
        'report.reuse.taken',
        reuse.taken.map((one) => takenEntry(one, source, words)),
        words,
      ),
      ...entries(
        'report.reuse.facts',
        reuse.facts.taken.map((one) => factEntry(one, words)),
        words,
      ),
      ...entries(
        'report.reuse.facts-offered',
        reuse.facts.offered.map((one) => factEntry(one, words)),
        words,
      ),
      ...entries(
        'report.reuse.offered',
        reuse.offered.map((one) => offeredEntry(one, source, words)),
        words,
      ),
      ...entries(
        'report.reuse.not-taken',
        reuse.notTaken.map((one) => notTakenEntry(one, source, words)),
        words,
      ),
    ],
  }
}

type Part = 'taken' | 'facts' | 'facts-offered' | 'offered' | 'not-taken'

function entries(title: `report.reuse.${Part}`, rows: readonly Entry[], words: ReportWords): readonly Block[] {
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say(title, { count: rows.length }) },
    { kind: 'entries', rows },
  ]
}

/** What is to be known before the rest is read. */
function remarks({ reuse }: ReuseReportSource, names: readonly string[], words: ReportWords): readonly Block[] {
  const { taken, offered, facts, factsLeft } = reuse
  const differ = [...taken, ...offered].filter((one) => 'otherwise' in one && one.otherwise.length > 0).length
  const toldTwice = [...facts.taken, ...facts.offered].filter(({ otherwise }) => otherwise.length > 0).length
  const said = [
    factsLeft > 0 ? words.say('report.reuse.facts-left', { count: factsLeft }) : '',
    offered.length > 0 ? words.say('report.reuse.offers', { count: offered.length }) : '',
    facts.offered.length > 0 ? words.say('report.reuse.as-it-was') : '',
    differ + toldTwice > 0 ? words.say('report.reuse.conflicts', { count: differ + toldTwice }) : '',
    names.length > 1 ? words.say('report.reuse.firms', { firms: names.map(clean).join('; ') }) : '',
    taken.some(({ earlier }) => earlier.answer.note ?? earlier.answer.proof) ? words.say('report.reuse.notes') : '',
  ]
  return said.filter((text) => text !== '').map((text) => ({ kind: 'paragraph', tone: 'plain', text }))
}

function fileRow({ name, file, checklist, saved }: EarlierFile, words: ReportWords) {
  const list = checklist ? words.text(checklist.title) : clean(file.checklist.id)
  return {
    label: clean(name),
    value: words.say(checklist ? 'report.reuse.file' : 'report.reuse.file-no-list', { list, day: words.day(saved) }),
  }
}

function takenEntry(one: Taken, source: ReuseReportSource, words: ReportWords): Entry {
  const { question, earlier } = one
  return {
    text: fill(question.ask, words, source.profile),
    value: answerSaid(question, earlier, source.profile, words),
    notes: [from(earlier, words), ...otherwise(one, source, words)],
  }
}

function factEntry({ fact, value, otherwise, ...told }: ReusedFact, words: ReportWords): Entry {
  return {
    text: words.text(fact.ask),
    value: factInWords(words, fact, value),
    notes: [
      from(told, words),
      ...otherwise.map(({ value: other, list, on }) =>
        words.say('report.reuse.otherwise', {
          said: factInWords(words, fact, other),
          list: clean(list),
          day: words.day(on),
        }),
      ),
    ],
  }
}

function offeredEntry(one: Offered, source: ReuseReportSource, words: ReportWords): Entry {
  const { question, earlier } = one
  const text = fill(question.ask, words, source.profile)
  if (one.kind === 'near') {
    const near = one.earlier.question
    const { facts } = earlier.from.file
    const args = { asked: fill(near.ask, words, facts), said: answerSaid(near, earlier, facts, words) }
    return { text, value: '', notes: [words.say('report.reuse.near', args), from(earlier, words)] }
  }
  return {
    text,
    value: answerSaid(question, earlier, source.profile, words),
    notes: [words.say(`report.reuse.doubt.${one.doubt}`), from(earlier, words), ...otherwise(one, source, words)],
  }
}

function notTakenEntry(
  { question, earlier, change }: Reuse['notTaken'][number],
  source: ReuseReportSource,
  words: ReportWords,
) {
  return {
    text: fill(question.ask, words, source.profile),
    value: '',
    notes: [words.say(`report.reuse.change.${change}`), from(earlier, words)],
  }
}

function otherwise({ question, otherwise: others }: Taken, { profile }: ReuseReportSource, words: ReportWords) {
  return others.map((one) =>
    words.say('report.reuse.otherwise', {
      said: answerSaid(question, one, profile, words),
      list: clean(one.list),
      day: words.day(one.on),
    }),
  )
}

function from({ list, on }: Pick<EarlierAnswer, 'list' | 'on'>, words: ReportWords): string {
  return words.say('report.reuse.from', { list: clean(list), day: words.day(on) })
}

/** What was said, as an answer to a question of the firm as it is told of. */
function answerSaid(question: Question, { answer }: EarlierAnswer, profile: Profile, words: ReportWords): string {
  const of = question.kind === 'count' ? profile[question.of] : undefined
  return answerInWords(words, question, answer, typeof of === 'number' ? of : null)
}
