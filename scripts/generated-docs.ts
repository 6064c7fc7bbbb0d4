// The pages of docs/ that are made from the content itself, and the manual. `npm run docs` writes them; a test holds them to it.
import { readdirSync, readFileSync } from 'node:fs'
import readability from 'text-readability'
import { answersIn } from '../src/checklist/index.ts'
import { loadAnswersText } from '../src/checklist/read-answers.ts'
import { MOST_OF_GRADE, PAPERS_A_QUESTION } from '../src/core/burden/grade.ts'
import { questionsOf } from '../src/core/checklist/questions-of.ts'
import type { AnswerFile } from '../src/core/model/answers.ts'
import type { Checklist, Question } from '../src/core/model/checklist.ts'
import type { Library } from '../src/core/model/library.ts'
import { factsOfChecklist } from '../src/core/sizing/facts-needed.ts'
import { rightSize } from '../src/core/sizing/right-size.ts'
import { SIZE_LIMITS } from '../src/core/sizing/size.ts'
import { countWords } from '../src/lint/sentences.ts'
import { answerWord } from '../src/words/answer-words.ts'
import { numberWord } from '../src/words/number-words.ts'
import { wordsIn } from '../src/words/words.ts'
import { authorsGuide } from './authors-guide.ts'
import { manPages } from './man-pages.ts'

const FIRMS = 'tests/golden'
const RULES = 'src/lint/rules'
const MADE = '<!-- Made by `npm run docs`. -->'

interface Content {
  readonly library: Library
  /** Modules and lists, by id. */
  readonly lists: readonly Checklist[]
}

/** Path and text of each page. Needs a built library in dist/. */
export function generatedDocs(): Readonly<Record<string, string>> {
  const library: Library = json('library')
  const lists = library.lists.map(({ id }) => json<{ checklist: Checklist }>(id).checklist)
  return {
    'docs/authors.md': authorsGuide(),
    'docs/content-tables.md': contentTables({ library, lists }),
    'docs/lint.md': lintPage(),
    ...manPages(),
  }
}

function contentTables(content: Content): string {
  return `${[
    MADE,
    '# The content in numbers',
    '## Lists, and the modules that they are built from',
    listsTable(content),
    '## What each sample firm is asked',
    'Questions / minutes, from every list that people choose. The caps: micro 25 and 20, small 50 and 40, medium 80 and 60. The firms are those of `tests/golden`; **bold** is the list that each one answers.',
    firmsTable(content),
    '## Facts that no list asks',
    'For statistics of many firms. Whoever has them writes them into the answers; no owner is asked.',
    statisticsFacts(content),
    '## How it reads',
    'Questions only (`ask`). Grade: Flesch–Kincaid, the school year in which the English is read easily. Syllables: of the Vietnamese question.',
    readingTable(content),
    '## What is critical',
    'Life or limb, a child, a person who is not free, pay withheld or below the minimum. Only what the law asks for; never a count, never a paper.',
    criticalTable(content),
    '## Weight and basis',
    weightTable(content),
  ].join('\n\n')}\n`
}

function listsTable({ lists }: Content): string {
  const rows = [...lists]
    .sort((a, b) => Number(a.module ?? false) - Number(b.module ?? false) || (a.id < b.id ? -1 : 1))
    .map((list) => [
      `\`${list.id}\``,
      list.module ? 'module' : 'list',
      list.title.en ?? '',
      list.about?.en ?? '',
      String(questionsOf(list).length),
    ])
  return table(['id', '', 'title', 'for', 'questions'], rows)
}

