import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadLibrary } from '../../../src/node/library.ts'
import { readOwnList } from '../../../src/node/own-list.ts'
import { captured, dangersOf } from '../../helpers/captured-run.ts'

const root = resolve('.')
const library = loadLibrary(root)
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-new-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)
const made = (...args: readonly string[]) =>
  captured(['new', '--no-input', '--lang', 'en', '--today', '2026-11-27', '-o', at('list.yaml'), ...args])
const listAt = (path: string) => readOwnList(root, library, path).checklist
const ids = (path: string) => listAt(path).sections.flatMap(({ questions }) => questions.map(({ id }) => id))

describe('a new list by options', () => {
  test.each([
    ['vi', ['vi']],
    ['en', ['en']],
    ['vi,en', ['vi', 'en']],
    ['en,vi', ['en', 'vi']],
  ])('in %s loads, with every part told', async (codes, languages) => {
    const [one = ''] = languages
    const inEach = (flag: string, kind: string, text: string) =>
      languages.flatMap((code) => [
        flag,
        languages.length > 1 || kind !== '' ? `${kind === '' ? '' : `${kind}.`}${code}=${text} ${code}` : text,
      ])
    const run = await made(
      ...['--publisher', 'Công ty Điện tử Acme', '--language', codes, '--from', 'vn.electronics'],
      ...[
        '--drop',
        'community,papers',
        '--weigh',
        'pay.payslip=serious',
        '--add',
        'buyer.complaints=minor,buyer.packaging',
      ],
      ...inEach('--offer', 'training', 'A day: free'),
      ...inEach('--title', '', 'Our list'),
      ...['--contact', 'Trần Thu Hà <ha@acme.example> 0901 234 567', '--answer-by', '2027-01-31'],
    )
    expect([run.code, dangersOf(run)]).toEqual([0, []])
    const list = listAt(at('list.yaml'))
    expect(list.id).toBe('cong-ty-dien-tu-acme.suppliers')
    expect(list.languages).toEqual(languages)
    expect(list.publisher.name).toBe('Công ty Điện tử Acme')
    expect(list.title[one]).toMatch(/^Our list/)
    expect(list.tailoring).toMatchObject({
      from: { id: 'vn.electronics' },
      offer: [{ kind: 'training', text: { [one]: `A day: free ${one}` } }],
      contact: { name: 'Trần Thu Hà', email: 'ha@acme.example', phone: '0901 234 567' },
      answerBy: '2027-01-31',
    })
    const questions = list.sections.flatMap((section) => section.questions)
    expect(list.sections.map(({ id }) => id)).not.toContain('community')
    expect(questions.find(({ id }) => id === 'pay.payslip')?.weighs).toBe('serious')
    expect(questions.filter(({ own }) => own === true).map(({ id, weighs }) => [id, weighs])).toEqual([
      ['buyer.complaints', 'minor'],
      ['buyer.packaging', 'minor'],
    ])
  })

  test('needs no more than a name, says what firms are asked, and how it goes on', async () => {
    const run = await made('--publisher', 'Acme')
    expect(run.code).toBe(0)
    expect(run.err).toMatch(/10 people: 25 questions.*34 people: \d+ questions.*120 people: 80 questions/s)
    expect(run.err).toMatch(/tukiem.* lint .*list\.yaml/)
    const text = readFileSync(at('list.yaml'), 'utf8')
    expect(text).toMatch(/^# yaml-language-server: \$schema=.*checklist\.schema\.json\n/)
    expect(text.split('\n').filter((line) => line.startsWith('#')).length).toBeGreaterThan(15)
    for (const line of text.split('\n')) if (line.startsWith('# ')) expect(line.length, line).toBeLessThanOrEqual(110)
  })

  test('leads an editor to the schema of the program, or to a copy beside it', async () => {
    await made('--publisher', 'Acme')
    const [, place = ''] = /\$schema=(.*)\n/.exec(readFileSync(at('list.yaml'), 'utf8')) ?? []
    expect(resolve(folder, place)).toBe(resolve('checklists/checklist.schema.json'))
    const run = await made('--publisher', 'Acme', '--with-schema', '--force')
    expect(run.code).toBe(0)
    expect(readFileSync(at('list.yaml'), 'utf8')).toContain('$schema=./checklist.schema.json\n')
    expect(readFileSync(at('checklist.schema.json'))).toEqual(readFileSync('checklists/checklist.schema.json'))
  })

  test('keeps alone what is named under --keep', async () => {
    await made('--publisher', 'Acme', '--keep', 'pay,safety.exits')
    expect(ids(at('list.yaml')).every((id) => id.startsWith('pay.') || id === 'safety.exits')).toBe(true)
    expect(ids(at('list.yaml'))).toContain('safety.exits')
  })

  test('takes own questions out of a file, and marks what they do not say in a language of the list', async () => {
    writeFileSync(
      at('own.yaml'),
      readFileSync('templates/questions/buyer.yaml', 'utf8')
        .replaceAll(/^(\s+)en: .*\n/gm, '')
        .replaceAll(/\{ (vi: [^{}]*?), en: [^{}]*\}/g, '{ $1 }')
        .replaceAll('buyer.', 'acme.')
        .replace('[vi, en]', '[vi]'),
    )
    const run = await made('--publisher', 'Acme', '--add', at('own.yaml'))
    expect(run.err).toMatch(/\d+ sentences are still to be written/)
    expect(run.code).toBe(0)
    expect(ids(at('list.yaml'))).toContain('acme.complaints')
    const looked = await captured(['lint', at('list.yaml'), '--lang', 'en'])
    expect(looked.code).toBe(1)
    expect(looked.out.join('')).toMatch(/list\.yaml:\d+:\d+.*\[left-to-write\]/)
  })

  test('never writes over a file without --force', async () => {
    writeFileSync(at('list.yaml'), 'mine')
    const run = await made('--publisher', 'Acme')
    expect(run.code).toBe(2)
    expect(readFileSync(at('list.yaml'), 'utf8')).toBe('mine')
    expect((await made('--publisher', 'Acme', '--force')).code).toBe(0)
  })

  test('nor over another schema beside it', async () => {
    writeFileSync(at('checklist.schema.json'), '{}')
    const run = await made('--publisher', 'Acme', '--with-schema')
    expect([run.code, existsSync(at('list.yaml'))]).toEqual([2, false])
    expect(readFileSync(at('checklist.schema.json'), 'utf8')).toBe('{}')
  })

  test('goes to stdout too', async () => {
    const run = await captured(['new', '--no-input', '--lang', 'vi', '--publisher', 'Acme', '-o', '-'], {
      isScreen: false,
    })
    expect([run.code, String(run.out[0])]).toEqual([0, expect.stringContaining('from: vn.sme')])
  })

  test.each([
    ['no name', [], '--publisher'],
    ['a base in another folder', ['--publisher', 'A', '--from', 'tests/fixtures/lint/nothing-to-say.yaml'], 'folder'],
    [
      'a base that is made from another list',
      ['--publisher', 'A', '--from', 'checklists/examples/acme.electronics.yaml'],
      'from',
    ],
    ['a list that is not there', ['--publisher', 'A', '--from', 'vn.smee'], 'vn.sme'],
    ['a section that is not there', ['--publisher', 'A', '--drop', 'comunity'], '"community"'],
    ['a question that is not there', ['--publisher', 'A', '--weigh', 'pay.payslipp=minor'], '"pay.payslip"'],
    ['a strength', ['--publisher', 'A', '--weigh', 'Community.local-hiring=minor'], 'is a strength: it never'],
    ['a severity that is none', ['--publisher', 'A', '--weigh', 'pay.payslip=sirious'], 'serious'],
    ['critical', ['--publisher', 'A', '--weigh', 'pay.payslip=critical'], 'never critical'],
    ['a weight without a severity', ['--publisher', 'A', '--weigh', 'pay.payslip'], 'pay.payslip=serious'],
    ['critical for an own question', ['--publisher', 'A', '--add', 'buyer.complaints=critical'], 'never critical'],
    ['a ready-made question that is none', ['--publisher', 'A', '--add', 'buyer.complaint'], '"buyer.complaints"'],
    [
      'one question twice',
      ['--publisher', 'A', '--add', 'buyer.complaints', '--add', 'buyer.complaints'],
      'buyer.complaints',
    ],
    ['a kind of offer that is none', ['--publisher', 'A', '--offer', 'traning.en=x'], 'training'],
    ['an offer in one of two languages', ['--publisher', 'A', '--offer', 'training.en=x'], '"vi"'],
    ['an offer in no language', ['--publisher', 'A', '--offer', 'training=x'], 'en='],
    [
      'an offer in a language that the list has not',
      ['--publisher', 'A', '--language', 'en', '--offer', 'training.vi=x'],
      'en',
    ],
    ['a language that is none', ['--publisher', 'A', '--language', 'km'], 'vi, en'],
    ['a day that is none', ['--publisher', 'A', '--answer-by', '31.1.2027'], '2027-01-31'],
    ['a day that is past', ['--publisher', 'A', '--answer-by', '2026-11-27'], 'later'],
    ['a contact without a name', ['--publisher', 'A', '--contact', 'ha@acme.example'], 'name'],
    ['an id that is none', ['--publisher', 'A', '--id', 'của tôi'], 'acme.suppliers'],
    ['a name that gives no id', ['--publisher', '電子'], '--id'],
    ['the id of a packaged list', ['--publisher', 'A', '--id', 'vn.sme'], 'vn.sme'],
    ['one id kept and dropped', ['--publisher', 'A', '--keep', 'pay', '--drop', 'pay'], '"pay"'],
    [
      'everything dropped',
      ['--publisher', 'A', '--keep', 'pay', '--drop', 'pay.payslip', '--keep', 'pay.payslip'],
      'pay.payslip',
    ],
    ['a name that is too long', ['--publisher', 'A'.repeat(300)], '200'],
  ])('refuses %s with the mend, and writes nothing', async (_, args, said) => {
    const run = await made(...args)
    expect([run.code, dangersOf(run)]).toEqual([2, []])
    expect(run.err).toContain(said)
    expect(run.err).not.toMatch(/\n\s+at /)
    expect(readdirSync(folder)).toEqual([])
  })

  test.each(['A: b # c', '- x', '"quoted\' {}', '& * ! %', '1.10', 'true', '[?] x', 'Tên\u202e lạ', 'a\nb'])(
    'may be published by %j',
    async (name) => {
      const run = await made('--publisher', name, '--id', 'a.b', '--from', 'vn.digital')
      expect([run.code, dangersOf(run)]).toEqual([0, []])
      expect(listAt(at('list.yaml')).publisher.name).toBe(name)
    },
  )
})
