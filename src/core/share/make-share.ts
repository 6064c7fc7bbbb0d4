import { ANSWER_STATES } from '../model/answers.ts'
import type { AssessedQuestion, Assessment, GroupScore, Status } from '../model/assessment.ts'
import type { FactDefinition, FactValue } from '../model/facts.ts'
import { UNKNOWN } from '../model/facts.ts'
import type {
  Depth,
  Share,
  SharedAnswer,
  SharedAnswers,
  SharedScore,
  SharedSection,
  SharedTopics,
} from '../model/share.ts'
import { isTold } from '../report/phrases.ts'

/** What a share says beside the result. */
export interface ShareSetting {
  readonly depth: Depth
  /** How often the answers had been saved. */
  readonly revision: number
  /** The fingerprint of the key that signed the list; `null` where nobody did. */
  readonly listKey: string | null
}

/** Of a single question, how many are open is what the firm answered. */
const FEWEST_COUNTED = 2

/**
 * What a firm hands on of its result at a depth, still to be signed. It is built from what may leave alone, so that a new
 * part of an assessment stays at home until somebody decides otherwise.
 */
export function makeShare(assessment: Assessment, { depth, revision, listKey }: ShareSetting): Share {
  const { checklist, firm, today, scoring, proofs, size, level, lines, asked } = assessment
  const { id, version, sha256, publisher } = checklist
  return {
    format: 'tukiem/share/1',
    depth,
    to: {
      publisher: publisher.name,
      checklist: { id, version, sha256 },
      ...(listKey === null ? {} : { key: listKey }),
    },
    firm: {
      ...(firm.name === undefined ? {} : { name: firm.name }),
      ...(firm.code === undefined ? {} : { code: firm.code }),
      ...(firm.province === undefined ? {} : { province: firm.province }),
    },
    day: today,
    revision,
    scoring,
    declared: { by: 'self', proofs, verified: false },
    size: size.class,
    level: level.id,
    lines: {
      law: sharedScore(lines.law),
      buyer: sharedScore(lines.buyer),
      good: sharedScore(lines.good),
      ...(asked === undefined ? {} : { asked: sharedScore(asked.group) }),
    },
    ...(depth === 'levels' ? {} : { topics: topicsOf(assessment) }),
    ...(depth === 'full' ? { full: answersOf(assessment) } : {}),
  }
}

/** In whole percent: the exact fraction of a few weights would say which question is open. */
function sharedScore(group: GroupScore): SharedScore | null {
  const { score, counting, answered } = group
  if (counting < FEWEST_COUNTED) return null
  const percent =
    score === null || !isTold(group) ? null : { low: Math.round(score.low * 100), high: Math.round(score.high * 100) }
  return { percent, counting, answered }
}

function topicsOf({ urgent, toFindOut, strengths, sections, questions }: Assessment): SharedTopics {
  return {
    urgent,
    toFindOut,
    strengths: strengths.asked < FEWEST_COUNTED ? null : { met: strengths.met, asked: strengths.asked },
    sections: sections.map(({ id, group }): SharedSection => {
      const own = questions.filter(({ section, question }) => section === id && question.basis !== 'strength')
      if (own.length < FEWEST_COUNTED) return { id, score: null, counts: null }
      return { id, score: sharedScore(group), counts: countsOf(own) }
    }),
  }
}

function countsOf(questions: readonly AssessedQuestion[]): Readonly<Record<Status, number>> {
  const counts: Record<Status, number> = { gap: 0, 'to-write': 0, met: 0, unknown: 0, out: 0 }
  for (const { status } of questions) counts[status] += 1
  return counts
}

function answersOf({ facts, factsAsked, questions }: Assessment): SharedAnswers {
  const told = factsAsked.flatMap((fact): readonly (readonly [string, FactValue])[] => {
    const value = Object.hasOwn(facts, fact.id) ? plainFact(facts[fact.id], fact) : undefined
    return value === undefined ? [] : [[fact.id, value]]
  })
  return { facts: Object.fromEntries(told), answers: questions.map(answerOf) }
}

/** Numbers, yes or no, and ids of choices: nothing that was typed by hand. */
function plainFact(value: FactValue | undefined, { choices = [] }: FactDefinition): FactValue | undefined {
  const isChoice = (one: string): boolean => one === UNKNOWN || choices.some(({ id }) => id === one)
  if (typeof value === 'object') return value.filter(isChoice)
  return typeof value === 'string' && !isChoice(value) ? undefined : value
}

function answerOf({ question, answer }: AssessedQuestion): SharedAnswer {
  const hasProof = answer?.proof !== undefined && answer.proof.trim() !== ''
  return { id: question.id, value: plainAnswer(question, answer), ...(hasProof ? { proof: true } : {}) }
}

function plainAnswer(
  question: AssessedQuestion['question'],
  answer: AssessedQuestion['answer'],
): SharedAnswer['value'] {
  const value = answer?.value ?? null
  if (typeof value !== 'string') return value
  const choices = question.kind === 'choice' ? question.choices : []
  return ANSWER_STATES.some((state) => state === value) || choices.some(({ id }) => id === value) ? value : null
}
