import type { Checklist } from '../model/checklist.ts'
import type { FactDefinition, Profile } from '../model/facts.ts'
import type { Law } from '../model/law.ts'
import {
  FIRM_ROWS,
  QUESTIONNAIRE_FORMAT,
  type Questionnaire,
  type QuestionnaireRow,
  type QuestionnaireTab,
} from '../model/questionnaire.ts'
import type { IsoDate } from '../model/text.ts'
import { lettersFor } from './paper-form.ts'
import type { PaperFacts } from './paper-form-conditions.ts'
import { questionsOnPaper } from './paper-form-questions.ts'
import type { ChoicesIn } from './questionnaire-accepts.ts'
import { explanationsOf } from './questionnaire-explanations.ts'
import { headsOf, tabsOf } from './questionnaire-heads.ts'
import { factRows, firmRow, questionRows } from './questionnaire-rows.ts'
import type { ReportWords } from './report-words.ts'
import { type Speakers, speakersOf } from './speakers.ts'

/** What a questionnaire is made from. */
export interface QuestionnaireSource {
  readonly checklist: Checklist
  readonly sha256: string
  /** All facts that can be asked. */
  readonly facts: readonly FactDefinition[]
  readonly laws: readonly Law[]
  /** What is known of the firm: filled in already, and what does not fit it left out. Empty for any firm. */
  readonly profile: Profile
  readonly today: IsoDate
  /** Where several choices of a fact are answered: each in a row of its own, or by their ids in one cell. */
  readonly choicesIn: ChoicesIn
}

/** A checklist as a spreadsheet to fill in, in one language or in several. */
export function makeQuestionnaire(source: QuestionnaireSource, words: readonly ReportWords[]): Questionnaire {
  const { checklist, sha256, profile, today } = source
  const { id, version, publisher, lawAsOf, title } = checklist
  const speakers = speakersOf(words)
  const { below, beside } = speakers
  const { facts, sections } = questionsOnPaper(source)
  const [letter = '', ...letters] = lettersFor(sections.length + 1)
  const codes = new Map(facts.map((fact, i) => [fact.id, `${letter}${i + 1}`]))
  const paper: PaperFacts = { definitions: facts, codes, profile }
  const tabs = tabsOf(speakers)
  return {
    stamp: {
      format: QUESTIONNAIRE_FORMAT,
      checklist: id,
      version,
      sha256,
      languages: words.map((one) => one.language),
    },
    date: today,
    title: beside((one) => one.say('report.sheet.title', { list: one.text(title) })),
    about: beside((one) =>
      one.say('report.sheet.about', { publisher: publisher.name, id, version, day: one.day(lawAsOf) }),
    ),
    tabs,
    heads: headsOf(speakers),
    guide: guideOf(checklist, tabs, speakers),
    firm: FIRM_ROWS.map((row) => firmRow(row, source.choicesIn, speakers)),
    facts: facts.flatMap((fact) => factRows(fact, source.choicesIn, paper, speakers)),
    questions: sections.flatMap(({ section, questions }, i): readonly QuestionnaireRow[] =>
      questions.flatMap((question, at) => {
        const place = {
          code: `${letters[i] ?? ''}${at + 1}`,
          section: below((one) => one.text(section.title)),
          choicesIn: source.choicesIn,
        }
        return questionRows(question, place, paper, speakers)
      }),
    ),
    explanations: sections.flatMap(({ questions }, i) =>
      questions.map(({ question }, at) =>
        explanationsOf(question, `${letters[i] ?? ''}${at + 1}`, { paper, laws: source.laws }, speakers),
      ),
    ),
    pageOf: words[0]?.say('report.page-of', { page: '{page}', pages: '{pages}' }) ?? '',
  }
}

function guideOf(
  { about }: Checklist,
  tabs: Readonly<Record<QuestionnaireTab, string>>,
  { below, beside }: Speakers,
): readonly string[] {
  const { facts, questions, help } = tabs
  const note = beside((one) => one.say('report.sheet.column.note'))
  const proof = beside((one) => one.say('report.sheet.column.proof'))
  const unknown = beside((one) => one.say('report.answer.unknown'))
  return [
    ...(about ? [below((one) => one.text(about))] : []),
    below((one) => one.say('report.sheet.guide.order', { facts, questions })),
    below((one) => one.say('report.sheet.guide.cells')),
    below((one) => one.say('report.sheet.guide.answer')),
    below((one) => one.say('report.sheet.guide.unknown', { unknown })),
    below((one) => one.say('report.sheet.guide.beside', { note, proof })),
    below((one) => one.say('report.sheet.guide.help', { help })),
    below((one) => one.say('report.sheet.guide.send')),
    below((one) => one.say('report.sheet.guide.self-declared')),
  ]
}
