import type { Assessment } from '../model/assessment.ts'
import type { LadderId } from '../model/checklist.ts'
import type { Block } from '../model/report.ts'
import type { ReportWords } from './report-words.ts'

type Needed = (assessment: Assessment) => boolean

const always: Needed = () => true
const onLadder =
  (ladder: LadderId): Needed =>
  ({ ladders }) =>
    ladders.some(({ id }) => id === ladder)

/** The few hard words. Whether one is needed is told by what was asked, so that all languages show the same ones. */
const HARD_WORDS = [
  ['urgent', always],
  ['self-declared', always],
  ['proof', always],
  ['contract', onLadder('contracts')],
  ['social-insurance', onLadder('insured')],
  ['minimum-wage', ({ parameters }) => parameters.some(({ id }) => id.startsWith('minimum-wage'))],
] as const satisfies readonly (readonly [string, Needed])[]

/** What the few hard words mean. */
export function glossaryBlocks(assessment: Assessment, words: ReportWords): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: words.say('report.glossary') },
    {
      kind: 'entries',
      rows: HARD_WORDS.filter(([, needed]) => needed(assessment)).map(([word]) => ({
        text: words.say(`report.hard-word.${word}`),
        value: '',
        notes: [words.say(`report.hard-word-means.${word}`)],
      })),
    },
  ]
}
