import { LEVELS } from '../core/model/assessment.ts'
import { OFFERS } from '../core/model/checklist.ts'
import { DEPTHS } from '../core/model/share.ts'
import { DIMENSIONS } from '../core/model/statistics.ts'
import { fill } from '../core/text/fill.ts'
import { answersNames } from '../node/answers/answers-names.ts'
import { namesIn } from '../node/folder.ts'
import type { Io } from '../node/io.ts'
import { loadLibrary, loadLintData, packagedNames } from '../node/library.ts'
import { LANGUAGES, type Words } from '../words/words.ts'
import { PLAN_FORMATS, VIEWS } from './formats.ts'
import { LINT_FORMATS } from './lint/formats.ts'
import { GATES } from './lint/gate.ts'
import { ACCEPTED } from './pack/accepted.ts'
import { listsToChoose } from './shelf.ts'
import { SHELLS } from './shells.ts'

/** What may be typed, and what it is. */
export type Value = readonly [value: string, description: string]

interface Place {
  /** What is typed of the value already. */
  readonly beginning: string
  readonly words: Words
  readonly io: Io
}

interface Offered {
  readonly values: readonly Value[]
  /** Whether a file may stand there as well: the shell offers those when no value fits. */
  readonly orFiles: boolean
}

/** The outside schemes that lists can be held against. */
const schemes = ({ words, io }: Place): readonly Value[] =>
  loadLintData(io.root).crosswalk.map(({ id, title }) => [id, words.text(title)])

const plain = (values: readonly string[]): readonly Value[] => values.map((value) => [value, ''])

/** The packaged lists that people choose. */
const lists = ({ words, io }: Place): readonly Value[] =>
  listsToChoose(loadLibrary(io.root)).map(({ id, title }) => [id, words.text(title)])

/** What has an id in any packaged list. */
const named =
  (what: 'questions' | 'sections') =>
  ({ words, io }: Place): readonly Value[] =>
    packagedNames(io.root)[what].map(({ id, text }) => [id, fill(text, words, {})])

/** Sections and questions. */
const parts = (place: Place): readonly Value[] => [...named('sections')(place), ...named('questions')(place)]

/** Names that shells write in different ways are left to them. */
const PLAIN_NAME = /^[\p{L}\p{M}\p{N}._+,@%-]+$/u

/** The answers files in the folder that was begun; none when it cannot be read or a name needs quotes. */
function answersFiles({ beginning }: Place): readonly Value[] {
  const folder = /^.*[\\/]/.exec(beginning)?.[0] ?? ''
  const names = answersNames(namesIn(folder === '' ? '.' : folder) ?? [])
  return names.every((name) => PLAIN_NAME.test(name)) ? plain(names.map((name) => folder + name)) : []
}

/** Each language, and each with another one. */
function languages(): readonly Value[] {
  const pairs = LANGUAGES.flatMap((one) => LANGUAGES.filter((two) => two !== one).map((two) => [one, two]))
  return [...LANGUAGES.map((one) => [one]), ...pairs].map((all) => [
    all.map(({ code }) => code).join(','),
    all.map(({ name }) => name).join(', '),
  ])
}

/** What makes a batch end with 1. */
const gates = (): readonly Value[] => plain(['critical', ...LEVELS.map((level) => `level:${level}`)])

/** What can stand for an argument or after an option, by their names in the help; what is not here is a file or free text. */
const VALUES: Readonly<Record<string, (place: Place) => readonly Value[]>> = {
  list: lists,
  answers: answersFiles,
  before: answersFiles,
  after: answersFiles,
  question: named('questions'),
  action: named('questions'),
  only: named('sections'),
  shell: () => plain(SHELLS),
  lang: languages,
  format: () => plain(PLAN_FORMATS),
  for: () => plain(VIEWS),
  by: () => plain(DIMENSIONS),
  to: schemes,
  with: lists,
  depth: () => plain(DEPTHS),
  'lint fail-on': () => plain(GATES),
  'lint format': () => plain(LINT_FORMATS),
  'batch fail-on': gates,
  accept: () => plain(ACCEPTED),
  'tailor list': () => [],
  from: lists,
  keep: parts,
  drop: parts,
  weigh: (place) => named('questions')(place).map(([id, text]) => [`${id}=`, text]),
  offer: () => plain(OFFERS.map((kind) => `${kind}=`)),
  language: languages,
}

const FILES = [
  'list',
  'answers',
  'before',
  'after',
  'with',
  'pack',
  'old',
  'new',
  'key',
  'files',
  'inputs',
  'folders',
  'put',
  'add',
  'from',
  'since',
  'theme',
  'output',
]

/** What may be typed in a place: for an argument, or after an option, of this name; some mean something else for each command. */
export function valuesFor(command: string, name: string, place: Place): Offered {
  const values = VALUES[`${command} ${name}`] ?? VALUES[name]
  return { values: values?.(place) ?? [], orFiles: FILES.includes(name) }
}
