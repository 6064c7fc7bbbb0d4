import { lineAt, type Mend, type MendCode, type Mended } from './mend.ts'

const SCHEMA_LINE = '# yaml-language-server: $schema=./checklist.schema.json'

/** Letters that are put together of a letter and a mark look the same and are not found by who searches. */
export const composeLetters: Mend = ({ text }) => {
  const composed = text.normalize('NFC')
  if (composed === text) return null
  const [before, after] = [text.split('\n'), composed.split('\n')]
  const lines = after.flatMap((line, at) => (line === before[at] ? [] : [at + 1]))
  return { text: composed, mended: [done('letters-composed', lines[0] ?? 1, lines.length)] }
}

/** Blanks before a line end; of what a text holds, who called looks that nothing changes. */
export const dropBlanks: Mend = ({ text }) => {
  const found = [...text.matchAll(/[ \t]+(?=\r?(?:\n|$))/g)]
  const [first] = found
  if (!first) return null
  const mended = [done('blanks-dropped', lineAt(text, first.index), found.length)]
  return { text: text.replace(/[ \t]+(?=\r?(?:\n|$))/g, ''), mended }
}

export const endLastLine: Mend = ({ text }) =>
  text.endsWith('\n') ? null : { text: `${text}\n`, mended: [done('line-end-added', text.split('\n').length, 1)] }

/** With it, editors say what is wrong while one writes. JSON has no comments. */
export const nameSchema: Mend = ({ text, hasSchema }) =>
  !hasSchema || /^\s*\{/.test(text) || /^# yaml-language-server:/m.test(text)
    ? null
    : { text: `${SCHEMA_LINE}\n${text}`, mended: [done('schema-named', 1, 1)] }

function done(code: MendCode, line: number, count: number): Mended {
  return { code, line, count, args: {} }
}
