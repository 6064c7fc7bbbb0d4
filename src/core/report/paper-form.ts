import type { Checklist, Question } from '../model/checklist.ts'
import type { FactDefinition, Profile } from '../model/facts.ts'
import type { Ask, Block, Report } from '../model/report.ts'
import type { IsoDate } from '../model/text.ts'
import { askFact, askLine, askQuestion } from './paper-form-asks.ts'
import {
  type Clauses,
  clausesOf,
  joinAnd,
  type PaperFacts,
  TOLD_BY_TIER,
  tierClauses,
} from './paper-form-conditions.ts'
import { type PaperQuestion, questionsOnPaper } from './paper-form-questions.ts'
import type { ReportWords } from './report-words.ts'

/** What a paper form is made from. */
export interface PaperFormSource {
  readonly checklist: Checklist
  /** All facts that can be asked. */
  readonly facts: readonly FactDefinition[]
  /** What is known of the firm: filled in already, and what does not fit it left out. Empty for a form for any firm. */
  readonly profile: Profile
  readonly today: IsoDate
}

/** A questionnaire to fill in with a pen and to type in later: every box has the key of the terminal interview. */
export function makePaperForm(source: PaperFormSource, words: ReportWords): Report {
  const { checklist, profile, today } = source
  const { id, version, lawAsOf } = checklist
  const list = words.text(checklist.title)
  const { facts, sections } = questionsOnPaper(source)
  const [letter = '', ...letters] = lettersFor(sections.length + 1)
  const codes = new Map(facts.map((fact, i) => [fact.id, `${letter}${i + 1}`]))
  const paper: PaperFacts = { definitions: facts, codes, profile }
  return {
    language: words.language,
    title: words.say('report.paper.title', { list }),
    firm: list,
    date: today,
    foot: words.say('report.paper.foot', { list, id, version, day: words.day(lawAsOf) }),
    pageOf: words.say('report.page-of', { page: '{page}', pages: '{pages}' }),
    blocks: [
      ...headBlocks(checklist, words),
      headingOf(letter, words.say('report.paper.facts'), words),
      ...facts.map((fact) => askFact(fact, paper, words)),
      ...sections.flatMap(({ section, questions }, i) => [
        headingOf(letters[i] ?? '', words.text(section.title), words),
        ...sectionBlocks(questions, letters[i] ?? '', paper, words),
      ]),
      ...endBlocks(id, words),
    ],
  }
}

function headBlocks({ id, version, title, about, publisher }: Checklist, words: ReportWords): readonly Block[] {
  const made = words.say('report.paper.made-by', { publisher: publisher.name, id, version })
  return [
    { kind: 'heading', level: 1, text: words.say('report.paper.title', { list: words.text(title) }) },
    ...(about ? [{ kind: 'paragraph', tone: 'lead', text: words.text(about) } as const] : []),
    { kind: 'paragraph', tone: 'quiet', text: made },
    askLine(words.say('report.paper.firm')),
    askLine(words.say('report.paper.filled-by')),
    askLine(words.say('report.paper.filled-on')),
    { kind: 'heading', level: 2, text: words.say('report.paper.how') },
    {
      kind: 'list',
      marker: 'number',
      items: [
        words.say('report.paper.how.tick'),
        words.say('report.paper.how.unknown'),
        words.say('report.paper.how.skip'),
      ],
    },
  ]
}

/** What all questions of a section ask for is said once, under its heading. */
function sectionBlocks(
  questions: readonly PaperQuestion[],
  letter: string,
  paper: PaperFacts,
  words: ReportWords,
): readonly Block[] {
  const clauses = questions.map((one) => clausesOfQuestion(one, paper, words))
  const [first = []] = clauses
  const common = clauses.length < 2 ? [] : first.filter((one) => clauses.every((all) => all.includes(one)))
  const said = words.say('report.paper.only-section', { what: joinAnd(common, words) })
  return [
    ...(common.length === 0 ? [] : [{ kind: 'paragraph', tone: 'plain', text: said } as const]),
    ...questions.flatMap(({ question }, i): readonly Ask[] => {
      const own = (clauses[i] ?? []).filter((one) => !common.includes(one))
      return askQuestion(question, { code: `${letter}${i + 1}`, clauses: own }, paper, words)
    }),
  ]
}

/** When a question is to be answered: nothing when always. */
export function clausesOfQuestion(
  { question, isSized }: PaperQuestion,
  paper: PaperFacts,
  words: ReportWords,
): Clauses {
  if (isSized) return clausesOf(conditionOf(question), paper, words)
  const told = TOLD_BY_TIER[question.tier]
  return [...tierClauses(question.tier, words), ...clausesOf(conditionOf(question), paper, words, told)]
}

/** A count of nobody is not asked. */
function conditionOf(question: Question): Question['when'] {
  if (question.kind !== 'count') return question.when
  const some = { [question.of]: { atLeast: 1 } }
  return question.when ? { not: { any: [{ not: question.when }, { not: some }] } } : some
}

function endBlocks(id: string, words: ReportWords): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: words.say('report.paper.end') },
    askLine(words.say('report.paper.send-to')),
    { kind: 'paragraph', tone: 'plain', text: words.say('report.paper.self-declared') },
    { kind: 'paragraph', tone: 'quiet', text: words.say('report.paper.typist', { id }) },
  ]
}

const headingOf = (letter: string, title: string, words: ReportWords): Block => ({
  kind: 'heading',
  level: 2,
  text: words.say('report.paper.section', { letter, title }),
})

/** Without I and O, which look like digits. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A letter for each part; after the last one come two letters. */
export function lettersFor(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const before = i < LETTERS.length ? '' : (LETTERS[Math.floor(i / LETTERS.length) - 1] ?? '')
    return before + (LETTERS[i % LETTERS.length] ?? '')
  })
}
