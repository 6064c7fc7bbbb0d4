import { describe, expect, test } from 'vitest'
import { asXlsx } from '../../../src/sheet/questionnaire.ts'
import { type OpenPage, openPages, questionnaireOf, readPages, textCell } from '../../helpers/questionnaires.ts'

const written = {
  vi: await asXlsx(questionnaireOf('vn.start', ['vi'])),
  en: await asXlsx(questionnaireOf('vn.start', ['en'])),
  both: await asXlsx(questionnaireOf('vn.start', ['vi', 'en'])),
}
const [FACTS, QUESTIONS] = [1, 2]
const HEAD = 3
/** Columns of the questions. */
const [ID, , , QUESTION, ANSWER, , NOTE, PROOF] = [0, 1, 2, 3, 4, 5, 6, 7]
const FACT_ANSWER = 3

const page = (pages: OpenPage[], at: number): OpenPage => {
  const found = pages[at]
  if (!found) throw new Error('no such page')
  return found
}
const rowOf = (one: OpenPage, id: string): number => {
  const at = one.rows.findIndex((cells) => cells.some(({ text }) => text === id))
  if (at < 0) throw new Error(`no row ${id}`)
  return at
}
function put(one: OpenPage, id: string, column: number, text: string, kind: 'text' | 'number' | 'date' = 'text') {
  const row = one.rows[rowOf(one, id)]
  if (row) row[column] = textCell(text, kind)
}

/** A workshop that has answered some of it, as people choose and type. */
function filled(language: keyof typeof written = 'vi'): OpenPage[] {
  const pages = openPages(written[language])
  const [facts, questions] = [page(pages, FACTS), page(pages, QUESTIONS)]
  const [yes, no] =
    language === 'vi' ? ['Có', 'Chưa'] : language === 'en' ? ['Yes', 'Not yet'] : ['Có / Yes', 'Chưa / Not yet']
  put(facts, 'name', FACT_ANSWER, 'Xưởng Cô Ba')
  put(facts, 'hired', FACT_ANSWER, '34', 'number')
  put(
    facts,
    'sector',
    FACT_ANSWER,
    { vi: 'Gỗ, nội thất', en: 'Wood and furniture', both: 'Gỗ, nội thất / Wood and furniture' }[language],
  )
  put(facts, 'people=overtime', FACT_ANSWER, yes)
  put(questions, 'work.contracts', ANSWER, '31', 'number')
  put(questions, 'work.contracts', NOTE, '3 người mới')
  put(questions, 'safety.exits', ANSWER, yes)
  put(questions, 'safety.exits', PROOF, 'ảnh lối thoát')
  put(questions, 'freedom.deposit', ANSWER, no)
  return pages
}

const UNDERSTOOD = {
  firm: { name: 'Xưởng Cô Ba' },
  facts: { hired: 34, sector: 'furniture', people: ['overtime'] },
  answers: {
    'work.contracts': { value: 31, meaning: 1, note: '3 người mới' },
    'safety.exits': { value: 'yes', meaning: 1, proof: 'ảnh lối thoát' },
    'freedom.deposit': { value: 'no', meaning: 1 },
  },
  findings: [],
}

test.each(['vi', 'en', 'both'] as const)(
  'a questionnaire in %s that was filled in is understood as a whole',
  (language) => {
    expect(readPages('vn.start', filled(language))).toMatchObject(UNDERSTOOD)
  },
)

