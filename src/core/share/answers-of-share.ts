import type { Answer, Answers, Firm } from '../model/answers.ts'
import type { Profile } from '../model/facts.ts'
import type { Share, SharedAnswers } from '../model/share.ts'

/** An answers file made of what a firm handed on in full. */
export interface ReceivedAnswers {
  readonly format: 'tukiem/answers/1'
  readonly checklist: Share['to']['checklist']
  readonly revision: number
  readonly firm: Firm
  readonly facts: Profile
  readonly answers: Answers
}

/** The answers of a share in full; `proofNamed` stands where a proof was named and not handed on. */
export function answersOfShare(share: Share, { facts, answers }: SharedAnswers, proofNamed: string): ReceivedAnswers {
  const given = answers.flatMap(({ id, value, proof }): readonly (readonly [string, Answer])[] =>
    value === null ? [] : [[id, { value, ...(proof ? { proof: proofNamed } : {}) }]],
  )
  return {
    format: 'tukiem/answers/1',
    checklist: share.to.checklist,
    revision: share.revision,
    firm: share.firm,
    facts,
    answers: Object.fromEntries(given),
  }
}
