import type { Draft } from './draft.ts'
import type { Talk, Way } from './talk.ts'

/** How a step ended. */
export interface Stepped {
  readonly way: Way
  readonly draft: Draft
}

/** One thing that is asked. */
export type Step = (draft: Draft, talk: Talk) => Promise<Stepped>

/** What is asked, in this order; what an option has told is only shown at the end. */
export const STEPS = [
  'from',
  'publisher',
  'language',
  'title',
  'sections',
  'ready',
  'own',
  'offer',
  'contact',
  'answer-by',
] as const
export type StepName = (typeof STEPS)[number]
