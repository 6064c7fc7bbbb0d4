import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ActionCard, Block, Report } from '../../../src/core/model/report.ts'
import { clean } from '../../../src/core/text/clean.ts'
import { renderDocx } from '../../../src/render/docx/render-docx.ts'
import { anyReport, retold } from '../../helpers/any-report.ts'
import { firmReport } from '../../helpers/firm-reports.ts'
import { FIRMS } from '../../helpers/firms.ts'
import { testLook } from '../../helpers/pdf-look.ts'
import { type ReadDocx, readDocx } from '../../helpers/read-docx.ts'
import { sampleAsk, sampleHeat, sampleLine, sampleReportVi } from '../../helpers/sample-report.ts'
import { elements, textIn, type XmlElement } from '../../helpers/xml.ts'

const read = async (report: Report): Promise<ReadDocx> => readDocx(await renderDocx(report, testLook))
const of = (...blocks: readonly Block[]): Report => ({ ...sampleReportVi(), blocks })
const values = (from: XmlElement, name: string) => elements(from, name).map(({ attributes }) => attributes['w:val'])
const cardsOf = ({ blocks }: Report) => blocks.filter((block): block is ActionCard => block.kind === 'action')
const paragraph = (text: string): Block => ({ kind: 'paragraph', tone: 'plain', text })

afterEach(() => {
  vi.useRealTimers()
})

describe('a plan as a Word document', async () => {
  const report = firmReport('furniture-34', 'plan', 'vi')
  const docx = await read(report)
  const body = docx.part('word/document.xml')

  test('has its headings in the styles of Word, none skipped', () => {
    const depths = docx.paragraphs.flatMap(({ style }) =>
      style.startsWith('Heading') ? [Number(style.slice(-1))] : [],
    )
    expect(docx.paragraphs[0]).toEqual({ style: 'Title', text: 'Kế hoạch hành động' })
    expect(docx.paragraphs.filter(({ style }) => style === 'Title')).toHaveLength(1)
    expect(depths.filter((depth, at) => depth > (depths[at - 1] ?? 0) + 1)).toEqual([])
    for (const block of report.blocks)
      if (block.kind === 'heading' && block.level > 1)
        expect(docx.paragraphs).toContainEqual({ style: `Heading${block.level - 1}`, text: block.text })
  })

  test('has each action as a heading with a box to tick', () => {
    const headings = docx.paragraphs.filter(({ text }) => text.startsWith('☐'))
    expect(headings.map(({ style }) => style)).toEqual(cardsOf(report).map(() => 'Heading2'))
    expect(headings.map(({ text }) => text)).toEqual(
      cardsOf(report).map(({ number, title, mark }) =>
        ['☐', `${number}. ${title}`, ...(mark ? [` ${mark.toLocaleUpperCase()}`] : [])].join('  '),
      ),
    )
    expect(elements(body, 'w14:checkbox')).toHaveLength(cardsOf(report).length)
  })

  test('never splits a row, and keeps a card with its title', () => {
    const rows = elements(body, 'w:tr')
    expect(rows.filter((row) => elements(row, 'w:cantSplit').length === 1)).toHaveLength(rows.length)
    const { label, text } = cardsOf(report)[0]?.lines[0] ?? { label: 'no line', text: [] }
    const opening = elements(body, 'w:p').find((one) => textIn(one) === `${label}: ${text[0]}`)
    expect(opening && elements(opening, 'w:keepNext')).toHaveLength(1)
  })

  test('says the first step in bold', () => {
    const [step = 'no step'] = cardsOf(report)[0]?.lines[0]?.text ?? []
    const run = elements(body, 'w:r').filter((one) => textIn(one) === step)
    expect(run.length).toBeGreaterThan(0)
    for (const one of run) expect(elements(one, 'w:b')).toHaveLength(1)
  })

  test('is checked as Vietnamese by whoever checks the spelling', () => {
    expect(values(docx.part('word/styles.xml'), 'w:lang')).toEqual(['vi-VN'])
  })

  test('has title, maker and day, and nothing else about the firm', () => {
    const properties = docx
      .part('docProps/core.xml')
      .children.map((one) => (typeof one === 'string' ? one : textIn(one)))
    const time = '2026-11-21T00:00:00Z'
    expect(properties).toEqual(['Kế hoạch hành động', 'tukiem', 'tukiem', time, time])
    expect(docx.part('docProps/app.xml').children).toEqual([])
    expect(docx.part('docProps/custom.xml').children).toEqual([])
  })

  test('counts its pages in the foot, and has no other fields', () => {
    const foot = docx.part('word/footer1.xml')
    expect(textIn(foot)).toMatch(/^Xưởng mộc Thành Công · .*Trang PAGE \/ NUMPAGES$/)
    expect(elements(foot, 'w:instrText').map(textIn)).toEqual(['PAGE', 'NUMPAGES'])
    for (const name of ['w:instrText', 'w:fldSimple', 'w:hyperlink']) expect(elements(body, name)).toEqual([])
  })

  test('has no macros, pictures or links to anything outside', () => {
    expect(docx.names[0]).toBe('[Content_Types].xml')
    expect(docx.names.filter((name) => !/\.(xml|rels)$/.test(name))).toEqual([])
    for (const name of docx.names.filter((one) => one.endsWith('.rels')))
      for (const { attributes } of elements(docx.part(name), 'Relationship')) {
        expect(attributes.TargetMode).toBeUndefined()
        expect(attributes.Target).toMatch(/^(word\/|docProps\/)?\w+\.xml$/)
        expect(attributes.Type).not.toMatch(/vba|oleObject|attachedTemplate/)
      }
  })

  test('uses only styles and lists that it defines', () => {
    const styles = elements(docx.part('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId'])
    const used = [
      ...values(body, 'w:pStyle'),
      ...values(body, 'w:tblStyle'),
      ...values(docx.part('word/footer1.xml'), 'w:pStyle'),
    ]
    expect(used.filter((style) => !styles.includes(style))).toEqual([])
    const lists = elements(docx.part('word/numbering.xml'), 'w:num').map(({ attributes }) => attributes['w:numId'])
    expect(values(docx.part('word/styles.xml'), 'w:numId').filter((list) => !lists.includes(list))).toEqual([])
  })
})

