import type { Report } from '../../core/model/report.ts'
import type { IsoDate } from '../../core/model/text.ts'
import type { Cohort } from '../cohort.ts'
import type { Saying } from '../matrix/cells.ts'
import { callBlocks } from './calls.ts'
import { changeBlocks } from './changes.ts'
import { exampleBlocks } from './examples.ts'
import { firstPage } from './first-page.ts'
import { ladderBlocks, levelBlocks, sectionBlocks } from './groups.ts'
import { noteBlocks } from './notes.ts'
import { trainingBlocks } from './trainings.ts'
import { unknownBlocks } from './unknowns.ts'

/** What a consultant, an association or a province sees of many firms: page 1 for everybody, then what to do with it. */
export function makePortfolioReport(cohort: Cohort, saying: Saying, today: IsoDate): Report {
  const { words } = saying
  const firms = words.say('cohort.firms', { firms: cohort.firms })
  const title = words.say('cohort.title')
  return {
    language: words.language,
    title,
    firm: firms,
    date: today,
    foot: words.say('cohort.foot', { firms, day: words.day(today) }),
    pageOf: words.say('report.page-of', { page: '{page}', pages: '{pages}' }),
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...firstPage(cohort, saying, today),
      { kind: 'page-break' },
      ...changeBlocks(cohort, saying),
      ...sectionBlocks(cohort, saying),
      ...callBlocks(cohort, saying),
      ...trainingBlocks(cohort, saying),
      ...exampleBlocks(cohort, saying),
      ...unknownBlocks(cohort, saying),
      ...ladderBlocks(cohort, saying),
      ...levelBlocks(cohort, saying),
      ...noteBlocks(cohort, saying),
    ],
  }
}
