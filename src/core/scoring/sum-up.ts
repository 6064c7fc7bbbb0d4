import type { Answer } from '../model/answers.ts'
import type { Assessment, GroupScore } from '../model/assessment.ts'
import type { Checklist } from '../model/checklist.ts'
import type { JudgedQuestion } from './judge-answer.ts'
import { laddersOf } from './ladder.ts'
import { levelOf } from './level.ts'
import { addTo, emptyTally, groupScore, type Tally } from './score.ts'

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

/** Sums up the questions of one firm, given in the order of the list; `askedBy` is who tailored it. */
export function sumUp(questions: readonly JudgedQuestion[], askedBy: string | null): Sum {
  const [law, buyer, good, asked] = [emptyTally(), emptyTally(), emptyTally(), emptyTally()]
  const sections: SectionTally[] = []
  const strengths = { met: 0, asked: 0 }
  let urgent = 0
  let toFindOut = 0
  let proofs = 0
  for (const one of questions) {
    const { question, section, status, answer } = one
    const { basis } = question
    if (basis === 'strength') {
      strengths.asked += 1
      if (status === 'met') strengths.met += 1
    } else if (!question.own) addTo(basis === 'law' ? law : basis === 'buyer' ? buyer : good, one)
    if (question.asked > 0) addTo(asked, { ...one, points: question.asked })
    addTo(tallyOf(section, sections), one)
    if (status === 'gap' && question.severity === 'critical') urgent += 1
    if (status === 'unknown') toFindOut += 1
    if (answer !== null && isProven(answer)) proofs += 1
  }
  const lines = { law: groupScore(law), buyer: groupScore(buyer), good: groupScore(good) }
  return {
    level: levelOf(questions, lines),
    urgent,
    toFindOut,
    proofs,
    lines,
    ...(askedBy === null ? {} : { asked: { by: askedBy, group: groupScore(asked) } }),
    strengths,
    sections: sections.map(({ id, tally }) => ({ id, group: groupScore(tally) })),
    ladders: laddersOf(questions),
  }
}

const isProven = ({ proof }: Answer): boolean => proof !== undefined && proof.trim() !== ''

interface SectionTally {
  readonly id: string
  readonly tally: Tally
}

/** The tally of a section: nearly always the one begun last. */
function tallyOf(section: string, sections: SectionTally[]): Tally {
  const last = sections.at(-1)
  const known = last?.id === section ? last : sections.find(({ id }) => id === section)
  if (known) return known.tally
  const tally = emptyTally()
  sections.push({ id: section, tally })
  return tally
}
