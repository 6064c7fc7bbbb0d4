/** A file that is small to describe and large to read. Made when it is needed, and not kept. */
export interface Bomb {
  readonly name: string
  readonly text: string
  /** The code of its first finding. */
  readonly code: string
}

const MEGABYTE = 1_000_000
const ANSWERS = 'format: tukiem/answers/1\nchecklist: {id: vn.start}\nfacts: {}\nanswers:\n'
const LIST = 'format: tukiem/checklist/1\n'
const SHEET = 'id;answer\nchecklist;vn.start\n'

const fill = (text: string, length = MEGABYTE): string => text.repeat(Math.floor(length / text.length))
const numbered = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('')

/** Names say what reads them: a list, answers, or a sheet. */
export const BOMBS: readonly Bomb[] = [
  {
    name: 'keys.answers.yaml',
    code: 'yaml-too-many-parts',
    text: ANSWERS + numbered(100_000, (at) => `  k${at}: yes\n`),
  },
  {
    name: 'thousand-keys.answers.yaml',
    code: 'list-too-long',
    text: ANSWERS + numbered(3000, (at) => `  k${at}: yes\n`),
  },
  { name: 'commas.yaml', code: 'yaml-comma', text: `${LIST}id: [${fill(',,', 100_000)}]` },
  { name: 'entries.yaml', code: 'yaml-too-many-parts', text: `${LIST}languages: [${fill('a,', 900_000)}]` },
  {
    name: 'anchors.yaml',
    code: 'yaml-anchor',
    text: LIST + numbered(30_000, (at) => `a${at}: &x${at} [*x${at - 1}, *x${at - 1}]\n`),
  },
  { name: 'brackets.yaml', code: 'yaml-too-deep', text: fill('[') },
  { name: 'braces.answers.yaml', code: 'yaml-too-deep', text: `${ANSWERS}  a: ${fill('{a: ')}` },
  { name: 'dashes.yaml', code: 'yaml-too-deep', text: fill('- ') },
  { name: 'question-marks.yaml', code: 'yaml-too-deep', text: fill('? ') },
  { name: 'stairs.yaml', code: 'yaml-too-deep', text: numbered(1000, (at) => `${' '.repeat(at)}a:\n`) },
  { name: 'open-quote.yaml', code: 'yaml-quote', text: `${LIST}id: "${fill('x\n ')}` },
  { name: 'escapes.yaml', code: 'yaml-escape', text: `${LIST}id: "${fill('\\q')}"` },
  { name: 'accents.yaml', code: 'control-character', text: `${LIST}id: "a${fill('\u0301\u0323', 400_000)}"` },
  { name: 'digits.yaml', code: 'number-not-finite', text: `${LIST}id: ${fill('9')}` },
  { name: 'one-word.yaml', code: 'format-wrong', text: fill('a') },
  { name: 'blanks.yaml', code: 'file-empty', text: fill(' ') },
  { name: 'returns.yaml', code: 'file-empty', text: fill('\r') },
  { name: 'comments.yaml', code: 'file-too-large', text: LIST + fill('# long\n', 2 * MEGABYTE) },
  {
    name: 'faults.yaml',
    code: 'key-missing',
    text: `${LIST}sections:\n${fill('  - {id: a, questions: [{id: b, x: 1, y: 2}, {id: b, x: 1, y: 2}, {id: b, x: 1, y: 2}]}\n', 30_000)}`,
  },
  { name: 'unknown-keys.yaml', code: 'key-missing', text: LIST + numbered(900, (at) => `k${at}: 1\n`) },
  { name: 'separators.csv', code: 'sheet-too-many-cells', text: SHEET + fill(';') },
  { name: 'lines.csv', code: 'sheet-too-many-rows', text: SHEET + fill('\n') },
  { name: 'quotes.csv', code: 'sheet-quote', text: SHEET + fill('"') },
  { name: 'cell.csv', code: 'sheet-row-too-long', text: `${SHEET}a;${fill('x')}` },
  { name: 'rows.csv', code: 'sheet-too-many-rows', text: SHEET + numbered(5000, (at) => `k${at};yes\n`) },
]
