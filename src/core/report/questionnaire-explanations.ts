import type { Question } from '../model/checklist.ts'
import type { Law } from '../model/law.ts'
import type { Explanation } from '../model/questionnaire.ts'
import { worded } from './paper-form-asks.ts'
import type { PaperFacts } from './paper-form-conditions.ts'
import { lawInWords } from './phrases.ts'
import type { Speakers } from './speakers.ts'

/** What an owner looks up about a question. */
export function explanationsOf(
  { id, ask, help, why, proof, laws: references }: Question,
  code: string,
  { paper, laws }: { readonly paper: PaperFacts; readonly laws: readonly Law[] },
  { below }: Speakers,
): Explanation {
  return {
    id,
    code,
    ask: below((words) => worded(ask, paper, words)),
    meaning: below((words) => worded(help, paper, words)),
    why: below((words) => worded(why, paper, words)),
    papers: proof.map((one) => below((words) => worded(one, paper, words))),
    laws: references.map((one) => below((words) => lawInWords(words, one, laws))),
  }
}
