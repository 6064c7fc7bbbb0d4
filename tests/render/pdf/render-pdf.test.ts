import { describe, expect, test } from 'vitest'
import type { ActionCard, Block, Report } from '../../../src/core/model/report.ts'
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import { testLook } from '../../helpers/pdf-look.ts'
import { type ReadPdf, readPdf } from '../../helpers/read-pdf.ts'
import { sampleAsk, sampleHeat, sampleLine, sampleReportEn, sampleReportVi } from '../../helpers/sample-report.ts'

const reportOf = (...blocks: readonly Block[]): Report => ({ ...sampleReportVi(), blocks })
const render = async (report: Report): Promise<ReadPdf> => readPdf(await renderPdf(report, testLook))
const paragraph = (text: string): Block => ({ kind: 'paragraph', tone: 'plain', text })
const flat = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ')
const card = (number: number, sentences: number): ActionCard => ({
  kind: 'action',
  id: `sample.action-${number}`,
  number,
  title: `Việc thứ ${number}`,
  mark: 'Gấp',
  short: false,
  state: '',
  lines: [
    {
      label: 'Vì sao',
      text: Array.from({ length: sentences }, (_, i) => `việc ${number} câu ${i + 1}.`),
      aside: false,
    },
  ],
  facts: [],
})

describe('a report of real length', async () => {
  const read = await render(sampleReportVi())

  test.each([
    'Kế hoạch hành động',
    'Dọn hàng khỏi hai cửa thoát hiểm',
    '5.310.000 ₫',
    'người mua hỏi tỷ lệ này ≥ 95 %',
    'Đi từng bước ra khỏi làm ăn không giấy tờ',
    'trang 1 / 5',
  ])('can be read back with its accents: %s', (text) => {
    expect(flat(read.pages.join(' '))).toContain(text)
  })

  test('has its whole first part on one page', () => {
    expect(read.pages).toHaveLength(5)
    expect(flat(read.pages[0])).toContain('không chứng nhận điều gì')
    expect(flat(read.pages[1])).toContain('Việc cần làm')
  })

  test('has title, language, day and the PDF/UA mark in the file', () => {
    expect(read).toMatchObject({
      title: 'Kế hoạch của Xưởng mộc Thành Công',
      language: 'vi',
      created: 'D:20261121000000Z',
    })
    expect(read.xml).toMatch(/<pdfuaid:part>1</)
  })

  test('has a bookmark for each heading of the first two levels', () => {
    expect(read.bookmarks.slice(0, 3)).toEqual(['Kế hoạch hành động', '  3 việc đầu tiên', '  3 điều cơ sở làm tốt'])
    expect(read.bookmarks).not.toContain('An toàn')
  })

  test('is tagged for a screen reader', () => {
    expect(read.tags[0]?.slice(0, 4)).toEqual(['Root', 'Document', 'H1', 'P'])
    expect(read.tags[0]).toContain('Figure: Tiền lương và giờ làm: 55% (8/8 câu)')
    expect(read.tags.flat().filter((tag) => tag === 'TH')).toHaveLength(6)
  })

  test('repeats the head of a table for the eye only', () => {
    expect(flat(read.pages[4])).toContain('Câu hỏi Bạn trả lời Nghĩa là')
    expect(read.tags[4]).not.toContain('TH')
  })
})

test('the same report gives the same bytes', async () => {
  expect(await renderPdf(sampleReportVi(), testLook)).toEqual(await renderPdf(sampleReportVi(), testLook))
})

test('a title with signs of XML stays well formed', async () => {
  const read = await render(sampleReportEn)
  expect(read.title).toBe('Plan for Thanh Cong Woodworks & Sons <2026>')
  expect(read.xml).toContain('Woodworks &amp; Sons &lt;2026&gt;')
})

test('a letter that the font lacks is marked, and said once at the end', async () => {
  const read = await render(reportOf(paragraph('Tên: 木 và 材'), paragraph('Chữ thường.')))
  expect(flat(read.pages[0])).toMatch(/Tên: ?\? ?và ?\? Chữ thường\. Một vài chữ không in được\./)
})

test('text in decomposed letters prints as composed ones, without a note', async () => {
  const read = await render(reportOf(paragraph('Tiền lương'.normalize('NFD'))))
  expect(flat(read.pages[0])).toMatch(/^Tiền lương Xưởng mộc/)
})

test('a word of 64,000 letters fills pages but not time', async () => {
  const started = performance.now()
  const report = reportOf(paragraph('ế'.repeat(64_000)), {
    kind: 'table',
    columns: [{ title: 'a', share: 1 }],
    rows: [['x'.repeat(64_000)]],
  })
  const read = await render(report)
  expect(performance.now() - started).toBeLessThan(10_000)
  expect(read.pages.join('').match(/ế/g)).toHaveLength(64_000)
  expect(read.pages.join('').match(/x/g)?.length).toBeGreaterThanOrEqual(64_000)
})

