import { describe, expect, test } from 'vitest'
import { drawReport } from '../../src/cli/draw-report.ts'
import type { ReportFormat } from '../../src/cli/formats.ts'
import { loadLooks } from '../../src/cli/look.ts'
import type { Checklist, Question } from '../../src/core/model/checklist.ts'
import { makePaperForm } from '../../src/core/report/paper-form.ts'
import { clean } from '../../src/core/text/clean.ts'
import { wordsIn } from '../../src/words/words.ts'
import { HOSTILE_STRINGS } from '../helpers/hostile-strings.ts'
import { facts } from '../helpers/packaged.ts'
import { listOf } from '../helpers/paper-forms.ts'
import { readDocx } from '../helpers/read-docx.ts'
import { readPdf } from '../helpers/read-pdf.ts'
import { unescaped } from '../helpers/unescaped.ts'

const start = listOf('vn.start')
const [model] = start.sections.flatMap(({ questions }) => questions)
if (!model) throw new Error('vn.start asks nothing')

/** What stands in braces is a number of the firm, and the longest are for other tests. */
const TEXTS = HOSTILE_STRINGS.filter((text) => text.length < 1000 && !/\{[A-Za-z][A-Za-z0-9_-]*\}/.test(text))
const inVi = (text: string) => ({ vi: text, en: `${text} en` })

/** Questions of all kinds that ask, help and offer hostile texts; in a section that is called so. */
const questions = TEXTS.map((text, i): Question => {
  const { when: _, ...base } = { ...model, id: `q${i}`, ask: inVi(text), help: inVi(text), mayNotApply: inVi(text) }
  const choice = (id: string) => ({ id, title: inVi(text), credit: 1 })
  if (i % 3 === 0) return { ...base, kind: 'choice', choices: [choice('a'), choice('b')] }
  if (i % 3 === 1) return { ...base, kind: 'number', unit: text, target: { atLeast: 1 } }
  return { ...base, kind: 'yes-no' }
})
const list: Checklist = {
  ...start,
  title: inVi('</title><script>alert(1)</script>'),
  publisher: { name: '=cmd|x\u202e' },
  sections: [{ id: 's', title: inVi('# \u001b[31m<b>'), questions }],
}

const source = { checklist: list, facts, profile: {}, today: '2026-11-27' }
const report = { ...makePaperForm(source, wordsIn('vi')), second: makePaperForm(source, wordsIn('en')) }
const draw = (format: ReportFormat) => drawReport(format, report, wordsIn('vi'), loadLooks('.'))

/** The texts that a form does not show, whatever its lines are broken at. */
function lost(shown: string): readonly string[] {
  const bare = (text: string) => text.replace(/\s+/g, '')
  const all = bare(shown)
  return TEXTS.filter((text) => !all.includes(bare(clean(text))))
}

describe('a paper form of hostile texts', () => {
  test('on the screen loses nothing and has no control character', async () => {
    const shown = String(await draw('txt'))
    expect(lost(shown)).toEqual([])
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
  })

  test('as a page of HTML loses nothing and has no element that it should not have', async () => {
    const page = String(await draw('html'))
    expect(lost(unescaped(page))).toEqual([])
    const body = page.slice(page.indexOf('<body'))
    const names = new Set([...body.matchAll(/<(\w+)/g)].map(([, name]) => name))
    expect([...names].sort()).toEqual([
      'a',
      'article',
      'body',
      'div',
      'footer',
      'h1',
      'h2',
      'h3',
      'header',
      'li',
      'main',
      'ol',
      'p',
      'section',
      'span',
      'ul',
    ])
  })

  test('as a Word document loses nothing', async () => {
    const made = await draw('docx')
    if (typeof made === 'string') throw new Error('no document')
    expect(
      lost(
        readDocx(made)
          .paragraphs.map(({ text }) => text)
          .join(' '),
      ),
    ).toEqual([])
  })

  test('as a PDF has every code and id, and nothing that runs', async () => {
    const made = await draw('pdf')
    if (typeof made === 'string') throw new Error('no PDF')
    expect(Buffer.from(made).toString('latin1')).not.toMatch(/\/(?:JavaScript|JS|Launch|OpenAction|URI|EmbeddedFile)\b/)
    const text = (await readPdf(made)).pages.join(' ').replace(/\s+/g, ' ')
    const absent = questions.filter(({ id }, i) => !text.includes(`B${i + 1} `) || !text.includes(id))
    expect(absent).toEqual([])
  })
})
