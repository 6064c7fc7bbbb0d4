import fc from 'fast-check'
import type { Assessment } from '../../src/core/model/assessment.ts'
import { assessed, checklist, yesNo } from './questions.ts'

/** Texts that files and spreadsheets have been broken with. */
export const HOSTILE: readonly string[] = [
  '=HYPERLINK("http://evil.example","Xem")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  "|cmd|' /C calc'!A0",
  '%0A=1',
  '＝1+1',
  '＠SUM(1)',
  "'=1+1",
  "''=1",
  "'quoted'",
  '  =1+1  ',
  '\t=1+1',
  '\r=1+1',
  '#N/A',
  '#REF!',
  '_x0041_ and _x005F_',
  '<c t="str"><f>1+1</f></c>]]>&amp;&#10;',
  'a;b,"c"\\d',
  '"; "=1+1',
  'x\r\nATTENDEE:mailto:evil@example.com',
  'x\nEND:VEVENT\nBEGIN:VEVENT',
  'abc\u202efdp.exe\u200b\u2066',
  'Xưởng mộc Tha\u0300nh Công 🙂 김 工',
  'ế🙂'.repeat(8000),
  'a'.repeat(16_000),
  '\u0000\u0007\u001b[31m\ud800\ufffe',
]

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .tuple(fc.constantFrom(...'=+-@|%\t\r＝＋－＠｜％\' "'), fc.string({ maxLength: 20 }))
    .map((parts) => parts.join('')),
)

/** A firm of this name that has one urgent thing to do, with this as its note and its proof, and one to find out. */
export function firmThatSays(text: string): Assessment {
  const list = checklist([yesNo('a', { severity: 'critical' }), yesNo('b')])
  const result = assessed(list, { a: { value: 'no', note: text, proof: text }, b: 'unknown' })
  return { ...result, firm: { name: text } }
}
