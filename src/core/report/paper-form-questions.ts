import { holds, knownValue } from '../condition/holds.ts'
import { inAskingOrder } from '../interview/asking-order.ts'
import type { Checklist, Question, Section } from '../model/checklist.ts'
import type { FactDefinition, Profile } from '../model/facts.ts'
import { factsOfChecklist } from '../sizing/facts-needed.ts'
import { rightSize } from '../sizing/right-size.ts'
import { inFirmsUnit } from '../sizing/variant.ts'

export interface PaperQuestion {
  readonly question: Question
  /** Whether it was chosen for the size of the firm; else from which size on it is asked must be said. */
  readonly isSized: boolean
}

export interface OnPaper {
  readonly facts: readonly FactDefinition[]
  /** Those that have questions on the paper, in the order in which they are asked. */
  readonly sections: readonly { readonly section: Section; readonly questions: readonly PaperQuestion[] }[]
}

interface Source {
  readonly checklist: Checklist
  readonly facts: readonly FactDefinition[]
  readonly profile: Profile
}

/**
 * What stands on the paper: for a firm whose size is known what `tukiem check` would ask it; else all that any firm of
 * these facts can be asked.
 */
export function questionsOnPaper({ checklist, facts, profile }: Source): OnPaper {
  const sized = knownValue(profile, 'hired') === undefined ? null : rightSize(checklist, profile, facts)
  const kept = new Map(sized?.kept.map(({ question }) => [question.id, question]))
  const onPaper = (question: Question): readonly PaperQuestion[] => {
    if (!sized) return canBeAsked(question, profile) ? [{ question: known(question, profile), isSized: false }] : []
    const chosen = kept.get(question.id)
    return chosen ? [{ question: known(question, profile), isSized: true }] : []
  }
  const sections = new Map(checklist.sections.map(({ id, questions }) => [id, questions.flatMap(onPaper)]))
  const asked = [...sections].flatMap(([section, questions]) => questions.map((one) => ({ ...one, section })))
  return {
    facts: sized?.facts ?? factsOfChecklist(checklist, facts).filter((fact) => canBeAsked(fact, profile)),
    sections: inAskingOrder(checklist, asked).map((section) => ({
      section,
      questions: sections.get(section.id) ?? [],
    })),
  }
}

function canBeAsked({ when }: Pick<Question | FactDefinition, 'when'>, profile: Profile): boolean {
  return !when || holds(when, profile) !== false
}

/** In one unit where the facts tell which one it is; a question whose unit is open keeps its variants. */
function known(question: Question, profile: Profile): Question {
  if (question.kind !== 'number' || !question.variants) return question
  const isOpen = question.variants.some(({ when }) => holds(when, profile) === null)
  return isOpen ? question : inFirmsUnit(question, profile)
}
