import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TaskList } from '../../src/core/model/task-list.ts'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { makeTaskList } from '../../src/core/report/task-list.ts'
import { clean } from '../../src/core/text/clean.ts'
import { xlsxOf } from '../../src/sheet/xlsx.ts'
import { wordsIn } from '../../src/words/words.ts'
import { answersOf, assessmentOf } from '../helpers/firms.ts'
import { firmThatSays, HOSTILE, hostileText } from '../helpers/hostile-text.ts'
import { assessed, checklist, yesNo } from '../helpers/questions.ts'
import { readXlsx } from '../helpers/read-xlsx.ts'

const vi = wordsIn('vi')
const cafe = assessmentOf(answersOf('cafe-8'))
const list = makeTaskList(cafe, makePlan(cafe), vi)
const bytes = await xlsxOf(list)
const { parts, cells, sheet } = readXlsx(bytes)
const HEAD = 4
const lastRow = HEAD + list.rows.length

const saying = async (text: string) => {
  const assessment = firmThatSays(text)
  return readXlsx(await xlsxOf(makeTaskList(assessment, makePlan(assessment), vi)))
}

describe('a task list as XLSX', () => {
  test('begins with the firm, the day and who says so', () => {
    expect(cells.get('A1')).toBe('Cà phê Hiên Nhà Sáu: việc cần làm')
    expect(cells.get('A2')).toContain('21/11/2026')
    expect(cells.get('A3')).toMatch(/chưa ai kiểm chứng/)
    expect(cells.get(`D${HEAD}`)).toBe('Việc cần làm')
  })

  test('has each row with its texts, its numbers as numbers and its days as days', () => {
    const [first] = list.rows
    expect([cells.get('A5'), cells.get('D5'), cells.get('C5')]).toEqual([1, first?.what, 'Gấp'])
    expect(cells.get('F5')).toBe(first?.then.join('\n'))
    // Days are counted from the last of 1899.
    expect(cells.get('H5')).toBe((Date.parse(`${first?.firstStepBy}`) - Date.UTC(1899, 11, 30)) / 86_400_000)
    const style = /<c r="H5" s="(\d+)"/.exec(sheet)?.[1]
    const formats = parts['xl/styles.xml'] ?? ''
    const [, xfs = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(formats) ?? []
    const format = /numFmtId="(\d+)"/.exec(xfs.split('<xf ')[Number(style) + 1] ?? '')?.[1]
    expect(formats).toContain(`<numFmt numFmtId="${format}" formatCode="d/m/yyyy"/>`)
  })

  test('keeps its head in sight, can be filtered, and offers the status to choose', () => {
    expect(sheet).toContain(`<pane xSplit="4" ySplit="${HEAD}" topLeftCell="E${HEAD + 1}" state="frozen"`)
    expect(sheet).toContain(`<autoFilter ref="A${HEAD}:T${lastRow}"/>`)
    expect(sheet).toContain(`type="list" sqref="J${HEAD + 1}:J${lastRow}"`)
    expect(sheet).toContain('<formula1>"Chưa làm,Đang làm,Đã xong"</formula1>')
  })

  test('prints on A4, lying, as wide as the page, with title and head on each page', () => {
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(parts['xl/workbook.xml']).toContain(`'Việc cần làm'!$1:$${HEAD}<`)
    expect(parts['xl/workbook.xml']).toContain(`'Việc cần làm'!$A$1:$L$${lastRow}<`)
    expect(sheet).toContain('<oddFooter>&amp;RTrang &amp;P / &amp;N</oddFooter>')
  })

  test('says by a bold word what is urgent', () => {
    const style = Number(/<c r="C5" t="inlineStr" s="(\d+)"/.exec(sheet)?.[1])
    const styles = parts['xl/styles.xml'] ?? ''
    const xf = (/<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? '').split('<xf ')[style + 1]
    const font = Number(/fontId="(\d+)"/.exec(xf ?? '')?.[1])
    expect((/<fonts[^>]*>(.*)<\/fonts>/s.exec(styles)?.[1] ?? '').split('<font>')[font + 1]).toContain('<b/>')
  })

  test('shows what is done, when and by which proof', async () => {
    const [row] = list.rows
    if (!row) throw new Error('no row')
    const done: TaskList = { ...list, rows: [{ ...row, done: { on: '2026-12-01', proof: 'ảnh' } }] }
    const read = readXlsx(await xlsxOf(done)).cells
    expect([read.get('J5'), read.get('K5'), read.get('L5')]).toEqual(['Đã xong', 46357, `ảnh\n${row.notes.join('\n')}`])
  })

  test('has no rows and no choices when nothing is to do', async () => {
    const result = assessed(checklist([yesNo('a')]), { a: 'yes' })
    const read = readXlsx(await xlsxOf(makeTaskList(result, makePlan(result), vi)))
    expect([...read.cells.values()]).toContain(vi.say('report.nothing-to-do'))
    expect(read.sheet).not.toContain('dataValidation')
  })

  test('is the same bytes each time and names nobody', async () => {
    expect(Buffer.from(await xlsxOf(list)).equals(Buffer.from(bytes))).toBe(true)
    expect(parts['docProps/core.xml']).not.toMatch(/creator|lastModifiedBy/)
    expect(parts['docProps/core.xml']).toContain('2026-11-21T00:00:00Z</dcterms:modified>')
    expect(parts['docProps/app.xml']).not.toMatch(/Company|Manager/)
  })
})

describe('whatever a firm writes', () => {
  test('is there as text, with no formula, no link and no error', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (said) => {
        const read = await saying(said)
        const shown = clean(said)
        if (said.trim() !== '') expect(read.cells.get('A1')).toContain(shown)
        const notes = [vi.say('report.answers.proof', { proof: shown }), vi.say('report.answers.note', { note: shown })]
        if (said !== '' && shown.length < 16_000) expect(read.cells.get('L5')).toBe(notes.join('\n'))
        expect(read.sheet).not.toMatch(/<f[ >]|t="e"|<hyperlink|<v>[^\d]/)
        expect(Object.keys(read.parts).filter((path) => /vba|external|_rels\/sheet/.test(path))).toEqual([])
      }),
      { numRuns: 60, examples: HOSTILE.map((said) => [said]) },
    )
  })

  test('is cut with an ellipsis where a cell can hold no more', async () => {
    const text = String((await saying('ế'.repeat(40_000))).cells.get('L5'))
    expect(text).toHaveLength(32_767)
    expect(text.endsWith('ế…')).toBe(true)
  })
})
