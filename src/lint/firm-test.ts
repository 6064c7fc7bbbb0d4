import type { AnswersDocument, TestDocument } from '../checklist/documents.ts'
import { answersIn } from '../checklist/index.ts'
import type { Loaded } from '../checklist/load.ts'
import type { Path } from '../checklist/tree.ts'
import { makePlan } from '../core/plan/make-plan.ts'
import { assess } from '../core/scoring/assess.ts'
import { rightSize } from '../core/sizing/right-size.ts'
import type { Remark, Subject } from './rule.ts'

/** Runs one test of a list; a remark for each thing that differs. Throws an InputError for answers that do not fit. */
export function firmTestFaults(test: TestDocument, path: Path, subject: Subject): readonly Remark[] {
  const { checklist, setting } = subject
  const file = answersIn(answersOf(test, path, subject), { checklist, facts: setting.facts, ...setting.answerWords })
  const sized = rightSize(checklist, file.facts, setting.facts)
  const { parameters, laws } = setting
  const today = test.today ?? checklist.lawAsOf
  const assessment = assess(sized, file, { today, parameters, laws, duties: [], sha256: '' })
  const asked = new Set(sized.kept.map(({ question }) => question.id))
  const thisWeek = makePlan(assessment).phases.find(({ id }) => id === 'this-week')?.actions ?? []
  const { expect } = test
  const differs = (key: keyof TestDocument['expect'], wanted: unknown, got: unknown): readonly Remark[] =>
    wanted === undefined || String(wanted) === String(got)
      ? []
      : [{ path: [...path, 'expect', key], args: { name: test.name, key, wanted: say(wanted), got: say(got) } }]
  return [
    ...differs('questions', expect.questions, asked.size),
    ...differs(
      'kept',
      expect.kept,
      expect.kept?.filter((id) => asked.has(id)),
    ),
    ...differs(
      'leftOut',
      expect.leftOut,
      expect.leftOut?.filter((id) => !asked.has(id)),
    ),
    ...differs('level', expect.level, assessment.level.id ?? 'none'),
    ...differs('urgent', expect.urgent, assessment.urgent),
    ...differs(
      'thisWeek',
      expect.thisWeek,
      thisWeek.map(({ question }) => question.id),
    ),
  ]
}

/** The answers of a test as if they stood in a file of their own, with their places in the list. */
function answersOf(test: TestDocument, path: Path, { loaded, checklist }: Subject): Loaded<AnswersDocument> {
  return {
    file: loaded.file,
    document: { checklist: { id: checklist.id }, facts: test.facts, answers: test.answers ?? {} },
    found: (code, args, at) => loaded.found(code, args, [...path, ...at]),
    placeOf: (at) => loaded.placeOf([...path, ...at]),
    writtenAt: (at) => loaded.writtenAt([...path, ...at]),
  }
}

function say(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value)
}
