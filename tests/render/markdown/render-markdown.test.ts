import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Report } from '../../../src/core/model/report.ts'
import { clean } from '../../../src/core/text/clean.ts'
import { escaped } from '../../../src/render/markdown/escaped.ts'
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts'
import { anyReport, anyText } from '../../helpers/any-report.ts'
import { firmReport } from '../../helpers/firm-reports.ts'
import { FIRMS } from '../../helpers/firms.ts'
import { sampleAsk, sampleLine, sampleReportEn } from '../../helpers/sample-report.ts'
import { beginsBlock, shownText } from './read-markdown.ts'

const of = (...blocks: readonly Block[]): string => renderMarkdown({ ...sampleReportEn, foot: '', blocks }).trimEnd()
const oneLine = (text: string) => clean(text).replace(/\s+/gu, ' ').trim()

describe('a text in Markdown', () => {
  test.each([
    [
      'a plain sentence stays as it is',
      'Trả 5.310.000 đồng (vùng I), trước 21/11.',
      'Trả 5.310.000 đồng (vùng I), trước 21/11.',
    ],
    ['a link stands as code', '[here](http://x.example)', '`[here](http://x.example)`'],
    ['a link to a place in the page', '[here](#a)', '\\[here\\](\\#a)'],
    ['an address stands as code', 'see https://x.example/a_b now', 'see `https://x.example/a_b` now'],
    ['an e-mail address stands as code', 'mail a@b.example', 'mail `a@b.example`'],
    ['HTML', '<b onclick=1>', '\\<b onclick=1\\>'],
    ['an ampersand in a name stays', 'Sơn & Con', 'Sơn & Con'],
    ['an entity', '&lt;', '\\&lt;'],
    ['a heading', '# a', '\\# a'],
    ['a list', '- a', '\\- a'],
    ['a numbered list', '1. a', '1\\. a'],
    ['a number that begins a sentence stays', '5.310.000 đồng', '5.310.000 đồng'],
    ['a line under a heading', '===', '\\==='],
    ['line breaks', 'a\n\n# b', 'a \\# b'],
    ['bidirectional control', 'a\u202Eb', 'a\uFFFDb'],
  ])('%s', (_, text, expected) => {
    expect(escaped(text)).toBe(expected)
  })

  test('shows any text exactly and begins no block', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = escaped(text)
        expect(shownText(markdown)).toBe(oneLine(text))
        expect(beginsBlock(markdown)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  test('of 16,000 unbroken letters takes no time', () => {
    const started = performance.now()
    expect(escaped('ế'.repeat(16_000))).toHaveLength(16_000)
    expect(performance.now() - started).toBeLessThan(200)
  })
})

/** What our own lines begin with. */
const PREFIX = /^(?:#{1,3} | {2}(?: {2})?- (?:\[[ x]\] )?|[-*] (?:\[ \] )?(?:✓ )?|\d+\. )?/

/** The lines outside blocks of code, without rules. */
function linesOf(markdown: string): readonly string[] {
  let fence = ''
  return markdown.split('\n').filter((line) => {
    const [mark] = /^`{3,}/.exec(line) ?? []
    if (fence === '' && mark) fence = mark
    else if (fence !== '' && line === fence) fence = ''
    else return fence === '' && line !== '---' && !/^\|(?: --- \|)+$/.test(line)
    return false
  })
}

describe('a report in Markdown', () => {
  test('lets nothing that people wrote become markup', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const line of linesOf(renderMarkdown(report))) {
          const cells = line.startsWith('| ') ? line.slice(2, -2).split(' | ') : [line.replace(PREFIX, '')]
          for (const cell of cells) shownText(cell.replaceAll('■', '').replaceAll('□', ''))
        }
      }),
      { numRuns: 100 },
    )
  })

  test('closes each block of code that it opens', () => {
    const label = '```\n````'
    const text = of(
      { kind: 'bars', rows: [{ label, value: '~~~', range: null }] },
      { kind: 'heading', level: 2, text: 'b' },
    )
    expect(text.split('\n')).toEqual(['`````text', '``` ````    ~~~', '`````', '', '## b', '', '---'])
  })

  test('has a box to tick for each action, and its parts below', () => {
    const card: Block = {
      kind: 'action',
      id: 'safety.exits',
      number: 2,
      title: 'Clear the exits',
      mark: 'Urgent',
      short: false,
      state: 'Goods stand there.',
      lines: [
        { label: 'First step', text: ['Clear them.'], aside: false },
        { label: 'Then', text: ['Paint a line.', '', 'Look each week.'], aside: false },
      ],
      facts: [{ label: 'Who', value: 'The owner' }],
    }
    expect(of(card).split('\n')).toEqual([
      '- [ ] **2. Clear the exits** (Urgent)',
      '  - Goods stand there.',
      '  - **First step:** **Clear them.**',
      '  - **Then:**',
      '    - Paint a line.',
      '    - Look each week.',
      '  - **Who:** The owner',
      '  - `safety.exits`',
      '',
      '---',
    ])
  })

  test('keeps lists that follow each other apart, and the actions of a phase together', () => {
    const list = (item: string): Block => ({ kind: 'list', marker: 'bullet', items: [item] })
    expect(of(list('a'), list('b'), list('c'))).toBe('- a\n\n* b\n\n- c\n\n---')
  })

  test('escapes what would end a cell of a table', () => {
    const columns = [
      { title: 'a|b', share: 0.5 },
      { title: 'c', share: 0.5 },
    ]
    expect(of({ kind: 'table', columns, rows: [['x | y'], ['1', '2', '3']] })).toBe(
      '| a\\|b | c |\n| --- | --- |\n| x \\| y |  |\n| 1 | 2 |\n\n---',
    )
  })

  test('of every kind of block looks as before', async () => {
    await expect(renderMarkdown(sampleReportEn)).toMatchFileSnapshot('sample-en.md')
  })

  test('in two languages says both', () => {
    const both = renderMarkdown(firmReport('shop-3', 'plan', 'both'))
    expect(both.split('\n')[0]).toBe('# Kế hoạch hành động / Action plan')
  })

  test.each(FIRMS)('has every action of %s once', (firm) => {
    const report: Report = firmReport(firm, 'plan', 'vi')
    const ids = report.blocks.flatMap((block) => (block.kind === 'action' ? [block.id] : []))
    const boxes = renderMarkdown(report).match(/^[-*] \[ \] \*\*\d+\. \S/gm)
    expect(boxes?.length ?? 0).toBe(ids.length)
  })
})

describe('a question to answer with a pen', () => {
  test('is a task list below what it asks', () => {
    expect(of(sampleLine, sampleAsk).split('\n')).toEqual([
      '- **Name of the firm**',
      '  - ........................',
      '',
      '- **C1. What does the person with the lowest pay get?**',
      '  - Only if A1 is 1 or more.',
      '  - Take the pay agreed for a month. `pay.lowest`',
      '  - ........................ dong a month',
      '  - [ ] **u** Not sure',
      '  - [x] **x** Does not apply: nobody is hired',
      '',
      '---',
    ])
  })

  test('says a number that is known', () => {
    const known = { ...sampleAsk, write: { kind: 'number', unit: 'people', value: '8' } } as const
    expect(of(known)).toContain('\n  - 8 people\n')
  })
})
