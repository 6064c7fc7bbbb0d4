import { describe, expect, test } from 'vitest'
import { answersIn } from '../../src/checklist/index.ts'
import type { TableItem } from '../../src/checklist/table/table.ts'
import { readTableFile, type TableAbout } from '../../src/cli/table-file.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { facts } from '../helpers/packaged.ts'

const QUESTIONS = [
  {
    id: 'work.contracts',
    ask: { vi: 'Bao nhiêu người đã có hợp đồng viết?', en: 'How many have a written contract?' },
  },
  { id: 'pay.wage', ask: { vi: 'Lương thấp nhất là bao nhiêu?', en: 'What is the lowest wage?' } },
  { id: 'time.hours', ask: { vi: 'Mỗi tuần làm bao nhiêu giờ?', en: 'How many hours a week?' } },
  { id: 'safety.exits', ask: { vi: 'Lối thoát có thông không?', en: 'Are the exits clear?' } },
]
const about = (): TableAbout => ({ facts, questions: QUESTIONS, list: 'vn.start', seen: new Map() })

async function read(
  text: string | Uint8Array,
  { name = 'a.csv', ...given }: Partial<TableAbout> & { name?: string } = {},
) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const items: TableItem[] = []
  for await (const item of readTableFile({ name, bytes }, { ...about(), ...given })) items.push(item)
  return items
}

/** Each item in a line. */
const lines = (items: readonly TableItem[]) =>
  items.map((item) => {
    if (item.kind === 'remark') return `${item.remark.code} ${Object.values(item.remark.args).join(' ')}`
    if (item.kind === 'error')
      return `${item.row ?? '-'} ${item.error.findings.map(({ code, place }) => `${code} ${place.cell ?? place.offset}`).join(', ')}`
    const { facts: told, answers, firm } = answersIn(item.text, { answerWord, numberWord })
    return `${item.row} ${item.client} ${JSON.stringify({ ...firm, ...told, ...answers })}`
  })

const HEAD = 'client;name;hired;work.contracts;safety.exits\n'

describe('a table with a row for each client', () => {
  test('gives the answers of each', async () => {
    const text = `${HEAD}K1;Cô Ba;31;30;Có\nK2;Bác Tư;khoảng 5;;chưa\n`
    expect(lines(await read(text))).toEqual([
      'head 1 _',
      '2 K1 {"name":"Cô Ba","code":"K1","hired":31,"work.contracts":{"value":"30"},"safety.exits":{"value":"yes"}}',
      '3 K2 {"name":"Bác Tư","code":"K2","hired":"khoảng 5","safety.exits":{"value":"no"}}',
    ])
  })
})
