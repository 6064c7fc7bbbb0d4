import type { SizeBurden } from '../model/burden.ts'
import type { Checklist, Question } from '../model/checklist.ts'
import { DEFAULT_LANGUAGE } from '../model/text.ts'
import { wholeMinutes } from '../sizing/minutes.ts'
import type { AskedQuestion } from '../sizing/prepared-list.ts'
import { inLanguage } from '../text/fill.ts'
import type { BurdenSetting } from './burden-setting.ts'
import { type HardAsk, hardAsks } from './hard-things.ts'
import { isHeavyFix } from './heavy-fix.ts'
import { isOwn } from './is-own.ts'

/** What is counted of some questions. */
export interface Figures extends Omit<SizeBurden, 'size'> {
  /** Questions for what a small firm cannot give, or should not; those of others among them that were made so. */
  readonly hard: number
}

type Counting = (questions: readonly AskedQuestion[]) => Figures

/** Counts questions of a list; what is known of each is worked out once for all firms. */
export function countingOf({ languages, sections }: Checklist, { hardThings, packaged }: BurdenSetting): Counting {
  const language = languages[0] ?? DEFAULT_LANGUAGE
  const all = sections.flatMap(({ questions }) => questions)
  const papers = new Map(all.map((question) => [question, papersOf(question, language)]))
  const isBeyondLaw = ({ basis }: Question) => basis !== 'law'
  const hardOf = (question: Question) => {
    if (isOwn(question, packaged)) return isBeyondLaw(question) ? hardAsks(question, hardThings) : []
    const before = packaged.get(question.id)
    return before ? hardAsks(question, hardThings, before.demands) : []
  }
  // A strength is shown to whoever has it and asked of nobody.
  const asks = all.filter(({ basis }) => basis !== 'strength').map((question) => ({ question, hard: hardOf(question) }))
  const isHeavy = (question: Question) => isOwn(question, packaged) && isBeyondLaw(question) && isHeavyFix(question)
  const idsOf = (some: (hard: readonly HardAsk[]) => boolean) =>
    new Set(asks.flatMap(({ question, hard }) => (some(hard) || isHeavy(question) ? [question.id] : [])))
  const hard = idsOf((all) => all.length > 0)
  const big = idsOf((all) => all.some(({ thing }) => thing.bigCompany))
  return (asked) => {
    const questions = asked.map(({ question }) => question)
    return {
      questions: asked.length,
      minutes: wholeMinutes(asked.reduce((sum, { seconds }) => sum + seconds, 0)),
      documents: new Set(questions.flatMap((question) => papers.get(question) ?? papersOf(question, language))).size,
      beyondLaw: questions.filter(isBeyondLaw).length,
      bigCompany: questions.filter(({ id }) => big.has(id)).length,
      hard: questions.filter(({ id }) => hard.has(id)).length,
    }
  }
}

/** Of each figure the highest. */
export function highest(all: readonly Figures[]): Figures {
  const most = (figure: keyof Figures) => Math.max(0, ...all.map((one) => one[figure]))
  return {
    questions: most('questions'),
    minutes: most('minutes'),
    documents: most('documents'),
    beyondLaw: most('beyondLaw'),
    bigCompany: most('bigCompany'),
    hard: most('hard'),
  }
}

/** The papers that one question asks for: what may be shown, or else what must be written down. */
function papersOf({ id, proof, written }: Question, language: string): readonly string[] {
  if (proof.length > 0) return proof.map((text) => inLanguage(text, language).toLowerCase())
  return written === 'law' || written === 'buyer' ? [id] : []
}
