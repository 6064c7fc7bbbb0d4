import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Interrupted } from '../../../src/cli/interrupted.ts'
import { guide } from '../../../src/cli/new/guide.ts'
import type { NewOptions } from '../../../src/cli/new.ts'
import type { Screen } from '../../../src/interview/screen.ts'
import type { Signal } from '../../../src/node/interview/prompter.ts'
import { loadLibrary } from '../../../src/node/library.ts'
import { readOwnList } from '../../../src/node/own-list.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { scriptedPrompter } from '../../helpers/scripted-prompter.ts'
import { smallBase } from '../../helpers/small-base.ts'
import { dangersIn } from '../../helpers/terminal-danger.ts'

const root = resolve('.')
const library = loadLibrary(root)
let [folder, path]: [string, string] = ['', '']

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-guide-'))
  path = join(folder, 'list.yaml')
  writeFileSync(join(folder, 'base.yaml'), smallBase(['pay.one', 'pay.two', 'papers.one', 'community.one']))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Written where one works, under a name of its own. */
const HERE = ''

interface Told {
  readonly language?: string
  readonly options?: NewOptions
  readonly end?: Signal
  /** What is pressed after a signal, when something is asked once more. */
  readonly after?: readonly string[]
  readonly isPlain?: boolean
}

/** Leads a buyer through the steps with a script; what was shown, what was said, how it ended. */
async function told(
  script: readonly string[],
  { language = 'en', options = {}, end = 'SIGHUP', after = [], isPlain = false }: Told = {},
) {
  const said: string[] = []
  const first = scriptedPrompter(script, end)
  const second = scriptedPrompter(after, end)
  const prompters = [first, second]
  const io = {
    root,
    env: {},
    now: () => new Date('2026-11-27T08:00:00Z'),
    terminal: null,
    folder,
    colour: false,
    isScreen: true,
    width: 80,
    stdin: process.stdin,
    out: (text: string | Uint8Array) => void said.push(String(text)),
    err: (text: string) => void said.push(text),
  }
  const context = {
    io,
    words: wordsIn(language),
    second: null,
    languageAsked: true,
    wantsColour: false,
    isPlain,
    mayAsk: true,
    today: undefined,
  }
  const { output = path, ...rest } = { from: join(folder, 'base.yaml'), ...options }
  const all = output === HERE ? rest : { ...rest, output }
  const code = await guide(all, context, () => Promise.resolve(prompters.shift() ?? second)).catch((error: unknown) => {
    if (error instanceof Interrupted) return error.exitCode
    throw error
  })
  return { code, said: said.join(''), shown: [...first.shown, ...second.shown] }
}
const list = () => readOwnList(root, library, path).checklist
const textOf = ({ title, paragraphs, notices }: Screen) =>
  [title, ...notices, ...paragraphs.map(({ text }) => text)].join('\n')
const own = () =>
  list()
    .sections.flatMap(({ questions }) => questions)
    .filter((question) => question.own)

/** From the name to the end, each step with what is chosen there; `[]` goes on at once. */
const STEPS = {
  publisher: ['=Công ty Acme'],
  language: ['@vi,en'],
  title: ['=Name', '=Tên'],
  sections: ['@on'],
  ready: ['@on'],
  own: ['@on'],
  offer: ['@on'],
  contact: ['='],
  day: ['='],
  review: ['@write'],
} satisfies Readonly<Record<string, readonly string[]>>
const way = (other: Partial<Record<keyof typeof STEPS, readonly string[]>> = {}) =>
  Object.values({ ...STEPS, ...other }).flat()
const QUESTION = ['=Do you keep samples?', '=Có giữ mẫu không?', '=Set aside a box.', '=Để riêng một thùng.']

