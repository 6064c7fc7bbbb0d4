import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { PlanFormat } from '../../src/cli/formats.ts'
import { loadLooks, pdfLook } from '../../src/cli/look.ts'
import { makeOutput, type PlanRequest } from '../../src/cli/make-output.ts'
import type { Assessment } from '../../src/core/model/assessment.ts'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { clean } from '../../src/core/text/clean.ts'
import { makeSetting, ROOMY, typesOf } from '../../src/render/pdf/setting.ts'
import { wordsIn } from '../../src/words/words.ts'
import { answersOf, assessmentOf } from '../helpers/firms.ts'
import { HOSTILE_STRINGS } from '../helpers/hostile-strings.ts'
import { readPdf } from '../helpers/read-pdf.ts'
import { unescaped } from '../helpers/unescaped.ts'

const firm = assessmentOf(answersOf('furniture-34'))
const looks = loadLooks('.')

/** The firm with as many of these texts as it has places for: its name, each answer's note and proof, what is done. */
function firmThatSays(texts: readonly string[]): Assessment {
  const [name = '', ...others] = texts
  const said = [...others]
  const questions = firm.questions.map((one) => {
    if (one.answer === null || said.length === 0) return one
    const note = said.shift() ?? ''
    const proof = said.shift()
    return { ...one, answer: { ...one.answer, note, ...(proof === undefined ? {} : { proof }) } }
  })
  return { ...firm, firm: { name }, questions }
}

const setting = makeSetting(pdfLook(looks, firm.today, wordsIn('vi')).fonts)
const { body } = typesOf(looks.theme, ROOMY)

const PLACES = 1 + 2 * firm.questions.filter(({ answer }) => answer !== null).length
const heaps = Array.from({ length: Math.ceil(HOSTILE_STRINGS.length / PLACES) }, (_, i) =>
  HOSTILE_STRINGS.slice(i * PLACES, (i + 1) * PLACES),
)

const requestOf = (texts: readonly string[], second: boolean): PlanRequest => {
  const assessment = firmThatSays(texts)
  return {
    assessment,
    plan: makePlan(assessment),
    view: 'owner',
    words: wordsIn('vi'),
    second: second ? wordsIn('en') : null,
    full: true,
    withActions: false,
    duties: true,
    looks,
  }
}

const make = async (format: PlanFormat, texts: readonly string[], second = false) =>
  makeOutput(format, requestOf(texts, second))
