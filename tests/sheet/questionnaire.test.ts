import { describe, expect, test } from 'vitest'
import type { Checklist } from '../../src/core/model/checklist.ts'
import { makeQuestionnaire } from '../../src/core/report/questionnaire.ts'
import { asXlsx as clientsXlsx } from '../../src/sheet/clients.ts'
import { asCsv, asXlsx } from '../../src/sheet/questionnaire.ts'
import { wordsIn } from '../../src/words/words.ts'
import { HOSTILE } from '../helpers/hostile-text.ts'
import { facts, laws } from '../helpers/packaged.ts'
import { FORM_IDS } from '../helpers/paper-forms.ts'
import { openPages, questionnaireOf, SHA } from '../helpers/questionnaires.ts'
import { checklist, number, text, yesNo } from '../helpers/questions.ts'
import { readCsv } from '../helpers/read-csv.ts'
import { readXlsx } from '../helpers/read-xlsx.ts'

const questionnaire = questionnaireOf('vn.start', ['vi'])
const bytes = await asXlsx(questionnaire)
const { parts } = readXlsx(bytes)
const sheet = (at: number) => parts[`xl/worksheets/sheet${at}.xml`] ?? ''
const [GUIDE, FACTS, QUESTIONS, HELP, LISTS] = [1, 2, 3, 4, 5]

/** Styles by their number: whether cells of it can be typed into on a locked sheet. */
const unlocked = (book: Readonly<Record<string, string>>): readonly boolean[] => {
  const xfs = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(book['xl/styles.xml'] ?? '')?.[1] ?? ''
  return xfs
    .split(/(?=<xf )/)
    .filter((xf) => xf.startsWith('<xf '))
    .map((xf) => /locked="(?:0|false)"/.test(xf))
}
const openCells = (at: number): readonly string[] => {
  const styles = unlocked(parts)
  return [...sheet(at).matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)]
    .filter(([, , style]) => styles[Number(style)])
    .map(([, cell = '']) => cell)
}

describe('a questionnaire as XLSX', () => {
  test('has a guide, the facts, the questions, the help, and a page that is not seen', () => {
    const names = [
      ...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]+)"[^>]*?(state="hidden")?[^>]*\/>/g),
    ]
    expect(names.map(([, name]) => name)).toEqual(['Hướng dẫn', 'Về cơ sở', 'Câu hỏi', 'Giải thích', 'tukiem'])
    expect((parts['xl/workbook.xml'] ?? '').match(/state="hidden"/g)).toHaveLength(1)
  })

  test('is locked without a password but for the cells to type in', () => {
    for (const at of [GUIDE, FACTS, QUESTIONS, HELP, LISTS]) {
      expect(sheet(at)).toContain('<sheetProtection sheet="1"')
      expect(sheet(at)).not.toMatch(/password|hashValue/)
    }
    const answers = questionnaire.questions.map((_, at) => at + 5)
    expect(openCells(QUESTIONS)).toEqual(answers.flatMap((row) => [`E${row}`, `G${row}`, `H${row}`]))
    const headings = questionnaire.facts.filter(({ accepts }) => accepts.kind === 'nothing').length
    expect(openCells(FACTS)).toHaveLength(questionnaire.firm.length + questionnaire.facts.length - headings)
    for (const at of [GUIDE, HELP, LISTS]) expect(openCells(at)).toEqual([])
  })

  test('offers for each question the words that it accepts', () => {
    const pages = openPages(bytes)
    const lists = pages[LISTS - 1]?.rows ?? []
    const offered = new Map(
      [
        ...sheet(QUESTIONS).matchAll(/<dataValidation type="list" sqref="E(\d+)(?::E\d+)?"[^>]*><formula1>([^<]*)/g),
      ].map(([, row = '', formula = '']): [number, readonly string[]] => {
        const [, column = '', last = ''] = /^'tukiem'!\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)$/.exec(formula) ?? []
        const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
        return [Number(row), lists.slice(0, Number(last)).map((cells) => cells[at]?.text ?? '')]
      }),
    )
    const rows = questionnaire.questions.map(({ accepts }, at) => ({ accepts, row: at + 5 }))
    for (const { accepts, row } of rows)
      if (accepts.kind === 'words') expect(offered.get(row)).toEqual(accepts.words)
      else expect(offered.has(row)).toBe(false)
    expect(offered.get(5)).toEqual(['Có', 'Chưa', 'Chưa rõ'])
  })

  test('takes whole numbers for people, and no more of them than there are', () => {
    expect(sheet(FACTS)).toContain('AND(ISNUMBER(D8),N(D8)&gt;=0,N(D8)=INT(N(D8)))')
    expect(sheet(QUESTIONS)).toContain("IF(ISNUMBER('Về cơ sở'!$D$8),N(E6)&lt;='Về cơ sở'!$D$8,TRUE)")
    expect(sheet(QUESTIONS)).not.toContain('errorStyle="warning"')
  })

  test('keeps its head in sight and prints on A4 with it on each page', () => {
    expect(sheet(QUESTIONS)).toContain('<pane xSplit="2" ySplit="4" topLeftCell="C5" state="frozen"')
    expect(sheet(QUESTIONS)).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1"')
    expect(sheet(GUIDE)).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1"')
    expect(parts['xl/workbook.xml']).toContain("'Câu hỏi'!$1:$4<")
  })

  test('says which list it asks from, to people and to programs', () => {
    const shown = openPages(bytes).map(({ rows }) => rows.flat().map(({ text: said }) => said))
    for (const at of [GUIDE, FACTS, QUESTIONS, HELP])
      expect(shown[at - 1]).toContain(`tukiem/sheet/1 · vn.start · 1.0.0 · ${SHA} · vi`)
    expect(parts['docProps/custom.xml']).toContain(SHA)
  })

  test('is the same bytes each time', async () => {
    expect(Buffer.from(await asXlsx(questionnaireOf('vn.start', ['vi']))).equals(Buffer.from(bytes))).toBe(true)
  })

  test('marks nothing as urgent', () => {
    expect(parts['xl/styles.xml']).not.toContain('FBEDE9')
    expect(sheet(QUESTIONS)).not.toContain('conditionalFormatting')
  })
})

