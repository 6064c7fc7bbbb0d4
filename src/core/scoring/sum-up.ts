import type { Assessment, GroupScore } from '../model/assessment.ts'
import type { Checklist } from '../model/checklist.ts'
import type { Judged } from './judge-answer.ts'
import { levelOf } from './level.ts'
import { addTo, emptyTally, groupScore } from './score.ts'

/** What all answers of a firm come to. */
export interface Sum
  extends Pick<Assessment, 'level' | 'urgent' | 'toFindOut' | 'proofs' | 'lines' | 'asked' | 'strengths' | 'ladders'> {
  /** Those that ask something, in the order of the list. */
  readonly sections: readonly { readonly id: string; readonly group: GroupScore }[]
}

/** Whose line a list has beside those of its base; `null` for a list that was not tailored. */
export function askedBy({ tailoring, publisher }: Checklist): string | null {
  return tailoring ? publisher.name : null
}

/** Sums up the answers of one firm; `askedBy` is who tailored the list. */
export function sumUp(judged: Judged, askedBy: string | null): Sum {
  const { asked, outcomes, proofs, ladders } = judged
  const [law, buyer, good, own] = [emptyTally(), emptyTally(), emptyTally(), emptyTally()]
  const sections = asked.sections.map(emptyTally)
  const strengths = { met: 0, asked: 0 }
  let urgent = 0
  let toFindOut = 0
  for (let i = 0; i < outcomes.length; i += 1) {
    const question = asked.questions[i]
    const outcome = outcomes[i]
    const section = sections[asked.sectionOf[i] ?? 0]
    if (question === undefined || outcome === undefined || section === undefined) continue
    const { basis, points } = question
    const { status } = outcome
    if (basis === 'strength') {
      strengths.asked += 1
      if (status === 'met') strengths.met += 1
    } else if (!question.own) addTo(basis === 'law' ? law : basis === 'buyer' ? buyer : good, points, outcome)
    if (question.asked > 0) addTo(own, question.asked, outcome)
    addTo(section, points, outcome)
    if (status === 'gap' && question.severity === 'critical') urgent += 1
    if (status === 'unknown') toFindOut += 1
  }
  const lines = { law: groupScore(law), buyer: groupScore(buyer), good: groupScore(good) }
  return {
    level: levelOf(judged, lines),
    urgent,
    toFindOut,
    proofs,
    lines,
    ...(askedBy === null ? {} : { asked: { by: askedBy, group: groupScore(own) } }),
    strengths,
    sections: sections.map((tally, i) => ({ id: asked.sections[i] ?? '', group: groupScore(tally) })),
    ladders,
  }
}
