import type { NumberVariant, Question } from '../model/checklist.ts'
import { type FactChoice, type FactDefinition, type FactValue, UNKNOWN } from '../model/facts.ts'
import type { Accepts, FirmRow, QuestionnaireRow } from '../model/questionnaire.ts'
import { clausesOfQuestion } from './paper-form.ts'
import { askFact, askQuestion } from './paper-form-asks.ts'
import type { PaperFacts } from './paper-form-conditions.ts'
import type { PaperQuestion } from './paper-form-questions.ts'
import { acceptsOf, type ChoicesIn, labelled, numbers, told, wordsFor } from './questionnaire-accepts.ts'
import { choiceOption, NONE_OF_THEM, type Option, optionsOfFact, yesOrNo } from './questionnaire-options.ts'
import type { ReportWords } from './report-words.ts'
import { type Speakers, speakersOf } from './speakers.ts'

type Known = Pick<QuestionnaireRow, 'id' | 'code' | 'section' | 'ask' | 'unit' | 'help'>

/** Something by which the firm is told from others. */
export function firmRow(row: FirmRow, choicesIn: ChoicesIn, { below }: Speakers): QuestionnaireRow {
  const section = below((words) => words.say('report.sheet.firm'))
  const isShort = choicesIn === 'cell' && row === 'code'
  const ask = below((words) => words.say(isShort ? 'report.sheet.code' : `report.sheet.firm.${row}`))
  const known = { id: row, code: '', section, ask, unit: '', help: '' }
  return { ...known, value: null, accepts: { kind: 'text' }, hint: '', fault: '' }
}

/** A fact; one with several choices has a row for each of them below. */
export function factRows(
  fact: FactDefinition,
  choicesIn: ChoicesIn,
  paper: PaperFacts,
  speakers: Speakers,
): readonly QuestionnaireRow[] {
  const { below, beside } = speakers
  const asks = (words: ReportWords) => askFact(fact, paper, words)
  const isSeveral = fact.kind === 'several'
  const known: Known = {
    id: fact.id,
    code: paper.codes.get(fact.id) ?? '',
    section: below((words) => words.say('report.sheet.facts')),
    ask: below((words) => {
      const ask = isSeveral ? severalInWords(fact, choicesIn, words) : words.text(fact.ask)
      return withCondition(ask, asks(words).only)
    }),
    unit: beside((words) => asks(words).write?.unit ?? ''),
    help: below((words) => words.text(fact.help)),
  }
  const value = Object.hasOwn(paper.profile, fact.id) ? paper.profile[fact.id] : undefined
  const optionsIn = (words: ReportWords) => optionsOfFact(fact, words)
  const options = labelled(choicesIn === 'cell' ? speakersOf(speakers.all.slice(0, 1)) : speakers, optionsIn)
  const accepts: Accepts =
    fact.kind === 'number'
      ? numbers({ whole: fact.unit === 'people' }, speakers, optionsIn)
      : { kind: 'words', words: wordsFor(choicesIn, speakers, optionsIn) }
  const row = {
    ...known,
    value: shown(value, options),
    accepts,
    ...told(accepts, '', fact.unit ?? '', paper, speakers),
  }
  if (!isSeveral) return [row]
  if (choicesIn === 'cell') return [{ ...row, value: idsOf(value), accepts: { kind: 'text' }, hint: '', fault: '' }]
  const choices = (fact.choices ?? []).map((choice) => choiceRow(fact, choice, value, speakers))
  const none: QuestionnaireRow = { ...row, ask: below((words) => words.say('report.sheet.none')), help: '' }
  const numbered = [...choices, none].map((one, at) => ({ ...one, code: `${known.code}.${at + 1}` }))
  return [{ ...row, id: '', value: null, accepts: { kind: 'nothing' }, hint: '' }, ...numbered]
}

function idsOf(value: FactValue | undefined): string | null {
  if (typeof value === 'object') return value.length === 0 ? NONE_OF_THEM : value.join(', ')
  return value === undefined ? null : String(value)
}