/** Ways in which a person changes a sheet that leave no doubt about what was answered. */
const CHANGED: readonly (readonly [what: string, change: (pages: OpenPage[]) => void])[] = [
  ['a row put in', (pages) => page(pages, QUESTIONS).rows.splice(HEAD + 3, 0, [])],
  [
    'a row with a remark put in',
    (pages) =>
      page(pages, QUESTIONS).rows.splice(
        HEAD + 3,
        0,
        Array.from({ length: 8 }, (_, at) => textCell(at === QUESTION ? 'xem lại phần này' : '')),
      ),
  ],
  [
    'the row of an open question deleted',
    (pages) => page(pages, QUESTIONS).rows.splice(rowOf(page(pages, QUESTIONS), 'work.youngest'), 1),
  ],
  [
    'the column of answers moved to the end',
    (pages) => eachRow(page(pages, QUESTIONS), (row) => row.push(...row.splice(ANSWER, 1))),
  ],
  [
    'a column put in before the answers',
    (pages) => eachRow(page(pages, QUESTIONS), (row) => row.splice(ANSWER, 0, textCell(''))),
  ],
  [
    'sheets with other names',
    (pages) =>
      pages.forEach((one, at) => {
        one.name = `Sheet${at + 1}`
      }),
  ],
  ['sheets in another order', (pages) => pages.reverse()],
  ['the sheets of help and guide deleted', (pages) => pages.splice(3, 2)],
  [
    'a sheet of their own beside it',
    (pages) => pages.push({ name: 'Nháp', rows: [[textCell('Có'), textCell('31', 'number')]], merged: [] }),
  ],
  ['an answer in the other language', (pages) => put(page(pages, QUESTIONS), 'freedom.deposit', ANSWER, 'Not yet')],
  ['capitals and blanks around', (pages) => put(page(pages, QUESTIONS), 'freedom.deposit', ANSWER, '  CHƯA ')],
  ['no marks', (pages) => put(page(pages, QUESTIONS), 'freedom.deposit', ANSWER, 'chua')],
  ['a choice without marks', (pages) => put(page(pages, FACTS), 'sector', FACT_ANSWER, 'go, noi that')],
  [
    'numbers as text',
    (pages) => {
      put(page(pages, FACTS), 'hired', FACT_ANSWER, '34')
      put(page(pages, QUESTIONS), 'work.contracts', ANSWER, '31 người')
    },
  ],
  [
    'the column of ids deleted',
    (pages) =>
      [FACTS, QUESTIONS].forEach((at) => {
        eachRow(page(pages, at), (row) => row.splice(ID, 1))
      }),
  ],
  [
    'the row of heads deleted',
    (pages) =>
      [FACTS, QUESTIONS].forEach((at) => {
        page(pages, at).rows.splice(HEAD, 1)
      }),
  ],
  [
    'everything above the questions deleted',
    (pages) =>
      [FACTS, QUESTIONS].forEach((at) => {
        page(pages, at).rows.splice(0, HEAD + 1)
      }),
  ],
  [
    'a row copied and the copy left empty',
    (pages) => {
      const one = page(pages, QUESTIONS)
      const at = rowOf(one, 'safety.exits')
      one.rows.push(
        (one.rows[at] ?? []).map((cell, column) => (column === ANSWER || column === PROOF ? textCell('') : cell)),
      )
    },
  ],
  [
    'a row copied as it is',
    (pages) => {
      const one = page(pages, QUESTIONS)
      one.rows.push([...(one.rows[rowOf(one, 'safety.exits')] ?? [])])
    },
  ],
  [
    'a question in words of their own',
    (pages) => put(page(pages, QUESTIONS), 'safety.exits', QUESTION, 'Lối thoát có thông không?'),
  ],
  [
    'the title merged over the columns',
    (pages) => page(pages, QUESTIONS).merged.push({ from: { row: 0, column: 0 }, to: { row: 0, column: 7 } }),
  ],
  ['the other rows of a choice said no', (pages) => put(page(pages, FACTS), 'people=night-work', FACT_ANSWER, 'Không')],
]

test.each(CHANGED)('%s: all is understood', (_, change) => {
  const pages = filled()
  change(pages)
  expect(readPages('vn.start', pages)).toMatchObject(UNDERSTOOD)
})

/** What cannot be told is named by its cell, and costs nothing else. */
const REFUSED: readonly (readonly [what: string, change: (pages: OpenPage[]) => void, code: string, cell: RegExp])[] = [
  [
    'a note in the cell of the answer',
    (pages) => put(page(pages, QUESTIONS), 'safety.exits', ANSWER, 'Có, nhưng cửa sau hay khóa'),
    'questionnaire-note-in-answer',
    /^E\d+$/,
  ],
  [
    'words that are no answer',
    (pages) => put(page(pages, QUESTIONS), 'safety.exits', ANSWER, 'để xem'),
    'answer-not-offered',
    /^E\d+$/,
  ],
  [
    'a day that Excel made of an answer',
    (pages) => put(page(pages, QUESTIONS), 'work.contracts', ANSWER, '2026-10-31', 'date'),
    'questionnaire-date',
    /^E\d+$/,
  ],
  [
    'more contracts than people',
    (pages) => put(page(pages, QUESTIONS), 'work.contracts', ANSWER, '35', 'number'),
    'answer-more-than-all',
    /^E\d+$/,
  ],
  [
    'a row copied with another answer',
    (pages) => {
      const one = page(pages, QUESTIONS)
      one.rows.push(
        (one.rows[rowOf(one, 'safety.exits')] ?? []).map((cell, column) =>
          column === ANSWER ? textCell('Chưa') : cell,
        ),
      )
    },
    'sheet-id-twice',
    /^E\d+$/,
  ],
  [
    'an answer in a row of nobody',
    (pages) =>
      page(pages, QUESTIONS).rows.push(Array.from({ length: 8 }, (_, at) => textCell(at === ANSWER ? 'Có' : ''))),
    'questionnaire-row-unknown',
    /^E\d+$/,
  ],
  [
    'ids that slid away from their questions',
    (pages) => {
      const one = page(pages, QUESTIONS)
      put(one, 'safety.electrics', ANSWER, 'Có')
      put(one, 'safety.electrics', ID, 'safety.first-aid')
    },
    'questionnaire-row-doubt',
    /^E\d+$/,
  ],
  [
    'an answer merged with the one below',
    (pages) => {
      const one = page(pages, QUESTIONS)
      const row = rowOf(one, 'safety.electrics')
      one.merged.push({ from: { row, column: ANSWER }, to: { row: row + 1, column: ANSWER } })
    },
    'questionnaire-merged',
    /^E\d+$/,
  ],
  [
    'a note without an answer',
    (pages) => put(page(pages, QUESTIONS), 'safety.electrics', NOTE, 'hỏi thợ'),
    'questionnaire-no-answer',
    /^E\d+$/,
  ],
  [
    'heads gone and columns moved',
    (pages) => {
      const one = page(pages, QUESTIONS)
      one.rows.splice(HEAD, 1)
      eachRow(one, (row) => row.splice(ID + 1, 0, textCell('x')))
    },
    'questionnaire-head-lost',
    /^A\d+$/,
  ],
  [
    'none of them beside one that is true',
    (pages) => put(page(pages, FACTS), 'people', FACT_ANSWER, 'Không có mục nào kể trên'),
    'questionnaire-both',
    /^D\d+$/,
  ],
  [
    'choices half said no',
    (pages) => put(page(pages, FACTS), 'site=machines', FACT_ANSWER, 'Không'),
    'questionnaire-open',
    /^D\d+$/,
  ],
  [
    'a choice that is neither',
    (pages) => put(page(pages, FACTS), 'site=machines', FACT_ANSWER, 'một ít'),
    'questionnaire-yes-or-no',
    /^D\d+$/,
  ],
  [
    'pay in the unit of other people',
    (pages) => {
      put(page(pages, FACTS), 'payBy', FACT_ANSWER, 'Theo ngày')
      put(page(pages, QUESTIONS), 'pay.minimum-wage#1', ANSWER, '6000000', 'number')
    },
    'questionnaire-other-unit',
    /^E\d+$/,
  ],
]

