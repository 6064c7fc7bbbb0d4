import { WHOLES } from '../answer/misfit.ts'
import type { Question } from '../model/checklist.ts'
import type { Accepts, QuestionnaireRow } from '../model/questionnaire.ts'
import type { PaperFacts } from './paper-form-conditions.ts'
import { type Option, optionsOfQuestion } from './questionnaire-options.ts'
import type { ReportWords } from './report-words.ts'
import type { Speakers } from './speakers.ts'

/** Where several choices of a fact are answered: each in a row of its own, or by their ids in one cell. */
export type ChoicesIn = 'rows' | 'cell'

/** What a question takes for an answer. */
export function acceptsOf(
  question: Question,
  unit: string,
  { codes, profile }: PaperFacts,
  speakers: Speakers & { readonly choicesIn: ChoicesIn },
): Accepts {
  const optionsIn = (words: ReportWords) => optionsOfQuestion(question, words)
  switch (question.kind) {
    case 'yes-no':
    case 'choice':
      return { kind: 'words', words: wordsFor(speakers.choicesIn, speakers, optionsIn) }
    case 'number':
      return numbers({ most: WHOLES[unit] ?? null }, speakers, optionsIn)
    case 'count': {
      const all = profile[question.of]
      const of = codes.has(question.of) ? question.of : null
      return numbers(
        { whole: true, most: of === null && typeof all === 'number' ? all : null, of },
        speakers,
        optionsIn,
      )
    }
    default:
      return question satisfies never
  }
}

type Numbers = Extract<Accepts, { readonly kind: 'number' }>

/** A number, or a word of any of the languages by itself: it is typed, not chosen. */
export function numbers(
  limits: Partial<Numbers>,
  { all }: Speakers,
  optionsIn: (words: ReportWords) => readonly Option[],
): Numbers {
  return { kind: 'number', whole: false, most: null, of: null, ...limits, words: inEach(all, optionsIn) }
}

/** Words that are chosen: as all languages say them, or each by itself where another reader than ours is to know them. */
export function wordsFor(
  choicesIn: ChoicesIn,
  speakers: Speakers,
  optionsIn: (words: ReportWords) => readonly Option[],
): readonly string[] {
  return choicesIn === 'cell' ? inEach(speakers.all, optionsIn) : said(labelled(speakers, optionsIn))
}

function inEach(all: readonly ReportWords[], optionsIn: (words: ReportWords) => readonly Option[]): readonly string[] {
  return [...new Set(all.flatMap((one) => said(optionsIn(one))))]
}

/** How to answer: what it means first, where there is more to say of it than how. */
export function told(
  accepts: Accepts,
  help: string,
  unit: string,
  { codes }: PaperFacts,
  { below, all }: Speakers,
): Pick<QuestionnaireRow, 'hint' | 'fault'> {
  if (accepts.kind === 'text' || accepts.kind === 'nothing') return { hint: '', fault: '' }
  const how = (words: ReportWords): string => {
    const unknown = words.say('report.answer.unknown')
    if (accepts.kind === 'words') return words.say('report.sheet.hint.choose')
    const code = accepts.of === null ? undefined : codes.get(accepts.of)
    if (code !== undefined) return words.say('report.sheet.hint.of', { code, unknown })
    if (accepts.most !== null) return words.say('report.sheet.hint.most', { most: words.number(accepts.most), unknown })
    return words.say(unit.startsWith('VND') ? 'report.sheet.hint.money' : 'report.sheet.hint.number', { unknown })
  }
  const fault = below(how)
  if (accepts.kind === 'number') return { hint: fault, fault }
  return { hint: all.length === 1 ? help : '', fault }
}

/** Each option as all languages together say it. */
export function labelled(speakers: Speakers, options: (words: ReportWords) => readonly Option[]): readonly Option[] {
  const each = speakers.all.map((words) => ({ words, options: options(words) }))
  return (each[0]?.options ?? []).map(({ value }, at) => ({
    value,
    label: speakers.beside((words) => each.find((one) => one.words === words)?.options[at]?.label ?? ''),
  }))
}

const said = (options: readonly Option[]): readonly string[] => options.map(({ label }) => label)