describe('the parts of a document', () => {
  test('a table says its head again on each page', async () => {
    const docx = await read(sampleReportVi(40))
    const heads = elements(docx.part('word/document.xml'), 'w:tr').filter(
      (row) => elements(row, 'w:tblHeader').length > 0,
    )
    expect(heads.map(textIn)).toContain('Câu hỏiBạn trả lờiNghĩa là')
  })

  test('cells are shaded beside their numbers, and a row below says what the shades stand for', async () => {
    const docx = await read(of(sampleHeat))
    const shaded = elements(docx.part('word/document.xml'), 'w:tc').flatMap((cell) =>
      elements(cell, 'w:shd').map(({ attributes }) => [textIn(cell), attributes['w:fill']]),
    )
    const [head, ...rest] = shaded.filter(([text]) => text?.includes('%'))
    expect(head?.[0]).toBe('Firms below 50%')
    const fills = Object.fromEntries(rest)
    expect(fills).toMatchObject({ '82%': fills['from 75%'], '50–61%': fills['from 50%'], '31%': fills['below 50%'] })
    expect(new Set(Object.values(fills)).size).toBe(3)
  })

  test('numbered lists each begin at 1', async () => {
    const list = (...items: readonly string[]): Block => ({ kind: 'list', marker: 'number', items })
    const docx = await read(of(list('a', 'b'), paragraph('then'), list(), list('c')))
    const numbers = values(docx.part('word/document.xml'), 'w:numId')
    expect(numbers).toEqual(['2', '2', '3'])
    const lists = elements(docx.part('word/numbering.xml'), 'w:num').filter(({ attributes }) =>
      numbers.includes(attributes['w:numId']),
    )
    expect(lists.map((one) => values(one, 'w:startOverride'))).toEqual([['1'], ['1']])
  })

  test('rows that are not there leave no table', async () => {
    const docx = await read(
      of(
        { kind: 'pairs', rows: [] },
        { kind: 'entries', rows: [] },
        { kind: 'signatures', rows: [] },
        { kind: 'bars', rows: [] },
      ),
    )
    expect(elements(docx.part('word/document.xml'), 'w:tbl')).toEqual([])
  })

  test('a level shows its steps in words and shades', async () => {
    const level: Block = {
      kind: 'level',
      step: 2,
      of: 3,
      steps: ['Một', 'Hai', 'Ba'],
      label: 'Mức',
      name: 'Hai',
      meaning: '',
      rule: '',
      inTheWay: '',
    }
    const cells = elements((await read(of(level))).part('word/document.xml'), 'w:tc').slice(1)
    expect(cells.map(textIn)).toEqual(['✓ 1. Một', '✓ 2. Hai', '3. Ba'])
    expect(cells.map((cell) => elements(cell, 'w:shd')[0]?.attributes['w:fill'])).toEqual([
      '0B5A53',
      '0B5A53',
      'FFFFFF',
    ])
  })

  test.each([
    [{ low: 0.5, high: 0.5 }, '█████████░░░░░░░░░'],
    [{ low: 0, high: 1 }, '▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒'],
    [null, ''],
  ])('a bar of %j can be typed', async (range, drawn) => {
    const docx = await read(of({ kind: 'bars', rows: [{ label: 'Luật', range, value: 'một nửa' }] }))
    expect(docx.paragraphs.slice(0, 3).map(({ text }) => text)).toEqual(['Luật', drawn, 'một nửa'])
  })
})