describe.each(REFUSED)('%s', (_, change, code, cell) => {
  const pages = filled()
  change(pages)
  const read = readPages('vn.start', pages)

  test('is named by its cell', () => {
    expect(read.findings.map((one) => one.code)).toContain(code)
    const found = read.findings.find((one) => one.code === code)
    expect(found?.place.cell).toMatch(cell)
    expect(found?.place.sheet).toBeTruthy()
  })

  test('leaves what was said elsewhere', () => {
    expect(read.firm).toEqual(UNDERSTOOD.firm)
    if (code !== 'questionnaire-head-lost') expect(read.answers['freedom.deposit']).toEqual({ value: 'no', meaning: 1 })
  })
})

test('pay by the hour is an answer of another meaning', () => {
  const pages = filled()
  put(page(pages, FACTS), 'payBy', FACT_ANSWER, 'Theo ngày')
  put(page(pages, QUESTIONS), 'pay.minimum-wage#2', ANSWER, '27500', 'number')
  expect(readPages('vn.start', pages).answers['pay.minimum-wage']).toEqual({ value: 27_500, meaning: 2 })
})

test('the same choices of two facts are told apart by where they stand when ids are gone', () => {
  const pages = openPages(written.vi)
  const facts = page(pages, FACTS)
  put(facts, 'site', FACT_ANSWER, 'Không có mục nào kể trên')
  put(facts, 'people', FACT_ANSWER, 'Chưa rõ')
  eachRow(facts, (row) => row.splice(ID, 1))
  expect(readPages('vn.start', pages)).toMatchObject({ facts: { site: [], people: 'unknown' }, findings: [] })
})

test('what was known of the firm when it was made is read again', async () => {
  const profile = {
    hired: 34,
    payBy: 'month',
    wageRegion: 'I',
    sector: 'garment',
    people: ['overtime', 'night-work'],
    site: [],
  }
  const pages = openPages(await asXlsx(questionnaireOf('vn.garment', ['vi'], profile)))
  expect(readPages('vn.garment', pages)).toMatchObject({ facts: profile, findings: [] })
})

function eachRow({ rows }: OpenPage, change: (row: OpenPage['rows'][number]) => void): void {
  for (const row of rows) change(row)
}

test('what is not understood is named in the order of the pages and of their rows', () => {
  const pages = filled()
  const questions = page(pages, QUESTIONS)
  for (const id of ['safety.exits', 'pay.on-time', 'hours.week', 'work.contracts', 'safety.first-aid'])
    put(questions, id, ANSWER, 'để xem')
  put(page(pages, FACTS), 'sector', FACT_ANSWER, 'để xem')
  const places = readPages('vn.start', pages).findings.map(({ place: { sheet, cell } }) => [
    sheet,
    Number(cell?.slice(1)),
  ])
  const rowsOf = (at: number) => places.flatMap(([sheet, row]) => (sheet === page(pages, at).name ? [Number(row)] : []))
  expect(places.length).toBe(6)
  expect(places[0]?.[0]).toBe(page(pages, FACTS).name)
  expect(rowsOf(QUESTIONS)).toEqual(rowsOf(QUESTIONS).toSorted((a, b) => a - b))
})
