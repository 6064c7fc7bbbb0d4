import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadLibrary } from '../../src/node/library.ts'
import { readOwnList } from '../../src/node/own-list.ts'
import { captured, dangersOf } from '../helpers/captured-run.ts'
import { smallBase } from '../helpers/small-base.ts'

const root = resolve('.')
const library = loadLibrary(root)
const IDS = ['pay.payslip', 'pay.on-time', 'papers.rules', 'community.one', 'community.two', 'community.three']
let [folder, path]: [string, string] = ['', '']

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-tailor-'))
  path = join(folder, 'acme.yaml')
  writeFileSync(join(folder, 'base.yaml'), smallBase(IDS))
  const args = ['--publisher', 'Acme', '--drop', 'community', '--add', 'buyer.complaints', '--today', '2026-11-27']
  const from = ['--from', join(folder, 'base.yaml')]
  await captured(['new', '--no-input', '--lang', 'en', '-o', path, ...from, ...args])
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const tailored = (...args: readonly string[]) =>
  captured(['tailor', path, '--lang', 'en', '--today', '2026-11-27', ...args])
const list = () => readOwnList(root, library, path).checklist
const text = () => readFileSync(path, 'utf8')
const comments = () =>
  text()
    .split('\n')
    .filter((line) => line.startsWith('#'))

describe('a list changed by options', () => {
  test.each([
    ['drop', ['--drop', 'papers,pay.payslip'], '1.1.0', 'left out: papers, pay.payslip'],
    ['keep', ['--keep', 'community'], '1.1.0', 'in again: community'],
    ['weigh', ['--weigh', 'pay.payslip=serious'], '1.1.0', 'pay.payslip weighs serious'],
    ['weigh of an own question', ['--weigh', 'buyer.complaints=serious'], '1.1.0', 'buyer.complaints weighs serious'],
    ['add', ['--add', 'buyer.packaging'], '1.1.0', 'own questions added: buyer.packaging'],
    ['drop of an own question', ['--drop', 'buyer.complaints'], '1.1.0', 'own questions taken out: buyer.complaints'],
    ['offer', ['--offer', 'price.vi=Giá', '--offer', 'price.en=Price'], '1.0.1', 'in return: price'],
    ['contact', ['--contact', 'Lan 0901234567'], '1.0.1', 'contact: Lan'],
    ['answer-by', ['--answer-by', '2027-01-31'], '1.0.1', 'answers by 31 January 2027'],
    ['title', ['--title', 'vi=Tên', '--title', 'en=Name'], '1.0.1', 'title: Name'],
    ['publisher', ['--publisher', 'Acme Two'], '1.0.1', 'publisher: Acme Two'],
    ['language', ['--language', 'en'], '1.1.0', 'languages: en'],
    ['version', ['--list-version', '3.0.0'], '3.0.0', 'version 1.0.0 is now 3.0.0'],
  ])('by --%s loads, keeps every comment and says what changed', async (_, args, version, said) => {
    const before = comments()
    const run = await tailored(...args)
    expect([run.code, dangersOf(run)]).toEqual([0, []])
    expect(run.err).toContain(`${said}\n`)
    expect(run.err).toMatch(/120 people: \d+ questions/)
    expect(comments()).toEqual(before)
    expect(list().version).toBe(version)
  })

  test('has what was asked for', async () => {
    await tailored('--keep', 'community', '--drop', 'papers', '--weigh', 'pay.payslip=minor,buyer.complaints=serious')
    const questions = list().sections.flatMap((section) => section.questions)
    const weight = (id: string) => questions.find((question) => question.id === id)?.weighs
    expect(list().sections.map(({ id }) => id)).toEqual(expect.arrayContaining(['community', 'asked-by-acme']))
    expect(list().sections.map(({ id }) => id)).not.toContain('papers')
    expect([weight('pay.payslip'), weight('buyer.complaints')]).toEqual(['minor', 'serious'])
  })

  test('has one question of a section in again, and the others stay out', async () => {
    await tailored('--keep', 'community.two')
    const ids = list().sections.flatMap(({ questions }) => questions.map((question) => question.id))
    expect(ids.filter((one) => one.startsWith('community.'))).toEqual(['community.two'])
  })

  test('in another language has a place to fill in for each sentence, which lint names', async () => {
    await tailored('--language', 'en')
    expect(list().languages).toEqual(['en'])
    expect((await captured(['lint', path, '--lang', 'en'])).code).toBe(0)
    const run = await tailored('--language', 'vi,en')
    expect(run.err).toMatch(/\d+ sentences are still to be written/)
    const looked = await captured(['lint', path, '--lang', 'en'])
    expect([looked.code, looked.out.join('')]).toEqual([1, expect.stringContaining('[left-to-write]')])
  })

  test('shows with --dry-run the lines that would change, and writes nothing', async () => {
    const before = text()
    const run = await tailored('--drop', 'papers', '--dry-run')
    expect(run.code).toBe(0)
    expect(run.out.join('')).toContain('- drop: [community]\n+ drop: [community, papers]\n')
    expect(run.out.join('')).toContain('+ version: "1.1.0"\n')
    expect(run.err).toContain('Nothing was written')
    expect(text()).toBe(before)
  })

  test('that says it already is left alone', async () => {
    const before = text()
    const run = await tailored('--drop', 'community', '--publisher', 'Acme')
    expect([run.code, text()]).toEqual([0, before])
    expect(run.err).toContain('says this already')
  })

  test('is refused when nothing is asked, when it is made from no list, and when it is not there', async () => {
    expect((await tailored()).code).toBe(2)
    const packaged = await captured(['tailor', 'checklists/vn.start.yaml', '--drop', 'pay', '--lang', 'en'])
    expect([packaged.code, packaged.err]).toEqual([2, expect.stringContaining('not made from another list')])
    const missing = await captured(['tailor', join(folder, 'acmee.yaml'), '--drop', 'pay', '--lang', 'en'])
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('acme.yaml')])
  })

  test.each([
    ['--drop', 'comunity', '"community"'],
    ['--keep', 'paper', '"papers"'],
    ['--weigh', 'pay.payslip=critical', 'never critical'],
    ['--weigh', 'buyer.complaint=minor', '"buyer.complaints"'],
    ['--add', 'buyer.complaints', 'already'],
    ['--add', 'buyer.packagin', '"buyer.packaging"'],
    ['--add', 'none.yaml', 'none.yaml'],
    ['--offer', 'prize.en=x', 'price'],
    ['--answer-by', 'tomorrow', '2027-01-31'],
    ['--language', 'fr', 'vi, en'],
    ['--list-version', '2', '1.2.0'],
    ['--title', 'Name', 'en='],
  ])('%s %s is refused with the mend, and the file stays', async (flag, value, said) => {
    const before = text()
    const run = await tailored(flag, value)
    expect([run.code, dangersOf(run), text()]).toEqual([2, [], before])
    expect(run.err).toContain(said)
  })

  test('keeps what somebody wrote around it', async () => {
    writeFileSync(
      path,
      text().replace('drop: [community]', '# Asked by our foundation.\ndrop: [community] # since May'),
    )
    await tailored('--drop', 'papers')
    expect(text()).toContain('# Asked by our foundation.\ndrop: [community, papers] # since May\n')
  })
})
