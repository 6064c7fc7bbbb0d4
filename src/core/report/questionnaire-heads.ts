import type { QuestionnaireColumn, QuestionnaireTab } from '../model/questionnaire.ts'
import { BETWEEN, type Speakers } from './speakers.ts'

/** On a tab there may be no slash. */
const BETWEEN_TABS = ' · '

/** The names on the tabs of the sheets. */
export function tabsOf({ beside }: Speakers): Readonly<Record<QuestionnaireTab, string>> {
  const said = (tab: QuestionnaireTab) =>
    beside((words) => words.say(`report.sheet.tab.${tab}`)).replaceAll(BETWEEN, BETWEEN_TABS)
  return { guide: said('guide'), facts: said('facts'), questions: said('questions'), help: said('help') }
}

/** What the columns are called. */
export function headsOf({ beside }: Speakers): Readonly<Record<QuestionnaireColumn, string>> {
  const said = (column: QuestionnaireColumn) => beside((words) => words.say(`report.sheet.column.${column}`))
  return {
    id: said('id'),
    code: said('code'),
    section: said('section'),
    question: said('question'),
    answer: said('answer'),
    unit: said('unit'),
    note: said('note'),
    proof: said('proof'),
    meaning: said('meaning'),
    why: said('why'),
    papers: said('papers'),
    law: said('law'),
  }
}
