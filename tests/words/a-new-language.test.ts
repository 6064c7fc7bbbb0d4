import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { afterAll, describe, expect, test } from 'vitest'
import { generateWords } from '../../scripts/generate-words.ts'
import type { Assessment } from '../../src/core/model/assessment.ts'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { makeBankReport } from '../../src/core/report/bank-report.ts'
import { makeBuyerReport } from '../../src/core/report/buyer-report.ts'
import { makePaperForm } from '../../src/core/report/paper-form.ts'
import { makePlanReport } from '../../src/core/report/plan-report.ts'
import { makeSummaryReport } from '../../src/core/report/summary-report.ts'
import { type Words, wordsIn, wordsOf } from '../../src/words/words.ts'
import { answersOf, assessmentOf, FIRMS } from '../helpers/firms.ts'
import { facts as packagedFacts } from '../helpers/packaged.ts'
import { listOf } from '../helpers/paper-forms.ts'
import { accented, addPseudoLanguage, PSEUDO, strangeWords } from '../helpers/pseudo-language.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-language-'))
const out = join(folder, 'generated')
addPseudoLanguage(join(folder, 'words'))
generateWords({ folder: join(folder, 'words'), out, reportOut: join(out, 'report') })
const { CATALOGUES, LANGUAGES }: typeof import('../../src/words/generated/messages.ts') = await import(
  join(out, 'messages.ts')
)

afterAll(() => rmSync(folder, { recursive: true }))

function pseudoWords(): Words {
  const language = LANGUAGES.find(({ code }) => code === PSEUDO)
  const catalogue = CATALOGUES[PSEUDO]
  if (!language || !catalogue) throw new Error('the new language was not generated')
  return wordsOf(language, catalogue)
}

describe('a folder of catalogues is a language', () => {
  test('that stands after Vietnamese and English, under its own name', () => {
    expect(LANGUAGES.map(({ code, name }) => `${code} ${name}`)).toEqual([
      'vi Tiếng Việt',
      'en English',
      `${PSEUDO} ${accented('English')}`,
    ])
  })

  test('with every message', () => {
    expect(Object.keys(CATALOGUES[PSEUDO] ?? {})).toEqual(Object.keys(CATALOGUES.en ?? {}))
  })

  test('whose messages take the same arguments, plurals and choices', () => {
    const words = pseudoWords()
    expect(words.say('report.urgent', { count: 0 })).toBe(`[${accented('Urgent: nothing')}]`)
    expect(words.say('report.urgent', { count: 1 })).toBe(`[${accented('Urgent: 1 thing')}]`)
    expect(words.say('report.foot', { firm: 'a', list: 'b', version: '1', day: '2' })).toBe('[a · b 1 · 2]')
    expect(words.day('2026-11-21')).toBe(`21 ${accented('November')} 2026`)
  })
})

/** What the owner wrote, and what a law or a region is called by: in no language. */
const AS_WRITTEN = ['name', 'note', 'proof', 'reason', 'number', 'source', 'point', 'key']

/** The same with every text of a checklist or a fact without letters. */
function withoutText<Value>(value: Value): Value {
  const isText = (one: unknown) => typeof one === 'object' && one !== null && 'vi' in one && 'en' in one
  return JSON.parse(JSON.stringify(value), (_, one) => (isText(one) ? { vi: '0', en: '0' } : one))
}

/** An assessment in which everything that comes from a checklist, the law or the owner has no letters. */
function withoutContent(assessment: Assessment): Assessment {
  const isText = (value: unknown) => typeof value === 'object' && value !== null && 'vi' in value && 'en' in value
  return JSON.parse(JSON.stringify(assessment), (key, value) => {
    if (isText(value)) return { vi: '0', en: '0' }
    return typeof value === 'string' && AS_WRITTEN.includes(key) ? '0' : value
  })
}

/** What a block is, for whoever draws it. */
const UNSEEN = ['kind', 'id', 'tone', 'marker', 'language']

/** Everything that a reader of the whole plan, its summary, and the pages for a bank and a buyer sees. */
function textsOf(assessment: Assessment, words: Words): readonly string[] {
  const texts: string[] = []
  const plan = makePlan(assessment)
  const reports = [
    makePlanReport(assessment, plan, words, { full: true }),
    makeSummaryReport(assessment, plan, words),
    makeBankReport(assessment, plan, words),
    makeBuyerReport(assessment, plan, words, { withActions: true }),
  ]
  JSON.stringify(reports, (key, value) => {
    if (typeof value === 'string' && !UNSEEN.includes(key)) texts.push(value.replace(/\{pages?\}/g, ''))
    return value
  })
  return texts
}