describe('a list asked for step by step', () => {
  test('is written when nothing but a name is told', async () => {
    const { code, said } = await told(way())
    expect([code, existsSync(path)]).toEqual([0, true])
    expect(said).toContain('list.yaml')
    expect(list()).toMatchObject({
      id: 'cong-ty-acme.suppliers',
      publisher: { name: 'Công ty Acme' },
      title: { vi: 'Tên', en: 'Name' },
    })
  })

  test.each([
    ['vi', ['@vi'], ['=Tên'], ['vi']],
    ['en', ['@en'], ['=Name'], ['en']],
    ['both', ['@vi,en'], ['=Name', '=Tên'], ['vi', 'en']],
  ])('loads for firms that read %s, with everything told', async (_, language, title, languages) => {
    // The language of the screen is asked for first.
    const inEach = (vi: string, en: string) => languages.toReversed().map((code) => `=${code === 'vi' ? vi : en}`)
    const { code } = await told(
      way({
        language,
        title,
        sections: ['@community', '@on'],
        ready: ['@buyer.complaints', '@buyer.packaging', '@buyer.packaging', 'g'],
        own: [
          '@write',
          ...inEach('Có giữ mẫu không?', 'Do you keep samples?'),
          ...inEach('Để riêng một thùng.', 'Set aside a box.'),
          '@serious',
          '@now',
          ...inEach('Nghĩa là vậy.', 'It means this.'),
          ...inEach('Có giữ.', 'They are kept.'),
          ...inEach('Chưa giữ.', 'Not yet kept.'),
          ...inEach('Để biết.', 'To know.'),
          '@on',
        ],
        offer: ['@training', ...inEach('Học', 'Learn'), '@on'],
        contact: ['=Lan', '=lan@acme.example', '=028 1234'],
        day: ['=31/1/2027'],
      }),
    )
    expect(code).toBe(0)
    const { tailoring, sections, languages: spoken } = list()
    expect(spoken).toEqual(languages)
    expect(sections.map(({ id }) => id)).toEqual(['pay', 'papers', 'asked-by-cong-ty-acme'])
    expect(own().map(({ weighs }) => weighs)).toEqual(['moderate', 'moderate', 'serious'])
    expect(tailoring).toMatchObject({
      offer: [{ kind: 'training' }],
      contact: { name: 'Lan', email: 'lan@acme.example', phone: '028 1234' },
      answerBy: '2027-01-31',
    })
    expect(readFileSync(path, 'utf8')).not.toMatch(/^\s+\w+: .*"\[\?\]/m)
  })

  test('marks each sentence of a question that was not written', async () => {
    const { said } = await told(
      way({ own: ['@write', '=Do you keep samples?', '=', '=Set aside a box.', '=', '@minor', '@later', '@on'] }),
    )
    const [question] = own()
    expect(question).toMatchObject({
      weighs: 'minor',
      ask: { vi: '[?] Do you keep samples?', en: 'Do you keep samples?' },
    })
    expect(Object.values(question?.help ?? {}).every((text) => text.startsWith('[?] '))).toBe(true)
    expect(said).toContain('10 sentences are still to be written')
  })

  test('asks first in the language of the screen, and says which of the others may wait', async () => {
    const script = way({ own: ['@write', ...QUESTION, '@minor', '@later', '@on'] })
    const labels = ({ shown }: Awaited<ReturnType<typeof told>>, name: string) =>
      shown.flatMap((one) => (one.name.startsWith(name) && one.field.kind === 'text' ? [one.field.label] : []))
    const english = await told(script)
    expect(labels(english, 'new:title')).toEqual(['In English', 'In Tiếng Việt'])
    expect(labels(english, 'new:own:ask')[1]).toMatch(/^In Tiếng Việt \(may wait: /)
    const vietnamese = await told(script, { language: 'vi', options: { output: join(folder, 'vi.yaml') } })
    expect(labels(vietnamese, 'new:title')).toEqual(['Bằng Tiếng Việt', 'Bằng English'])
  })

  test.each([
    ['Elbe Electronics GmbH', /^elbe-electronics\.co-giu-mau-khong$/],
    ['Đơnvịmuahàngcótêndàiquá', /^donvimuahangcotendai\.co-giu-mau-khong$/],
  ])('makes the id of a question of %s out of whole words', async (publisher, id) => {
    await told(way({ publisher: [`=${publisher}`], own: ['@write', ...QUESTION, '@minor', '@later', '@on'] }))
    expect(own().map((question) => question.id)).toEqual([expect.stringMatching(id)])
  })

  test('says as it goes what firms of ten, 34 and 120 people are asked', async () => {
    const { shown } = await told(way({ sections: ['@community', '@papers', '@on'] }))
    const counts = shown
      .filter(({ name }) => name === 'new:sections')
      .map((screen) => /10 people: (\d+).*34 people.*120 people/.exec(textOf(screen))?.[1])
    expect(counts).toEqual(['4', '3', '2'])
  })

  test('leaves one section at least', async () => {
    await told(way({ sections: ['@community', '@papers', '@pay', '@on'] }))
    expect(list().sections.map(({ id }) => id)).toEqual(['pay'])
  })

  test('asks a ready-made question in a round: as suggested, otherwise, not at all', async () => {
    const { shown } = await told(way({ ready: [...Array.from({ length: 4 }, () => '@buyer.complaints'), '@on'] }))
    const values = shown.flatMap(({ name, field }) =>
      name === 'new:ready' && field.kind === 'list'
        ? [field.rows.flatMap((row) => (row.kind === 'row' && row.id === 'buyer.complaints' ? [row.value] : []))]
        : [],
    )
    expect(values.flat()).toEqual(['not asked', 'moderate', 'serious', 'minor', 'not asked'])
  })

  test('skips what options have told, and shows it at the end', async () => {
    const options = {
      publisher: 'Acme',
      language: 'en',
      drop: ['papers'],
      add: ['buyer.complaints'],
      title: ['Our list'],
      offer: ['price=Two percent'],
      contact: 'Lan',
      answerBy: '2027-01-31',
    }
    const { shown, code } = await told(['@on', '@write'], { options })
    expect([code, shown.map(({ name }) => name)]).toEqual([0, ['new:own', 'new:review']])
    expect(list().sections.map(({ id }) => id)).not.toContain('papers')
  })

  test('goes back a step, and into each one from the look at all of it', async () => {
    const script = ['=Acme', 'b', '=Acme Two', '@vi', '=Tên', 'b', 'escape', '@en', '=Name']
    const rest = way({
      publisher: script,
      language: [],
      title: [],
      review: ['@contact', '=Hà', '=', '=', '@sections', '@papers', 'g', '@write'],
    })
    const { code } = await told(rest)
    expect(code).toBe(0)
    expect(list()).toMatchObject({ publisher: { name: 'Acme Two' }, languages: ['en'], title: { en: 'Name' } })
    expect(list().tailoring?.contact?.name).toBe('Hà')
    expect(list().sections.map(({ id }) => id)).toEqual(['pay', 'community'])
  })

  test.each([
    ['an empty name', { publisher: ['=', '=Acme'] }, 'Something must stand here'],
    ['curly brackets', { title: ['={x}', '=Name', '=Tên'] }, 'curly brackets'],
    ['a day that is past', { day: ['=1/1/2020', '=31/1/2027'] }, 'no day after today'],
    ['a day that is none', { day: ['=31/2/2027', '=2027-02-28'] }, 'no day after today'],
    ['a short telephone number', { contact: ['=Lan', '=', '=1', '='] }, 'too short'],
  ])('asks again after %s', async (_, other, notice) => {
    const { code, shown } = await told(way(other))
    expect(code).toBe(0)
    expect(shown.filter(({ isRefused }) => isRefused).map(({ notices }) => notices.join())).toEqual([
      expect.stringContaining(notice),
    ])
  })

  test.each(['vi', 'en'])('shows only what is safe, each line with words, in %s', async (language) => {
    const { shown, said } = await told(way({ own: ['@write', ...QUESTION, '@minor', '@later', '@remove', '@on'] }), {
      language,
    })
    for (const screen of shown) expect([screen.name, dangersIn(textOf(screen))]).toEqual([screen.name, []])
    for (const { title } of shown) expect(title).toMatch(/\p{L}/u)
    expect(dangersIn(said)).toEqual([])
    expect(own()).toEqual([])
  })

  test('marks nothing as chosen before where things are said in lines', async () => {
    const { shown } = await told(way(), { isPlain: true })
    for (const { field } of shown) if (field.kind === 'choose') expect(field.marked).toBeNull()
  })
})

describe('what was told is not lost', () => {
  const far = ['=Acme', '@vi,en', '=Name', '=Tên', '@community']

  test('when Ctrl-C is pressed, and it is to be kept', async () => {
    const { code } = await told(far, { end: 'SIGINT', after: ['@write'] })
    expect(code).toBe(130)
    expect(list()).toMatchObject({ publisher: { name: 'Acme' }, title: { vi: 'Tên' } })
    expect(list().sections.map(({ id }) => id)).toEqual(['pay', 'papers'])
  })

  test('when Ctrl-C comes in the middle of a question', async () => {
    const { code } = await told([...far, '@on', '@on', '@write', ...QUESTION.slice(0, 2)], {
      end: 'SIGINT',
      after: ['@write'],
    })
    expect(code).toBe(130)
    expect(own().map(({ ask }) => ask.en)).toEqual(['Do you keep samples?'])
  })

  test.each<[Signal, number]>([
    ['SIGHUP', 129],
    ['SIGTERM', 143],
  ])('when %s comes, where nothing can be asked', async (end, exit) => {
    const { code } = await told(far, { end })
    expect([code, existsSync(path)]).toEqual([exit, true])
    expect(list().publisher.name).toBe('Acme')
  })

  test('when somebody stops, and it is to be kept: the name is a place to fill in', async () => {
    const { code } = await told(['=Acme', 'b', 'escape', '@write'])
    expect([code, list().publisher.name]).toEqual([0, 'Acme'])
  })

  test.each([
    ['stops at once', ['escape'], {}, 0],
    ['stops and wants nothing kept', [...far, 'q', '@leave'], {}, 0],
    ['presses Ctrl-C at once', [], { end: 'SIGINT' as const }, 130],
    ['presses Ctrl-C twice', far, { end: 'SIGINT' as const }, 130],
    ['presses Ctrl-C and wants nothing kept', far, { end: 'SIGINT' as const, after: ['@leave'] }, 130],
  ])('but nothing is written for who %s', async (_, script, setting, exit) => {
    const { code } = await told(script, setting)
    expect([code, readdirSync(folder)]).toEqual([exit, ['base.yaml']])
  })

  test('and a file that is there keeps its name', async () => {
    const options = { output: HERE, id: 'acme.list', from: 'base.yaml' }
    writeFileSync(join(folder, 'acme.list.yaml'), 'mine')
    process.chdir(folder)
    const { code } = await told(way(), { options }).finally(() => process.chdir(root))
    expect([code, readFileSync(join(folder, 'acme.list.yaml'), 'utf8')]).toEqual([0, 'mine'])
    expect(readdirSync(folder)).toContain('acme.list-2.yaml')
  })
})
