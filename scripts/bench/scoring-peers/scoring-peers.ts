import { EIGHTY } from './eighty-questions.ts'
import type { ScoringPeer } from './scored-question.ts'
import { withJsonLogic } from './with-json-logic.ts'
import { withRulesEngine } from './with-rules-engine.ts'
import { withSurvey } from './with-survey.ts'

/** All with their rules made ready, as ours are. */
export const SCORING_PEERS: readonly ScoringPeer[] = [
  { name: 'json-logic-js', limit: 8, score: withJsonLogic(EIGHTY) },
  { name: 'json-rules-engine', limit: 80, score: withRulesEngine(EIGHTY) },
  { name: 'survey-core', limit: 250, score: withSurvey(EIGHTY) },
]