describe('a plan in a new language', () => {
  test.each(FIRMS)('leaves no word of its frame in English or Vietnamese: %s', (firm) => {
    const texts = textsOf(withoutContent(assessmentOf(answersOf(firm))), pseudoWords())
    expect([...new Set(texts.flatMap(strangeWords))]).toEqual([])
  })

  test.each(['vi', 'en'])('would show what is left in %s', (language) => {
    const texts = textsOf(withoutContent(assessmentOf(answersOf(FIRMS[0] ?? ''))), wordsIn(language))
    expect(new Set(texts.flatMap(strangeWords)).size).toBeGreaterThan(100)
  })
})

describe('a paper form in a new language', () => {
  const { checklist, facts } = withoutText({ checklist: listOf('vn.sme'), facts: packagedFacts })
  const source = { checklist, facts, profile: {}, today: '2026-11-27' }
  /** Letters of parts and keys, the list's id and who made it: in no language. */
  const AS_GIVEN = /^(?:[A-Z]|[a-z]|vn|sme|tukiem)$/
  const strangeIn = (words: Words): readonly string[] => {
    const texts: string[] = []
    JSON.stringify(makePaperForm(source, words), (key, value) => {
      if (typeof value === 'string' && !UNSEEN.includes(key)) texts.push(value.replace(/\{pages?\}/g, ''))
      return value
    })
    return [...new Set(texts.flatMap(strangeWords))].filter((word) => !AS_GIVEN.test(word))
  }

  test('leaves no word of its frame in English or Vietnamese', () => {
    expect(strangeIn(pseudoWords())).toEqual([])
  })

  test('would show what is left in English', () => {
    expect(strangeIn(wordsIn('en')).length).toBeGreaterThan(50)
  })
})

/** The program as it would be built with the new language, beside the library and the fonts that were built already. */
async function buildProgram(): Promise<string> {
  const program = join(folder, 'tukiem.cjs')
  await build({
    stdin: {
      contents: `import { main } from './src/cli/main.ts'; main(${JSON.stringify(resolve('bin/tukiem.cjs'))})`,
      resolveDir: '.',
    },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['pdfkit'],
    define: { TUKIEM_VERSION: '"0.0.0-test"' },
    plugins: [
      {
        name: 'generated-words',
        setup: ({ onResolve }) =>
          onResolve({ filter: /generated\/(messages|accepted-words)\.ts$/ }, ({ path }) => ({
            path: join(out, path.replace(/^.*\//, '')),
          })),
      },
    ],
  })
  return program
}

describe('the program with a new language', async () => {
  const program = await buildProgram()
  const answers = join(folder, 'workshop.tukiem.yaml')
  writeFileSync(
    answers,
    `format: tukiem/answers/1
checklist: {id: vn.start}
language: ${PSEUDO}
facts: {hired: 12}
answers: {safety.exits: ${accented('Not yet')}, safety.electrics: ${accented('yes')}}
`,
  )
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, NODE_PATH: resolve('node_modules'), LANG: 'en_US.UTF-8', ...env },
    })
    return { said: stdout + stderr, status }
  }

  test('says its help in it, and names it', () => {
    const { said } = run(['--help', '--lang', PSEUDO])
    expect(said).toContain(accented('Everything stays on this machine'))
    expect(said).toContain(`vi, en, ${PSEUDO}`)
  })

  test('takes it from the locale, and from the answers file', () => {
    expect(run(['--help'], { LANG: `${PSEUDO}_VN.UTF-8` }).said).toContain(accented('Options'))
    expect(run(['score', answers]).said).toContain(accented('Result of the self-check'))
  })

  test('says a plan in it, with checklists in English where they do not speak it', () => {
    const { said, status } = run(['plan', answers, '-o', '-', '--lang', `${PSEUDO},vi`])
    expect(status).toBe(0)
    expect(said).toContain(accented('Action plan'))
    expect(said).toContain('The first self-check')
    expect(said).not.toContain('Bài tự kiểm đầu tiên')
  })

  test('understands answers in its words', () => {
    const { said, status } = run(['score', answers, '--explain'])
    expect(status).toBe(0)
    expect(said).toMatch(new RegExp(`^safety\\.exits +\\[${accented('to do')}\\]`, 'm'))
    expect(said).toMatch(new RegExp(`^safety\\.electrics +\\[${accented('in order')}\\]`, 'm'))
  })

  test('names it among the languages when asked for another', () => {
    expect(run(['list', '--lang', 'fr'])).toEqual({
      said: `tukiem does not speak "fr", which --lang asks for. It speaks vi (Tiếng Việt), en (English), ${PSEUDO} (${accented('English')}).\n`,
      status: 2,
    })
  })
})