describe('a document in two languages', async () => {
  const report = firmReport('shop-3', 'plan', 'both')
  const docx = await read(report)
  const body = docx.part('word/document.xml')

  test('says titles beside and sentences below each other', () => {
    expect(docx.paragraphs[0]?.text).toBe('Kế hoạch hành động / Action plan')
    const [title, first] = [report.blocks, report.second?.blocks ?? []].map((blocks) =>
      blocks.find((block) => block.kind === 'paragraph' && block.tone === 'quiet'),
    )
    const texts = [title, first].map((block) => (block?.kind === 'paragraph' ? block.text : 'no paragraph'))
    expect(docx.paragraphs.map(({ text }) => text)).toContain(texts.join('\n'))
  })

  test('marks what is English', () => {
    const english = elements(body, 'w:r').filter((run) => values(run, 'w:lang').includes('en-GB'))
    expect(english.map(textIn)).toContain(' / Action plan')
    expect(english.map(textIn)).not.toContain('Kế hoạch hành động')
  })

  test('says every text of both', () => {
    const all = docx.paragraphs.map(({ text }) => text).join('\n')
    for (const one of [report, report.second])
      for (const block of one?.blocks ?? []) if (block.kind === 'heading') expect(all).toContain(block.text)
  })
})

describe('whatever stands in a report', () => {
  test('is said and breaks nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, fc.boolean(), async (report, isBoth) => {
        const second = retold(report, (text) => `en ${text}`)
        const docx = await read(isBoth ? { ...report, second } : report)
        const all = docx.paragraphs.map(({ text }) => text).join('\n')
        for (const block of [...report.blocks, ...(isBoth ? second.blocks : [])])
          if (block.kind === 'heading' || block.kind === 'paragraph') expect(all).toContain(clean(block.text))
        expect(elements(docx.part('word/document.xml'), 'w:instrText')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('of 16,000 unbroken letters is kept', async () => {
    const word = 'ế'.repeat(16_000)
    const table: Block = { kind: 'table', columns: [{ title: word, share: 1 }], rows: [[word]] }
    const docx = await read(of(paragraph(word), table))
    expect(docx.paragraphs.filter(({ text }) => text === word)).toHaveLength(3)
  })

  test('is not taken for the numbers of a list', async () => {
    const text = 'a {default-bullet-numbering-0} b'
    expect((await read(of(paragraph(text)))).paragraphs[0]?.text).toBe(text)
  })
})

describe('the same report', () => {
  test.each(['vi', 'both'] as const)('in %s gives the same bytes at any time and place', async (language) => {
    const report = firmReport('shop-3', 'plan', language)
    const zone = process.env.TZ
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T08:00:00Z') })
    const first = await renderDocx(report, testLook)
    vi.setSystemTime(new Date('2031-02-03T23:59:59Z'))
    process.env.TZ = 'Asia/Ho_Chi_Minh'
    const second = await renderDocx(report, testLook)
    process.env.TZ = zone
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })

  test.each(FIRMS)('of %s is sound', async (firm) => {
    const docx = await read(firmReport(firm, 'buyer with actions', 'both'))
    expect(docx.paragraphs.length).toBeGreaterThan(20)
  })
})

describe('a question to answer with a pen', () => {
  const heading: Block = { kind: 'heading', level: 2, text: 'C. Pay' }
  const boxes = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ key: String((i + 1) % 10), label: `Answer ${i + 1}`, ticked: false }))

  test('stays on one page with its boxes, which can be ticked', async () => {
    const docx = await read(of(sampleLine, heading, sampleAsk))
    const body = docx.part('word/document.xml')
    expect(
      docx.paragraphs.map(({ style, text }) => [style, text.replaceAll('\u00a0', ' ').replace(/ {2,}/g, ' · ')]),
    ).toEqual([
      ['Normal', `Name of the firm ${'_'.repeat(44)}`],
      ['Heading2', 'C. Pay'],
      ['Heading3', 'C1 · What does the person with the lowest pay get?'],
      ['Small', 'Only if A1 is 1 or more.'],
      ['Quiet', 'Take the pay agreed for a month. · pay.lowest'],
      ['Normal', `${'_'.repeat(18)} dong a month · u ☐ Not sure · x ☑ Does not apply: nobody is hired`],
    ])
    expect(elements(body, 'w14:checkbox')).toHaveLength(1)
    expect(elements(body, 'w:p').map((one) => elements(one, 'w:keepNext').length)).toEqual([0, 0, 1, 1, 1, 0])
  })

  test('has many boxes in two columns', async () => {
    const docx = await read(of(heading, { ...sampleAsk, write: null, boxes: boxes(9) }))
    const rows = elements(docx.part('word/document.xml'), 'w:tr')
    expect(rows.map((row) => elements(row, 'w14:checkbox').length)).toEqual([2, 2, 2, 2, 1])
  })
})
