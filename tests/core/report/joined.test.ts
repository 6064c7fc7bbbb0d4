import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Report } from '../../../src/core/model/report.ts'
import { joined } from '../../../src/core/report/joined.ts'
import { anyReport, retold } from '../../helpers/any-report.ts'
import { firmReport, KINDS } from '../../helpers/firm-reports.ts'
import { FIRMS } from '../../helpers/firms.ts'

const vi = (...blocks: readonly Block[]): Report => ({
  language: 'vi',
  title: 'Kế hoạch',
  firm: 'Thành Công',
  date: '2026-11-21',
  foot: 'Thành Công · bản 1 · 21/11/2026',
  pageOf: 'Trang {page} / {pages}',
  blocks,
})
const en = (...blocks: readonly Block[]): Report => ({
  ...vi(...blocks),
  language: 'en',
  title: 'Plan',
  foot: 'Thành Công · version 1 · 21 November 2026',
  pageOf: 'Page {page} of {pages}',
})
const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })
const bothOf = (one: Block, other: Block) => joined({ ...vi(one), second: en(other) }).blocks[0]

describe('a report in two languages', () => {
  test('in one language is given back as it is', () => {
    const report = vi(heading('Việc gấp'))
    expect(joined(report)).toBe(report)
  })

  test('says both, and what is the same once', () => {
    expect(joined({ ...vi(heading('Việc gấp')), second: en(heading('Urgent')) })).toEqual({
      ...vi(heading('Việc gấp / Urgent')),
      title: 'Kế hoạch / Plan',
      foot: 'Thành Công · bản 1 / version 1 · 21/11/2026 / 21 November 2026',
    })
  })

  test.each([
    ['the same text', 'Sở Nội vụ', 'Sở Nội vụ', 'Sở Nội vụ'],
    ['parts of which one is the same', '2 giờ · 90%', '2 hours · 90%', '2 giờ / 2 hours · 90%'],
    ['other numbers of parts', 'a · b', 'c', 'a · b / c'],
    ['nothing in the first', '', 'Urgent', 'Urgent'],
    ['nothing in the second', 'Gấp', '', 'Gấp'],
  ])('joins %s', (_, one, other, both) => {
    expect(bothOf(heading(one), heading(other))).toEqual(heading(both))
  })

  test('keeps what is drawn, and marks that only one language has', () => {
    const bar = (label: string): Block => ({ kind: 'bars', rows: [{ label, value: '1', range: { low: 0, high: 1 } }] })
    expect(bothOf(bar('Luật'), bar('Law'))).toEqual(bar('Luật / Law'))
  })

  test('says every text of every kind of block in both', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const first = retold(report, (text) => `vi ${text}`)
        const second = retold(report, (text) => `en ${text}`)
        const both = joined({ ...first, second }, (one, other) => `${one} AND ${other}`)
        expect(both.blocks).toEqual(retold(report, (text) => `vi ${text} AND en ${text}`).blocks)
      }),
      { numRuns: 50 },
    )
  })

  test.each<[string, readonly Block[], readonly Block[]]>([
    ['of other kinds', [heading('a')], [{ kind: 'page-break' }]],
    ['more in number', [heading('a')], [heading('a'), heading('b')]],
    ['with other rows', [{ kind: 'pairs', rows: [] }], [{ kind: 'pairs', rows: [{ label: 'a', value: 'b' }] }]],
  ])('does not hide blocks %s', (_, one, other) => {
    expect(() => joined({ ...vi(...one), second: en(...other) })).toThrow('two languages of one report')
  })
})

describe.each(FIRMS)('the reports of %s', (firm) => {
  test.each(KINDS)('%s: are the same in both languages, block for block and row for row', (kind) => {
    const report = firmReport(firm, kind, 'both')
    const kinds = (blocks: readonly Block[]) => blocks.map((block) => block.kind)
    expect(kinds(joined(report).blocks)).toEqual(kinds(report.blocks))
  })
})