test.each([1, 5, 9, 14, 20])('cards of %i lines are never split', async (sentences) => {
  const cards = Array.from({ length: 12 }, (_, i) => card(i + 1, sentences))
  const { pages } = await render(reportOf(...cards))
  for (const { number } of cards) {
    const on = pages.filter((page) => flat(page).includes(`việc ${number} câu`))
    expect(on).toHaveLength(1)
    expect(flat(on[0])).toContain(`Việc thứ ${number}`)
  }
})

test('a card longer than a page flows over pages', async () => {
  const { pages } = await render(reportOf(card(1, 120)))
  expect(pages.length).toBeGreaterThan(1)
  expect(flat(pages.join(' '))).toContain('việc 1 câu 120.')
})

test('a heading is not left alone at the end of a page', async () => {
  const fill = Array.from({ length: 60 }, (_, i) => [
    paragraph(`Đoạn ${i}.`),
    { kind: 'heading', level: 3, text: `Mục ${i}` } as const,
  ]).flat()
  const { pages } = await render(reportOf(...fill, paragraph('hết')))
  for (const page of pages) expect(flat(page)).not.toMatch(/Mục \d+ Xưởng mộc Thành Công ·/)
})

test('a report without blocks is one page with its foot', async () => {
  const { pages } = await render(reportOf())
  expect(pages.map(flat)).toEqual([
    'Xưởng mộc Thành Công · 21/11/2026 · tự khai, nêu 6 bằng chứng, chưa kiểm chứng · tukiem trang 1 / 1',
  ])
})

test('headings in the tree never skip a level', async () => {
  const { tags } = await render(
    reportOf({ kind: 'heading', level: 3, text: 'a' }, { kind: 'heading', level: 3, text: 'b' }, card(1, 1)),
  )
  expect(tags[0]?.filter((tag) => /^H\d/.test(tag))).toEqual(['H1', 'H2', 'H3'])
})

describe('a report in two languages', () => {
  const two = (first: Block, second: Block): Report => ({
    ...reportOf(first),
    language: 'vi',
    second: { ...reportOf(second), language: 'en' },
  })
  const level = (of: string): Block => ({
    kind: 'level',
    step: 1,
    of: 2,
    steps: ['1', '2'],
    label: `label ${of}`,
    name: `name ${of}`,
    meaning: `meaning ${of}`,
    rule: '',
    inTheWay: '',
  })
  const actions = (step: string, who: string): Block => ({
    kind: 'first-actions',
    heads: [`${step} head`, 'who', 'by'],
    rows: [{ step, who, by: '1/1/2027', urgent: false }],
  })
  const contents = (read: ReadPdf) => read.tags[0]?.slice(2)

  test('is read in the order of the page: each language above the steps, the steps, each below', async () => {
    expect(contents(await render(two(level('vi'), level('en'))))).toEqual([
      ...['Sect', 'Div', 'P', 'P', 'Div (en)', 'P', 'P'],
      'Figure: 1 / 2: 1, 2',
      ...['Div', 'P', 'Div (en)', 'P'],
    ])
  })

  test('says first actions in both, each marked with its language, and once what is the same', async () => {
    const read = await render(two(actions('làm', 'An'), actions('do', 'An')))
    expect(flat(read.pages[0])).toContain('làm do An 1/1/2027')
    expect(contents(read)?.slice(-5)).toEqual(['TR', 'TD', 'Span (en)', 'TD', 'TD'])
  })
})

test('a level without a meaning and a way on has no empty paragraphs', async () => {
  const block: Block = {
    kind: 'level',
    step: null,
    of: 1,
    steps: ['1'],
    label: 'label',
    name: 'name',
    meaning: '',
    rule: '',
    inTheWay: '',
  }
  expect((await render(reportOf(block))).tags[0]?.slice(2)).toEqual(['Sect', 'P', 'P', 'Figure: ? / 1: 1'])
})

describe('what is longer than a page in two languages', () => {
  const wordy = (word: string): string => Array.from({ length: 900 }, (_, i) => `${word}${i}`).join(' ')
  const note = (word: string): Block => ({ kind: 'entries', rows: [{ text: word, value: '', notes: [wordy(word)] }] })
  const long = (word: string): Block => ({
    ...card(1, 0),
    lines: [{ label: word, text: [wordy(word), wordy(word)], aside: false }],
  })

  test.each<[string, (word: string) => Block]>([
    ['a paragraph', (word) => paragraph(wordy(`${word}${word}`))],
    ['an entry', note],
    ['a card', long],
  ])('%s goes on to the next page, and nothing of it is lost', async (_, block) => {
    const report: Report = { ...reportOf(block('mm')), second: { ...reportOf(block('i')), language: 'en' } }
    const { places, pages } = await render(report)
    expect(pages.length).toBeGreaterThan(1)
    expect(Math.min(...places.map(({ y }) => y))).toBeGreaterThan(20)
    expect(flat(pages.join(' '))).toContain('mm899')
    expect(flat(pages.join(' '))).toContain('i899')
  })

  test('a label stays above its texts', async () => {
    const { places } = await render({ ...reportOf(long('mm')), second: { ...reportOf(long('i')), language: 'en' } })
    const label = places.find(({ text }) => text.startsWith('mm:'))
    const text = places.find((place) => place.text.startsWith('mm0 '))
    expect(text?.page).toBe(label?.page)
    expect(text?.y).toBeLessThan((label?.y ?? 0) - 6)
  })
})

