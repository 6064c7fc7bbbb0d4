import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { boundOf } from '../../src/core/answer/target.ts'
import { questionsOf } from '../../src/core/checklist/questions-of.ts'
import type { Answer, AnswerFile } from '../../src/core/model/answers.ts'
import type { Question } from '../../src/core/model/checklist.ts'
import type { Profile } from '../../src/core/model/facts.ts'
import { rightSize } from '../../src/core/sizing/right-size.ts'
import { fill } from '../../src/core/text/fill.ts'
import { widthOf } from '../../src/core/text/lay-out.ts'
import { loadChecklist } from '../../src/node/library.ts'
import { answersText } from '../../src/node/save/answers-text.ts'
import { wordsIn } from '../../src/words/words.ts'
import { captured, dangersOf } from '../helpers/captured-run.ts'
import { answersOf, library } from '../helpers/firms.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-reuse-'))
  for (const name of ['hoa-sen.yaml', 'mekong.yaml']) copyFileSync(`tests/fixtures/reuse/${name}`, at(name))
})
afterEach(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

/** An answer that fits each kind of question. */
function answerTo(question: Question, profile: Profile): Answer {
  const { meaning } = question
  if (question.kind === 'choice') return { value: question.choices[0]?.id ?? '', meaning }
  if (question.kind === 'count') return { value: Number(profile[question.of] ?? 1), meaning }
  if (question.kind === 'yes-no') return { value: 'yes', meaning }
  const bound = boundOf(question.target)
  return { value: typeof bound === 'number' ? bound : 6_000_000, meaning }
}

/** Writes answers to all that a firm of these facts is asked, saved on a day. */
async function answered(name: string, list: string, facts: Profile, day: string, own: Partial<AnswerFile> = {}) {
  const { checklist } = await loadChecklist('.', library, list)
  const { kept } = rightSize(checklist, facts, library.facts)
  const answers = Object.fromEntries(kept.map(({ question }) => [question.id, answerTo(question, facts)]))
  const firm = { name: 'Xưởng Bình An', code: 'HS-17' }
  const file = { checklist: { id: checklist.id }, revision: 3, language: 'vi', firm, facts, answers, retired: {} }
  save(name, { ...file, ...own }, day)
  return { ...file, ...own }
}

function save(name: string, file: AnswerFile, day: string): void {
  writeFileSync(at(name), answersText(file))
  const time = new Date(`${day}T05:00:00Z`)
  utimesSync(at(name), time, time)
}

const told = async (args: readonly string[], width = 80) => {
  const done = await captured(['reuse', ...args, '--no-color', '--lang', 'en'], { width, folder })
  expect(dangersOf(done)).toEqual([])
  return { ...done, text: done.out.join('') }
}
const written = (name: string): AnswerFile => parse(readFileSync(at(name), 'utf8'))

describe.each([
  ['solder-9', 'micro'],
  ['furniture-34', 'small'],
  ['electronics-120', 'medium'],
])('two buyers ask one firm (%s, %s)', (firm) => {
  const { facts } = answersOf(firm)

  test('the second interview asks at most 30 % of its questions, and every reused answer is listed', async () => {
    const before = await answered('hoa-sen.tukiem.yaml', at('hoa-sen.yaml'), facts, '2026-10-01')
    const args = [at('hoa-sen.tukiem.yaml'), at('mekong.yaml'), '-o', at('mekong.tukiem.yaml')]
    const { code, text, err } = await told(args)
    expect([code, err]).toEqual([0, expect.stringMatching(/To go on with what is left, type:\n.* check --answers /)])
    const { checklist } = await loadChecklist('.', library, at('mekong.yaml'))
    const { kept } = rightSize(checklist, facts, library.facts)
    const made = written('mekong.tukiem.yaml')
    const left = kept.filter(({ question }) => !Object.hasOwn(made.answers, question.id))
    expect(left.length / kept.length).toBeLessThanOrEqual(0.3)
    expect(left.length).toBeGreaterThan(0)
    expect(text).toContain(`${kept.length - left.length} of ${kept.length} questions are answered already`)
    expect(text).toMatch(new RegExp(`\\b${left.length} are left, about \\d+ minutes?`))
    const words = wordsIn('en')
    const [, list = ''] = text.split(/Answers taken over \(\d+\)\n/)
    const flat = list.replaceAll(/\s+/g, ' ')
    const ids = Object.keys(made.answers)
    for (const id of ids) {
      const question = questionsOf(checklist).find((one) => one.id === id)
      expect(flat).toContain(fill(question?.ask ?? {}, words, facts).replaceAll(/\s+/g, ' '))
      expect(made.answers[id]?.value).toBe(before.answers[id]?.value)
      expect(made.before?.[id]).toMatchObject({ taken: true, list: 'hoa-sen.suppliers', on: '2026-10-01' })
    }
    expect(flat.split('hoa-sen.suppliers, 1 October 2026').length - 1).toBeGreaterThanOrEqual(ids.length)
  })
})

describe('answers reused', () => {
  const { facts } = answersOf('furniture-34')

  test('are as many as JSON says, and no old file is touched', async () => {
    await answered('a.tukiem.yaml', at('hoa-sen.yaml'), facts, '2026-10-01')
    const before = readFileSync(at('a.tukiem.yaml'))
    const { text } = await told([at('a.tukiem.yaml'), at('mekong.yaml'), '--json'])
    const json = JSON.parse(text)
    expect(json.taken.length).toBe(json.answered)
    expect(json.answered + json.left).toBe(json.total)
    expect(json.from).toEqual([{ file: 'a.tukiem.yaml', list: 'hoa-sen.suppliers', saved: '2026-10-01' }])
    expect(readFileSync(at('a.tukiem.yaml'))).toEqual(before)
    expect(existsSync(at('a.tukiem.yaml.bak'))).toBe(false)
    expect(json.to).toBe(at('xuong-binh-an-mekong.suppliers.tukiem.yaml'))
    expect(existsSync(json.to)).toBe(true)
  })

  test('bring notes and the proof along, and not the number that another buyer gave the firm', async () => {
    const file = await answered('a.tukiem.yaml', at('hoa-sen.yaml'), facts, '2026-10-01')
    const noted = { value: 'yes', meaning: 1, note: 'cửa sau', proof: 'ảnh' }
    save('a.tukiem.yaml', { ...file, answers: { ...file.answers, 'safety.exits': noted } }, '2026-10-01')
    const { text } = await told([at('a.tukiem.yaml'), at('mekong.yaml'), '-o', at('m.tukiem.yaml')])
    expect(written('m.tukiem.yaml').answers['safety.exits']).toEqual(noted)
    expect(written('m.tukiem.yaml').firm).toEqual({ name: 'Xưởng Bình An' })
    expect(text).toMatch(/Notes and proofs come along/)
    expect(text).not.toMatch(/cửa sau|ảnh/)
  })

  test('are the newest of two files; where the older one differs it is named', async () => {
    const file = await answered('a.tukiem.yaml', at('hoa-sen.yaml'), facts, '2026-10-01')
    save(
      'b.tukiem.yaml',
      {
        ...file,
        checklist: { id: 'vn.start' },
        firm: { name: 'Bình An' },
        facts: { ...facts, hired: 30 },
        answers: { 'safety.exits': { value: 'no', meaning: 1 }, 'pay.on-time': { value: 'yes', meaning: 1 } },
      },
      '2026-05-01',
    )
    const { text } = await told([at('b.tukiem.yaml'), at('a.tukiem.yaml'), at('mekong.yaml')])
    expect(text).toMatch(/In 2 places the files do not say the same/)
    expect(text).toMatch(/before that: Not yet \(vn\.start, 1 May 2026\)/)
    expect(text).toMatch(/before that: 30 people \(vn\.start, 1 May 2026\)/)
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(/name the firm differently: Xưởng Bình An; Bình An\. Make sure/)
  })

  test('of more than a year ago are shown and asked again, with what was told of the firm', async () => {
    await answered('a.tukiem.yaml', at('hoa-sen.yaml'), facts, '2025-11-20')
    const { text } = await told([at('a.tukiem.yaml'), at('mekong.yaml'), '-o', at('m.tukiem.yaml')])
    const made = written('m.tukiem.yaml')
    expect([made.answers, made.facts]).toEqual([{}, {}])
    expect(made.factsBefore).toMatchObject({ hired: 34 })
    expect(text).toMatch(/^\d+ things about the firm are asked first\.$/m)
    expect(text).toMatch(/^0 of 5\d questions are answered already/m)
    expect(text).toMatch(/It is more than a year old\./)
    expect(text).toMatch(/Told of the firm more than a year ago/)
  })

  test('to something near are told, by the code that two buyers’ own questions share', async () => {
    await answered('a.tukiem.yaml', at('hoa-sen.yaml'), facts, '2026-10-01')
    const { text } = await told([at('a.tukiem.yaml'), at('mekong.yaml'), '-o', at('m.tukiem.yaml')])
    const made = written('m.tukiem.yaml')
    expect(made.answers).not.toHaveProperty('mekong.way-out')
    expect(made.before?.['mekong.way-out']).toMatchObject({ question: expect.any(String), said: 'Yes' })
    expect(made.before?.['mekong.way-out']).not.toHaveProperty('value')
    expect(text).toMatch(/You said something near: “/)
  })

  test('are read without their list where it is not here, with numbers only shown', async () => {
    const file = await answered('a.tukiem.yaml', at('hoa-sen.yaml'), facts, '2026-10-01')
    save('a.tukiem.yaml', { ...file, checklist: { id: 'gone.list' } }, '2026-10-01')
    const { code, err } = await told([at('a.tukiem.yaml'), at('mekong.yaml'), '-o', at('m.tukiem.yaml')])
    expect([code, err]).toEqual([0, expect.stringMatching(/a\.tukiem\.yaml: its list gone\.list is not here/)])
    const made = written('m.tukiem.yaml')
    expect(made.answers).toHaveProperty(['safety.exits'])
    expect(made.answers).not.toHaveProperty(['work.contracts'])
    expect(made.before?.['work.contracts']).toMatchObject({ value: 34, said: '34 of 34 people' })
  })

  test('name the list for a check in another folder', async () => {
    await answered('a.tukiem.yaml', at('hoa-sen.yaml'), facts, '2026-10-01')
    const other = mkdtempSync(join(folder, 'other-'))
    const { err } = await told([at('a.tukiem.yaml'), at('mekong.yaml'), '-o', join(other, 'm.tukiem.yaml')])
    expect(err).toMatch(/ check mekong\.yaml --answers other-\S+\/m\.tukiem\.yaml/)
  })

  test('go from the pack of one buyer to the pack of another, and from there on keep their day and list', async () => {
    const packed = async (name: string) => {
      const path = at(`${name}.pack.json`)
      expect((await captured(['pack', at(`${name}.yaml`), '-o', path], { folder })).code).toBe(0)
      rmSync(at(`${name}.yaml`))
      return path
    }
    const [first, second] = [await packed('hoa-sen'), await packed('mekong')]
    await answered('a.tukiem.yaml', first, facts, '2026-10-01')
    const once = JSON.parse((await told([at('a.tukiem.yaml'), second, '-o', at('m.tukiem.yaml'), '--json'])).text)
    expect(once.left / once.total).toBeLessThanOrEqual(0.3)
    const back = JSON.parse((await told([at('m.tukiem.yaml'), first, '--json'])).text)
    expect(back.taken.length).toBeGreaterThan(30)
    expect(new Set(back.taken.map(({ list, on }: { list: string; on: string }) => `${list} ${on}`))).toEqual(
      new Set(['hoa-sen.suppliers 2026-10-01']),
    )
  })

  test.each([80, 60])('are listed within %i columns', async (width) => {
    await answered('a.tukiem.yaml', at('hoa-sen.yaml'), facts, '2026-10-01')
    const { text } = await told([at('a.tukiem.yaml'), at('mekong.yaml')], width)
    for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width)
  })

  test.each<[string, string[], RegExp]>([
    ['no old answers', ['mekong.yaml'], /last the new list/],
    ['answers last', ['mekong.yaml', 'a.tukiem.yaml'], /The list comes last: .*a\.tukiem\.yaml/],
    ['answers that are not there', ['b.tukiem.yaml', 'mekong.yaml'], /b\.tukiem\.yaml/],
    ['a list that is not there', ['a.tukiem.yaml', 'mekongg.yaml'], /mekongg\.yaml/],
    ['a list for answers', ['hoa-sen.yaml', 'mekong.yaml'], /hoa-sen\.yaml/],
    ['a sheet to write', ['a.tukiem.yaml', 'mekong.yaml', '-o', 'm.csv'], /a file like acme\.tukiem\.yaml/],
    ['a file that is there', ['a.tukiem.yaml', 'mekong.yaml', '-o', 'a.tukiem.yaml'], /a\.tukiem\.yaml/],
  ])('%s: refused with what to do, and nothing is written', async (_, args, mend) => {
    await answered('a.tukiem.yaml', at('hoa-sen.yaml'), facts, '2026-10-01')
    const before = readFileSync(at('a.tukiem.yaml'))
    const { code, err, text } = await told(args.map((arg) => (arg.startsWith('-') ? arg : at(arg))))
    expect([code, text]).toEqual([2, ''])
    expect(err).toMatch(mend)
    expect(readFileSync(at('a.tukiem.yaml'))).toEqual(before)
    expect(existsSync(at('m.csv'))).toBe(false)
  })
})