function firmsTable({ library, lists }: Content): string {
  const chosen = lists.filter((list) => list.module !== true)
  const firms = readdirSync(FIRMS, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const rows = firms.map(({ name }) => {
    const { own, file } = answers(name, library, lists)
    const sizes = chosen.map((list) => ({ list, sized: rightSize(list, file.facts, library.facts) }))
    const size = sizes[0]?.sized.size.class ?? ''
    return [
      name,
      size,
      ...sizes.map(({ list, sized }) => {
        const asked = `${sized.kept.length}/${sized.minutes}`
        return list.id === own ? `**${asked}**` : asked
      }),
    ]
  })
  return table(['firm', 'size', ...chosen.map(({ id }) => id.replace('vn.', ''))], rows)
}

function statisticsFacts({ library: { facts }, lists }: Content): string {
  const asked = new Set(lists.flatMap((list) => factsOfChecklist(list, facts)).map(({ id }) => id))
  const never = facts.filter(({ id }) => !asked.has(id))
  return table(
    ['fact', 'in words', 'bằng lời'],
    never.map(({ id, ask }) => [`\`${id}\``, ask.en ?? '', ask.vi ?? '']),
  )
}

function answers(firm: string, { facts }: Library, lists: readonly Checklist[]): { own: string; file: AnswerFile } {
  const path = `${FIRMS}/${firm}/answers.yaml`
  const text = loadAnswersText({ name: path, bytes: readFileSync(path) })
  const own = text.document.checklist.id
  const checklist = lists.find(({ id }) => id === own)
  return { own, file: answersIn(text, { answerWord, numberWord, facts, ...(checklist ? { checklist } : {}) }) }
}

function readingTable({ lists }: Content): string {
  const row = (name: string, questions: readonly Question[]) => {
    const grades = questions.map(({ ask }) => readability.fleschKincaidGrade(ask.en ?? ''))
    const syllables = questions.map(({ ask }) => countWords(ask.vi ?? ''))
    return [
      name,
      String(questions.length),
      fixed(mean(grades)),
      fixed(Math.max(...grades)),
      fixed(mean(syllables)),
      String(Math.max(...syllables)),
    ]
  }
  const homes = lists.map((list) => ({
    list,
    own: questionsOf(list).filter(({ id }) => homeOf(id, lists) === list.id),
  }))
  const rows = homes.filter(({ own }) => own.length > 0).map(({ list, own }) => row(`\`${list.id}\``, own))
  return table(
    ['', 'questions', 'English grade, mean', 'most', 'Vietnamese syllables, mean', 'most'],
    [...rows, row('**all**', allQuestions(lists))],
  )
}

/** The module, or where there is none the smallest list, in which a question stands. */
function homeOf(id: string, lists: readonly Checklist[]): string | undefined {
  const holding = lists.filter((list) => questionsOf(list).some((question) => question.id === id))
  const modules = holding.filter((list) => list.module === true)
  const sector = holding.filter((list) => list.id === `vn.${id.split('.')[0]}`)
  return [...modules, ...sector, ...holding][0]?.id
}

function criticalTable({ lists }: Content): string {
  const critical = allQuestions(lists).filter(({ severity }) => severity === 'critical')
  return table(
    ['question', 'asked', 'hỏi'],
    critical.map(({ id, ask }) => [`\`${id}\``, ask.en ?? '', ask.vi ?? '']),
  )
}

function weightTable({ lists }: Content): string {
  const all = allQuestions(lists)
  const severities = ['critical', 'serious', 'moderate', 'minor'] as const
  const rows = (['law', 'buyer', 'good', 'strength'] as const).map((basis) => [
    basis,
    ...severities.map((severity) =>
      String(all.filter((one) => one.basis === basis && one.severity === severity).length),
    ),
  ])
  return table(['basis', ...severities], rows)
}

/** One line a rule: what it is for is said by its own comment. */
function lintPage(): string {
  const words = wordsIn('en')
  const rules = readFileSync(`${RULES}/index.ts`, 'utf8').matchAll(/from '\.\/([a-z-]+)\.ts'/g)
  const parts = [...rules].map(([, id = '']) => {
    const text = readFileSync(`${RULES}/${id}.ts`, 'utf8')
    const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const /.exec(text)?.[1] ?? ''
    const why = comment
      .replace(/^\s*\*? ?/gm, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    const severity = /severity: '(error|warning|info)'/.exec(text)?.[1] ?? 'error'
    return `## ${id}\n\n*${words.sayWith(`lint.severity.${severity === 'warning' ? 'warning' : severity === 'info' ? 'info' : 'error'}`, {})}.* ${why}`
  })
  return `${[
    MADE,
    '# The rules of `tukiem lint`',
    'An *error* is wrong, a *warning* makes owners or readers stumble, a *note* is worth knowing. `--fail-on` chooses from which severity on the command ends with code 1. What is not valid at all (a missing translation, an unknown law, a question without a first step) is refused before, with its place and the mend.',
    ...parts,
    burdenPart(),
  ].join('\n\n')}\n`
}

/** The table of grades, with its reasons. */
function burdenPart(): string {
  const caps = (['micro', 'small', 'medium'] as const).map((size) => SIZE_LIMITS[size])
  const upTo = (most: (limits: (typeof caps)[number]) => number) =>
    caps.map((limits) => Math.floor(most(limits))).join(' / ')
  const rows = Object.entries(MOST_OF_GRADE).map(([grade, { share, hard }]) => [
    grade,
    `${100 * share} %`,
    upTo(({ questions }) => share * questions),
    upTo(({ minutes }) => share * minutes),
    upTo(({ questions }) => share * PAPERS_A_QUESTION * questions),
    String(hard),
  ])
  return [
    '# The burden and its grade',
    'At the end stands what a list asks of firms of each size: of each figure the most that a firm of that size meets, over all trades and on both sides of each headcount at which something begins or ends. Questions, minutes and papers are those that right-sizing leaves; “for big companies” counts questions for a committee, an appointed officer, an outside audit and the like, [as the words give them away](../checklists/burdens.yaml).',
    'The grade weighs what its publisher asks beyond the packaged questions and beyond the law, before the caps take anything away: a supplier is protected by them, and a list that needs them is no fair one. A packaged list by itself is A. The worst size and the worst figure decide. Figures are for micro / small / medium firms.',
    table(
      ['grade', 'of the caps', 'own questions up to', 'own minutes up to', 'own papers up to', 'hard questions up to'],
      [...rows, ['E', 'more', 'more', 'more', 'more', 'more']],
    ),
    [
      '- *Of the caps*: a micro firm is asked 25 questions in 20 minutes, a small one 50 in 40, a medium one 80 in 60. What a buyer adds takes the place of something else; each quarter costs a grade, and with more than all of it nothing is left of what protects workers.',
      '- *Papers*: up to two a question count as no more than the question.',
      '- *Hard questions* ask micro and small firms for what only a big company has, or what nobody should be asked (lists of names, all laws). One may be a slip, seven are a habit. Medium firms have an office and are spared this column; large ones are not graded.',
      '- Who asks for something and offers nothing in return gets no A.',
      '- `tukiem lint` ends with code 1 for E; `--fail-on C` does so from C on.',
    ].join('\n'),
  ].join('\n\n')
}

function allQuestions(lists: readonly Checklist[]): readonly Question[] {
  return [...new Map(lists.flatMap(questionsOf).map((question) => [question.id, question])).values()]
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)
}

function fixed(number: number): string {
  return number.toFixed(1)
}

function json<Value>(name: string): Value {
  return JSON.parse(readFileSync(`dist/library/${name}.json`, 'utf8'))
}