function severalInWords({ ask, choices }: FactDefinition, choicesIn: ChoicesIn, words: ReportWords): string {
  const said = words.text(ask)
  if (choicesIn === 'rows') return words.say('report.sheet.several', { ask: said, yes: yesOrNo(words)[0]?.label ?? '' })
  const all = (choices ?? []).map((one) => `${one.id} = ${words.text(one.title)}`).join('; ')
  return `${said}\n${words.say('report.sheet.ids', { choices: all, none: NONE_OF_THEM })}`
}

function choiceRow(
  { id }: FactDefinition,
  choice: FactChoice,
  value: FactValue | undefined,
  speakers: Speakers,
): QuestionnaireRow {
  const options = labelled(speakers, yesOrNo)
  const accepts: Accepts = { kind: 'words', words: options.map(({ label }) => label) }
  const isKnown = typeof value === 'object'
  const title = (words: ReportWords) => words.say('report.sheet.choice', { title: choiceOption(choice, words).label })
  return {
    id: `${id}=${choice.id}`,
    code: '',
    section: speakers.below((words) => words.say('report.sheet.facts')),
    ask: speakers.below(title),
    unit: '',
    help: '',
    value: isKnown ? shown(value.includes(choice.id) ? 'yes' : 'no', options) : null,
    accepts,
    ...told(accepts, '', '', NO_FACTS, speakers),
  }
}

/** A question; one whose unit depends on a fact that is not known stands there once in each unit. */
export function questionRows(
  one: PaperQuestion,
  place: { readonly code: string; readonly section: string; readonly choicesIn: ChoicesIn },
  paper: PaperFacts,
  speakers: Speakers,
): readonly QuestionnaireRow[] {
  const { question } = one
  const asked = speakers.all.map((words) => ({
    words,
    asks: askQuestion(question, { code: place.code, clauses: clausesOfQuestion(one, paper, words) }, paper, words),
  }))
  const measures = measuresOf(question, asked[0]?.asks.length ?? 0)
  return (asked[0]?.asks ?? []).map(({ code }, at) => {
    const ask = (words: ReportWords) => asked.find((each) => each.words === words)?.asks[at]
    const measure = measures[at]
    const accepts = acceptsOf(question, measure?.unit ?? '', paper, { ...speakers, choicesIn: place.choicesIn })
    return {
      id: measure && measures.length > 1 ? `${question.id}#${measure.meaning}` : question.id,
      code,
      section: place.section,
      ask: speakers.below((words) => withCondition(ask(words)?.ask ?? '', ask(words)?.only ?? '')),
      unit: speakers.beside((words) => ask(words)?.write?.unit ?? ''),
      help: speakers.below((words) => ask(words)?.help ?? ''),
      value: null,
      accepts,
      ...told(
        accepts,
        speakers.below((words) => ask(words)?.help ?? ''),
        measure?.unit ?? '',
        paper,
        speakers,
      ),
    }
  })
}

/** In the order in which they are asked: as it stands, then each variant. */
function measuresOf(question: Question, rows: number): readonly Pick<NumberVariant, 'unit' | 'meaning'>[] {
  if (question.kind !== 'number') return []
  return [question, ...(question.variants ?? [])].slice(0, Math.max(1, rows))
}

const NO_FACTS: PaperFacts = { definitions: [], codes: new Map(), profile: {} }

function shown(value: FactValue | undefined, options: readonly Option[]): string | number | null {
  if (value === undefined || typeof value === 'number') return value ?? null
  if (typeof value === 'object') return value.length === 0 ? shown(NONE_OF_THEM, options) : null
  const id = value === true ? 'yes' : value === false ? 'no' : value
  return options.find((one) => one.value === id)?.label ?? (id === UNKNOWN ? null : id)
}

const withCondition = (ask: string, only: string): string => (only === '' ? ask : `${ask}\n${only}`)