describe.each(FORM_IDS)('the questionnaire of %s', (id) => {
  test.each([[['vi']], [['en']], [['vi', 'en']]] as const)('fits into a spreadsheet, in %s', async (languages) => {
    const book = readXlsx(await asXlsx(questionnaireOf(id, [...languages])))
    const all = Object.entries(book.parts).filter(([path]) => path.includes('worksheets/sheet'))
    for (const [, xml] of all) {
      expect(xml).not.toMatch(/<f[ >]/)
      for (const [, hint = ''] of xml.matchAll(/ prompt="([^"]*)"/g)) expect(hint.length).toBeLessThan(300)
    }
    for (const [, name = ''] of (book.parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]+)"/g))
      expect(name.length).toBeLessThanOrEqual(31)
  })
})

test('several languages stand in one cell, what they say alike once', () => {
  const both = questionnaireOf('vn.start', ['vi', 'en'])
  expect(both.tabs.facts).toBe('Về cơ sở · About the firm')
  expect(both.questions[0]?.accepts).toEqual({
    kind: 'words',
    words: ['Có / Yes', 'Chưa / Not yet', 'Chưa rõ / Not sure'],
  })
  expect(both.facts[0]?.accepts).toMatchObject({ kind: 'number', words: ['Chưa rõ', 'Not sure'] })
})

test('a firm that is known is asked only what fits it, its facts filled in', () => {
  const known = questionnaireOf('vn.start', ['vi'], { hired: 0, site: [] })
  expect(known.questions.map(({ id }) => id)).toContain('safety.exits')
  expect(known.questions.map(({ id }) => id)).not.toContain('work.contracts')
  expect(known.facts.find(({ id }) => id === 'hired')?.value).toBe(0)
  expect(known.facts.find(({ id }) => id === 'site')?.value).toBe('Không có mục nào kể trên')
})

describe('a row a client', () => {
  test('has the words above the ids, and every row of 500 checked', async () => {
    const book = readXlsx(await clientsXlsx(questionnaireOf('vn.start', ['vi'], {}, 'cell')))
    expect([book.cells.get('A2'), book.cells.get('B2'), book.cells.get('C2'), book.cells.get('D2')]).toEqual([
      'code',
      'name',
      'province',
      'hired',
    ])
    expect(book.cells.get('D1')).toBe('A1. Cơ sở đang trả công cho bao nhiêu người?')
    expect(book.sheet).toMatch(/sqref="D3:D502"/)
    expect(book.sheet).toContain('<pane xSplit="2" ySplit="2" topLeftCell="C3" state="frozen"')
    expect(book.sheet).toContain('IF(ISNUMBER($D3),N(L3)&lt;=$D3,TRUE)')
  })
})

test('as CSV it has a row for each fact and question', () => {
  const cells = questionnaireOf('vn.start', ['vi'], {}, 'cell')
  const rows = readCsv(asCsv(cells))
  expect(rows[0]).toEqual(['Mã', 'Câu hỏi', 'Trả lời', 'Ghi chú', 'Chứng từ'])
  expect(rows[1]?.slice(0, 3)).toEqual(['checklist', `tukiem/sheet/1 · vn.start · 1.0.0 · ${SHA} · vi`, 'vn.start'])
  expect(rows.filter(([id]) => id === 'pay.minimum-wage')).toHaveLength(1)
})

describe('a list from a stranger', () => {
  const listSaying = (said: string): Checklist => ({
    ...checklist([yesNo('a', { ask: text(said), help: text(said) }), number('b', { unit: said, ask: text(said) })]),
    title: text(said),
  })

  test.each(HOSTILE.map((said) => [said.slice(0, 20), said]))('that says %j makes no formula', async (_, said) => {
    const source = { checklist: listSaying(said), sha256: SHA, facts, laws, profile: {}, today: '2026-11-27' } as const
    for (const choicesIn of ['rows', 'cell'] as const) {
      const made = makeQuestionnaire({ ...source, choicesIn }, [wordsIn('vi')])
      for (const book of [await asXlsx(made), await clientsXlsx(made)]) {
        const all = Object.entries(readXlsx(book).parts)
        for (const [path, xml] of all)
          if (path.includes('worksheets/')) expect(xml).not.toMatch(/<f[ >]|t="e"|<hyperlink/)
        expect(all.map(([path]) => path).filter((path) => /vba|external|_rels\/sheet/.test(path))).toEqual([])
      }
    }
    for (const [, question = ''] of readCsv(
      asCsv(makeQuestionnaire({ ...source, choicesIn: 'cell' }, [wordsIn('vi')])),
    ))
      expect(question).not.toMatch(/^\s*[=+\-@|%\t\r＝＋－＠｜％]/u)
  })
})
