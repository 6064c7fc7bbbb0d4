import type { Block, Signature } from '../model/report.ts'
import type { ReportWords } from './report-words.ts'

type Signer = 'owner' | 'workers'

/** Places to sign by hand; `signers` from left to right. */
export function signatureBlock(words: ReportWords, signers: readonly Signer[]): Block {
  const rows = signers.map(
    (signer): Signature => ({
      label: words.say(`report.sign.${signer}`),
      hint: words.say('report.sign.hint'),
    }),
  )
  return { kind: 'signatures', rows }
}
