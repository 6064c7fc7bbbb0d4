import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { generateWords } from '../../scripts/generate-words.ts'
import { addPseudoLanguage, PSEUDO } from '../helpers/pseudo-language.ts'

const root = mkdtempSync(join(tmpdir(), 'tukiem-words-'))
afterAll(() => rmSync(root, { recursive: true }))

/** A folder of words with a third language in it. */
function freshWords(): string {
  const folder = join(mkdtempSync(join(root, 'case-')), 'words')
  addPseudoLanguage(folder)
  return folder
}

const generate = (folder: string) =>
  generateWords({ folder, out: join(folder, '..', 'out'), reportOut: join(folder, '..', 'out') })

/** Changes one file of the third language. */
function change(folder: string, file: string, edit: (text: string) => string): void {
  const path = join(folder, PSEUDO, file)
  const before = readFileSync(path, 'utf8')
  const after = edit(before)
  if (after === before) throw new Error(`nothing was changed in ${file}`)
  writeFileSync(path, after)
}

const withoutLine = (begin: string) => (text: string) => text.replace(new RegExp(`^${begin}.*\\n(?: .*\\n)*`, 'm'), '')
const line = (begin: string, whole: string) => (text: string) => `${withoutLine(begin)(text)}${whole}\n`

describe('a language is refused, with what is wrong, when', () => {
  test.each<[string, string, (text: string) => string, string]>([
    [
      'messages are missing',
      'report.yaml',
      (text) => withoutLine('report\\.level:')(withoutLine('report\\.laws:')(text)),
      'qps lacks messages that vi has: report.level, report.laws',
    ],
    [
      'it says more than others',
      'cli.yaml',
      (text) => `${text}cli.more: a\n`,
      'vi lacks messages that qps has: cli.more',
    ],
    [
      'a message stands twice',
      'lint.yaml',
      (text) => `${text}report.level: a\n`,
      'qps/report.yaml: report.level stands twice',
    ],
    [
      'a message is no text',
      'report.yaml',
      line('report\\.level:', 'report.level: 5'),
      'qps/report.yaml: report.level is not a text',
    ],
    [
      'a message takes another argument',
      'report.yaml',
      line('report\\.in-the-way\\.one:', "report.in-the-way.one: '{next} {whatever}'"),
      'qps: report.in-the-way.one takes an argument {whatever} that vi lacks',
    ],
    [
      'a message leaves an argument out',
      'report.yaml',
      line('report\\.in-the-way\\.one:', "report.in-the-way.one: '{next}'"),
      'qps: report.in-the-way.one lacks the argument {what} of vi',
    ],
    [
      'a message is no ICU',
      'report.yaml',
      line('report\\.level:', "report.level: '{a'"),
      'qps: report.level: SyntaxError',
    ],
    ['it has no name', 'language.yaml', withoutLine('name:'), 'qps/language.yaml lacks name'],
    [
      'it has more than is known',
      'language.yaml',
      (text) => `${text}script: Latn\n`,
      'qps/language.yaml takes no script',
    ],
    [
      'Intl would write numbers as the machine does',
      'language.yaml',
      line('locale:', 'locale: qps'),
      'qps/language.yaml: locale qps is not known to Intl',
    ],
    [
      'a day lacks its year',
      'language.yaml',
      line('day:', "day: '{date}.{month}.'"),
      'qps/language.yaml: day takes {date}, {month} and {year}',
    ],
    [
      'a word means another answer elsewhere',
      'language.yaml',
      (text) => text.replace(/partly:\n/, 'partly:\n    - Chưa\n'),
      '"chưa" means partly in qps and no in vi',
    ],
    [
      'a word means another number elsewhere',
      'language.yaml',
      (text) => text.replace(/scales:\n/, 'scales:\n    m: 1000\n'),
      '"m" means 1000 in qps and 1000000 in en',
    ],
    [
      'tenths are counted of what is no scale',
      'language.yaml',
      (text) => text.replace('tenths: []', 'tenths: [lakh]'),
      'qps/language.yaml: numbers: tenths: lakh is not among the scales',
    ],
    [
      'an answer has no list of words',
      'language.yaml',
      (text) => text.replace(/ {2}partly:\n(?: {4}.*\n)+/, '  partly: some\n'),
      'qps/language.yaml: answers: partly is not a list',
    ],
  ])('%s', (_, file, edit, said) => {
    const folder = freshWords()
    change(folder, file, edit)
    expect(() => generate(folder)).toThrow(said)
  })

  test('its folder has no name of a language', () => {
    const folder = freshWords()
    renameSync(join(folder, PSEUDO), join(folder, 'Pseudo_1'))
    expect(() => generate(folder)).toThrow('Pseudo_1 is no code of a language')
  })

  test('it stands there instead of Vietnamese or English', () => {
    const folder = freshWords()
    renameSync(join(folder, 'en'), join(folder, 'fr'))
    expect(() => generate(folder)).toThrow('has no folder en')
  })
})
