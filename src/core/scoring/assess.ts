import { answerTo } from '../answer/is-answered.ts'
import type { Setting } from '../answer/outcome.ts'
import { resolveTarget } from '../answer/target.ts'
import { firmDuties } from '../calendar/firm-duties.ts'
import type { AnswerFile } from '../model/answers.ts'
import type { AssessedQuestion, Assessment, UsedParameter } from '../model/assessment.ts'
import type { Duty, FirmDuty } from '../model/content.ts'
import type { Law, Parameter } from '../model/law.ts'
import type { KeptQuestion, SizedChecklist } from '../model/sized.ts'
import type { IsoDate } from '../model/text.ts'
import { marksThatHold } from '../plan/done.ts'
import { type AskedQuestion, askedList } from './asked-list.ts'
import { fineFor } from './fine.ts'
import { type Judged, type JudgedAnswer, judgeAnswer } from './judge-answer.ts'
import { laddersOf } from './ladder.ts'
import { isNamed } from './placed-answers.ts'
import { SCORING_VERSION } from './score.ts'
import { askedBy, sumUp } from './sum-up.ts'
import { weighedQuestion } from './weighed-question.ts'

/** What an assessment needs beside the sized list and the answers. */
export interface AssessmentSetting {
  readonly today: IsoDate
  readonly parameters: readonly Parameter[]
  readonly laws: readonly Law[]
  readonly duties: readonly Duty[]
  /** SHA-256 of the composed checklist, hex. */
  readonly sha256: string
}

/**
 * The one saved result: every kept question with what its answer means, the lines, the level and the
 * values of law that were used. Answers to questions that were left out neither count nor print.
 */
export function assess(sized: SizedChecklist, file: AnswerFile, setting: AssessmentSetting): Assessment {
  const { checklist, profile, size } = sized
  const used = new Map<string, UsedParameter>()
  const weighed: AskedQuestion[] = []
  const questions: AssessedQuestion[] = []
  for (const kept of sized.kept) {
    const question = weighedQuestion(kept.question, setting)
    const one = judgeAnswer(question, answerTo(question, file.answers), profile)
    weighed.push({ question, section: kept.section })
    questions.push(withTarget(kept, one, { ...setting, profile }, used))
  }
  const duties = firmDuties(setting.duties, profile, size.class, setting.today)
  const sum = sumUp(judgedOf(weighed, questions), askedBy(checklist))
  const groups = new Map(sum.sections.map(({ id, group }) => [id, group]))
  return {
    format: 'tukiem/assessment/1',
    scoring: SCORING_VERSION,
    today: setting.today,
    checklist: describe(checklist, setting.sha256),
    ...(file.language ? { language: file.language } : {}),
    firm: file.firm,
    facts: profile,
    factsAsked: sized.facts,
    size,
    level: sum.level,
    urgent: sum.urgent,
    toFindOut: sum.toFindOut,
    proofs: sum.proofs,
    lines: sum.lines,
    ...(sum.asked ? { asked: sum.asked } : {}),
    strengths: sum.strengths,
    sections: checklist.sections.flatMap(({ id, title }) => {
      const group = groups.get(id)
      return group ? [{ id, title, group }] : []
    }),
    ladders: sum.ladders,
    questions,
    leftOut: sized.leftOut.map(({ question, section, reason }) => ({
      id: question.id,
      section,
      ask: question.ask,
      reason,
    })),
    parameters: [...used.values()],
    laws: lawsNamed(questions, [...used.values()], duties, setting.laws),
    duties,
    retired: file.retired,
    done: marksThatHold(questions, file.done ?? {}),
  }
}

function judgedOf(weighed: readonly AskedQuestion[], questions: readonly AssessedQuestion[]): Judged {
  const proofs = questions.filter(({ answer }) => isNamed(answer?.proof)).length
  return { asked: askedList(weighed), outcomes: questions, proofs, ladders: laddersOf(questions) }
}

/** An answer as it was judged, with what a report says beside it. */
function withTarget(
  { question, section, reason }: KeptQuestion,
  { answer, status, credit, points, of }: JudgedAnswer,
  { profile, parameters, today }: Setting,
  used: Map<string, UsedParameter>,
): AssessedQuestion {
  const resolved = question.kind === 'number' ? resolveTarget(question, profile, parameters, today) : null
  for (const one of resolved?.used ?? []) used.set(JSON.stringify([one.id, one.key]), one)
  return { question, section, reason, answer, status, credit, points, target: resolved?.target ?? null, of }
}

function describe(checklist: SizedChecklist['checklist'], sha256: string): Assessment['checklist'] {
  const { id, version, title, publisher, languages, lawAsOf, lookAgain } = checklist
  return { id, version, sha256, title, publisher, languages, lawAsOf, lookAgain }
}

function lawsNamed(
  questions: readonly AssessedQuestion[],
  parameters: readonly UsedParameter[],
  duties: readonly FirmDuty[],
  laws: readonly Law[],
): readonly Law[] {
  const fines = questions.flatMap((one) => fineFor(one) ?? [])
  const refs = new Set(
    [...questions.flatMap(({ question }) => question.laws), ...duties.flatMap((duty) => duty.laws)]
      .concat([...parameters, ...fines].map(({ law }) => law))
      .map(({ ref }) => ref),
  )
  return laws.filter((law) => refs.has(law.id))
}