const textOf = (made: string | Uint8Array): string => {
  if (typeof made !== 'string') throw new Error('bytes where text was expected')
  return made
}
const partsOf = (made: string | Uint8Array): ReadonlyMap<string, string> => {
  if (typeof made === 'string') throw new Error('text where bytes were expected')
  return new Map(Object.entries(unzipSync(made)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}

/** What must be found again: the text made safe to show, without the blanks that lines are broken at. */
const bare = (text: string): string => clean(text).replace(/\s+/g, '')
const lost = (texts: readonly string[], shown: string): readonly string[] => {
  const all = shown.replace(/\s+/g, '')
  return texts.filter((text) => !all.includes(bare(text)))
}

test('there are at least 300 hostile texts', () => {
  expect(HOSTILE_STRINGS.length).toBeGreaterThanOrEqual(300)
})

describe.each(heaps.map((texts, i) => ({ i, texts })))('hostile texts, heap $i', ({ texts }) => {
  test('on the screen: nothing lost, no control character', async () => {
    const shown = textOf(await make('txt', texts))
    expect(lost(texts, shown)).toEqual([])
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
  })

  test('as a page of HTML: nothing lost, nothing that runs or loads', async () => {
    const page = textOf(await make('html', texts, true))
    expect(lost(texts, unescaped(page))).toEqual([])
    const tags = [...page.matchAll(/<(\w+)([^>]*)>/g)]
    expect(
      tags.filter(
        ([, name = '']) => /^(script|img|iframe|object|embed|link|base|form|input|a)$/i.test(name) && name !== 'a',
      ),
    ).toEqual([])
    expect(
      tags.filter(([, , attributes = '']) =>
        /\son\w+\s*=|(?:src|href)\s*=\s*(?:"(?!#)|'(?!#)|[^"'#\s])/i.test(attributes),
      ),
    ).toEqual([])
  })

  test('as Markdown: nothing becomes HTML', async () => {
    const page = textOf(await make('md', texts))
    // What is escaped, and what stands as code, is only shown.
    const markup = page.replace(/\\./g, '').replace(/`[^`]*`/g, '')
    expect(markup).not.toMatch(/<[a-z!/?]/i)
    expect(markup).not.toMatch(/\]\(|:\/\/|@/)
  })

  test('as a document: nothing lost, no field but the page, nothing outside', async () => {
    const parts = partsOf(await make('docx', texts, true))
    expect(lost(texts, unescaped(parts.get('word/document.xml') ?? ''))).toEqual([])
    for (const [name, part] of parts) {
      expect(part, name).not.toContain('TargetMode="External"')
      for (const [, field = ''] of part.matchAll(/<w:instrText[^>]*>([^<]*)</g))
        expect(field.trim()).toMatch(/^(PAGE|NUMPAGES)$/)
    }
  })

  test('as a sheet: no formula', async () => {
    const parts = partsOf(await make('xlsx', texts))
    for (const [name, part] of parts) {
      expect(part, name).not.toMatch(/<f[ >]/)
      expect(part, name).not.toContain('TargetMode="External"')
    }
  })

  test('as comma-separated values: no cell that begins like a formula', async () => {
    const csv = textOf(await make('csv', texts)).replace(/^\ufeff/, '')
    const cells = [...csv.matchAll(/(?:^|[;\n])(?:"((?:[^"]|"")*)"|([^";\r\n]*))/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    )
    expect(cells.filter((cell) => /^[=+\-@|%\t\r]/.test(cell))).toEqual([])
  })

  test('as a calendar: no line that nobody wrote', async () => {
    const lines = textOf(await make('ics', texts))
      .replace(/\r\n[ \t]/g, '')
      .split('\r\n')
    const names = new Set(lines.map((line) => /^[A-Z-]+/.exec(line)?.[0]))
    expect(names.has('ATTENDEE')).toBe(false)
    expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z-]*[;:]/.test(line))).toEqual([])
  })

  test('as data: every text as it was given', async () => {
    const { assessment } = JSON.parse(textOf(await make('json', texts)))
    expect(assessment.firm.name).toBe(JSON.parse(JSON.stringify(texts[0] ?? '')))
  })

  test('as a PDF: no letter lost, nothing that runs', async () => {
    const made = await make('pdf', texts)
    if (typeof made === 'string') throw new Error('no PDF')
    const raw = Buffer.from(made).toString('latin1')
    expect(raw).not.toMatch(/\/(?:JavaScript|JS|Launch|OpenAction|URI|EmbeddedFile)\b/)
    const { pages } = await readPdf(made)
    const all = pages.join('').replace(/\s+/g, '')
    // A text over a page's end has a foot in it.
    const short = texts.filter(({ length }) => length < 1000)
    expect(short.filter((text) => !all.includes(drawn(text)))).toEqual([])
    const longest = texts.filter((text) => /^a{16000}$/.test(text))
    for (const text of longest) expect(all.match(/a/g)?.length).toBeGreaterThan(text.length)
  })
})

/** A text as a page draws it: a question mark stands in the box of a letter that the font lacks. */
function drawn(text: string): string {
  const [line = ''] = setting.wrap(text, body, Number.POSITIVE_INFINITY)
  return Array.from(line.replace(/\s+/g, ''), (letter) =>
    setting.faces.regular.has(letter.codePointAt(0) ?? 0) ? letter : '?',
  ).join('')
}
