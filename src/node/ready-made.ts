import type { QuestionDocument } from '../checklist/documents.ts'
import { type ListContext, readListParts } from '../checklist/index.ts'
import type { Question } from '../core/model/checklist.ts'
import { assetName, readAsset } from './assets.ts'

/** Questions that a buyer may take as they are. */
export interface ReadyMade {
  /** As they are written. */
  readonly documents: readonly QuestionDocument[]
  /** As they are asked, in the same order. */
  readonly questions: readonly Question[]
}

const FILE = 'templates/questions/buyer.yaml'

/** Reads the ready-made questions that come with the program. */
export function readReadyMade(root: string, context: ListContext): ReadyMade {
  return questionsIn(readListParts({ name: assetName(root, FILE), bytes: readAsset(root, FILE) }, context))
}

/** The questions of a list, as they are written and as they are asked. */
export function questionsIn({ checklist, composed }: ReturnType<typeof readListParts>): ReadyMade {
  return {
    documents: composed.sections.flatMap(({ parts }) => parts.map(({ question }) => question)),
    questions: checklist.sections.flatMap(({ questions }) => questions),
  }
}