test('whoever waits for one plan after another lets Node do other things between them', async () => {
  let turned = false
  setImmediate(() => {
    turned = true
  })
  await renderPdf(sampleReportVi(), testLook)
  expect(turned).toBe(true)
})

describe('a question to answer with a pen', () => {
  const boxes = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ key: String((i + 1) % 10), label: `Trả lời ${i + 1}`, ticked: i === 0 }))
  const question = (number: number, count: number): Block => ({
    ...sampleAsk,
    code: `C${number}`,
    ask: `Câu ${number} hỏi gì?`,
    help: `Giải thích câu ${number}.`,
    write: null,
    boxes: boxes(count),
  })

  test('has its code, condition, line, boxes and id', async () => {
    const { pages, tags } = await render(reportOf(sampleLine, sampleAsk))
    expect(flat(pages[0])).toContain('Name of the firm C1 What does the person with the lowest pay get?')
    expect(flat(pages[0])).toMatch(
      /Only if A1 is 1 or more\. ?Take the pay agreed for a month\. dong a month u Not sure x/,
    )
    expect(flat(pages[0])).toContain('pay.lowest')
    expect(tags[0]).toEqual(expect.arrayContaining(['Sect', 'H1', 'P', 'L', 'LI', 'Lbl', 'LBody']))
  })

  test.each([2, 5, 9, 13])('is never split, with %i boxes', async (count) => {
    const { pages } = await render(reportOf(...Array.from({ length: 30 }, (_, i) => question(i + 1, count))))
    expect(pages.length).toBeGreaterThan(1)
    const all = pages.map(flat)
    for (let number = 1; number <= 30; number += 1) {
      const page = all.findIndex((text) => text.includes(`Câu ${number} hỏi gì?`))
      const from = all[page]?.split(`Câu ${number} hỏi gì?`)[1]?.split('hỏi gì?')[0] ?? ''
      expect(from).toContain(`Giải thích câu ${number}.`)
      expect(from).toContain(`Trả lời ${count}`)
    }
  })

  test('that is longer than a page loses nothing', async () => {
    const long = { ...sampleAsk, help: 'giải thích '.repeat(2000), boxes: boxes(120) }
    const { pages } = await render(reportOf(long))
    const text = flat(pages.join(' '))
    expect(text.match(/giải/g)).toHaveLength(2000)
    expect(text.match(/Trả lời \d/g)).toHaveLength(120)
  })

  test('stands in two languages, its boxes once', async () => {
    const vi = reportOf(question(1, 2))
    const second = { ...sampleReportEn, blocks: [{ ...question(1, 2), ask: 'What is asked?', help: 'Explained.' }] }
    const { pages, tags } = await render({
      ...vi,
      second: {
        ...second,
        blocks: second.blocks.map((one) => ({
          ...one,
          boxes: boxes(2).map((box) => ({ ...box, label: `Answer ${box.key}` })),
        })),
      },
    })
    expect(flat(pages[0])).toContain('Câu 1 hỏi gì? What is asked?')
    expect(flat(pages[0])).toContain('Trả lời 1 / Answer 1')
    expect(tags[0]).toContain('Span (en)')
  })
})

describe('a table with tinted cells', async () => {
  const heat: Block = { ...sampleHeat, rows: [...sampleHeat.rows, ['Many', '90%', '0 / 40']] }
  const { pages, tags } = await render(reportOf(heat))

  test('is a table for who does not see it: every number stands in its cell, the tints are no part of it', () => {
    expect(tags[0]?.filter((tag) => tag === 'TD')).toHaveLength(15)
    expect(tags[0]?.filter((tag) => tag === 'TH')).toHaveLength(3)
    expect(tags[0]?.some((tag) => tag.startsWith('Figure'))).toBe(false)
    for (const text of ['82%', '50–61%', '31%', 'from 75%', 'below 50%']) expect(flat(pages[0])).toContain(text)
  })

  test('stays on one page with the words for its tints', async () => {
    const lines = Array.from({ length: 38 }, (_, i) => paragraph(`line ${i}`))
    const read = await render(reportOf({ kind: 'page-break' }, ...lines, heat))
    const withHeat = read.pages.filter((page) => /Being heard|Many|below 50%$/.test(flat(page)))
    expect(withHeat).toHaveLength(1)
    expect(flat(withHeat[0])).toMatch(/Section.*Pay.*Many.*from 75%/)
  })
})
