import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { widthOf } from '../../src/core/text/lay-out.ts'
import { CATALOGUES } from '../../src/words/generated/messages.ts'
import { LANGUAGES } from '../../src/words/words.ts'
import { captured, dangersOf } from '../helpers/captured-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-crosswalk-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

const said = async (args: readonly string[], width = 80) => {
  const done = await captured(['crosswalk', ...args, '--no-color', '--lang', 'en'], { width })
  expect(dangersOf(done)).toEqual([])
  return { ...done, text: done.out.join('') }
}
const rowsOf = (csv: string) =>
  csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(';'))

describe.each([80, 60])('on a screen of %i columns', (width) => {
  test.each([['vn.sme'], ['vn.sme', '--to', 'rba'], ['vn.start', '--to', 'csi']])('%s %s %s fits', async (...args) => {
    const { text, code } = await said(args, width)
    expect(code).toBe(0)
    for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width)
  })
})

test('one scheme: what is touched by what, what is not, and how far the codes can be relied on', async () => {
  const { text } = await said(['vn.sme', '--to', 'RBA'])
  expect(text).toMatch(/RBA code of conduct, edition 8 \(2024\)/)
  expect(text).toMatch(/touches \d+ of 38 topics/)
  expect(text).toMatch(/were compared with the scheme[\s\S]*A1, A2 and E1/)
  expect(text).toMatch(/^- D4: /m)
  expect(text).toMatch(/^ {2}pay\.minimum-wage → A\d/m)
  expect(text).toMatch(/Questions that touch no topic of this scheme \(\d+\)/)
})

test.each(LANGUAGES.map(({ code }) => code))(
  'in %s no sentence says that a list covers or anybody complies',
  (code) => {
    const sentences = Object.entries(CATALOGUES[code] ?? {}).filter(([key]) => key.startsWith('report.crosswalk.'))
    expect(sentences.length).toBeGreaterThan(20)
    for (const [, sentence] of sentences)
      expect(JSON.stringify(sentence)).not.toMatch(/\bcover|\bcompl[iy]|\bmeets all|tuân thủ|đáp ứng/i)
  },
)

test.each([[['vn.sme']], [['vn.sme', '--to', 'rba']]])('%j says what “touches” means', async (args) => {
  expect((await said(args)).text).toMatch(/“Touches” means/)
})

test('as CSV each meeting of a topic and a question is a row, and what meets nothing has one too', async () => {
  const { text } = await said(['vn.sme', '--to', 'rba', '--csv'])
  const [head, ...rows] = rowsOf(text)
  expect(head).toEqual(['Scheme', 'Edition', 'Codes compared', 'Code', 'Topic', 'Touched', 'Question id', 'Question'])
  const json = JSON.parse((await said(['vn.sme', '--to', 'rba', '--json'])).text)
  const meetings = json.topics.flatMap((topic: { code: string; questions: string[] }) =>
    topic.questions.map((id) => `${topic.code} ${id}`),
  )
  expect(rows.filter((row) => row[5] === 'yes').map((row) => `${row[3]} ${row[6]}`)).toEqual(meetings)
  const open = rows.filter((row) => row[5] === 'no')
  expect(open.filter((row) => row[6] === '').length).toBe(json.touched.ofTopics - json.touched.topics)
  expect(open.filter((row) => row[3] === '').length).toBe(json.touched.ofQuestions - json.touched.questions)
})

test('as JSON it says which list and which edition, and whether the codes were compared', async () => {
  const json = JSON.parse((await said(['vn.start', '--to', 'vsme', '--json'])).text)
  expect(json.checklist).toEqual(expect.objectContaining({ id: 'vn.start', sha256: expect.stringMatching(/^\w{64}$/) }))
  expect(json.scheme).toEqual(expect.objectContaining({ id: 'vsme', verified: true, edition: expect.any(String) }))
  expect(json.questions.length).toBe(json.touched.ofQuestions)
})

test('all schemes at a glance, as a table for Excel too', async () => {
  const { text } = await said(['vn.sme', '--csv'])
  const [head, ...rows] = rowsOf(text)
  expect(head?.length).toBe(8)
  expect(rows.map((row) => row[0])).toEqual(expect.arrayContaining(['rba', 'bsci', 'vsme', 'csi']))
  expect(rows.find((row) => row[0] === 'csi')?.slice(4)).toEqual(['0', '4', '0', '110'])
})

test.each(['csv', 'json', 'md'])('-o x.%s writes that form, and no second time without --force', async (ending) => {
  const path = at(`x.${ending}`)
  const args = ['vn.start', '--to', 'bsci', '-o', path]
  expect((await said(args)).code).toBe(0)
  const written = readFileSync(path, 'utf8')
  expect(written).toMatch({ csv: /^\ufeffScheme;/, json: /^\{/, md: /^# / }[ending] ?? /^$/)
  expect((await said(args)).code).toBe(2)
  expect((await said([...args, '--force'])).code).toBe(0)
})

test.each([
  [['vn.sme', '--to', 'rbaa'], /no scheme rbaa here\. Did you mean rba\?/],
  [['vn.sme', '--to', 'zzzzzzzz'], /no scheme zzzzzzzz here\. These are known: ilo, /],
  [['vn.sme', '--csv', '--json'], /Choose one of/],
  [['vn.sme', '-o', at('x.xlsx')], /cannot be written as .*x\.xlsx/],
  [['vn.sme', '--csv', '-o', at('x.md')], /--csv does something only together with -o ….csv/],
  [['vn.smee', '--to', 'rba'], /vn\.smee/],
])('%j is refused with what to do', async (args, told) => {
  const { code, err, text } = await said(args)
  expect([code, text]).toEqual([2, ''])
  expect(err).toMatch(told)
})

test('a list of one’s own is never written over', async () => {
  const path = at('own.json')
  writeFileSync(path, JSON.stringify({ format: 'tukiem/checklist/1' }))
  const { code, err } = await said(['vn.sme', '-o', path, '--force'])
  expect([code, err]).toEqual([2, expect.stringMatching(/file of answers or a checklist/)])
})
