import type { Assessment } from '../../core/model/assessment.ts'
import { makePlan } from '../../core/plan/make-plan.ts'
import { makePlanReport } from '../../core/report/plan-report.ts'
import type { FormIsland } from '../../render/form-page/form-data.ts'
import { pageWords } from '../../render/html/look.ts'
import { reportBody } from '../../render/html/report-body.ts'
import type { Words } from '../../words/words.ts'
import type { Acts } from '../acts.ts'
import { button, element } from '../dom/element.ts'
import { fromHtml } from '../dom/from-html.ts'
import { handOnButtons } from './hand-on-buttons.ts'

export interface ResultState {
  readonly assessment: Assessment
  readonly logo: FormIsland['logo']
  readonly fileName: string
}

/** The plan, as the program on a computer draws it for a browser, between two rows of what to do with it. */
export function resultView({ assessment, logo, fileName }: ResultState, words: Words, acts: Acts): HTMLElement {
  const report = makePlanReport(assessment, makePlan(assessment), words)
  const { markup, contents } = reportBody(report, { words: () => pageWords(words), ...(logo ? { logo } : {}) })
  const body = fromHtml(markup)
  body.querySelector('h1')?.setAttribute('tabindex', '-1')
  return element(
    'div',
    { class: contents ? 'result with-contents' : 'result', 'data-screen': 'result' },
    afterwards('form.result.next', 'row', words, acts),
    body,
    afterwards('form.result.next-again', 'column', words, acts, words.say('form.hand-on', { name: fileName })),
    element('footer', {}, element('p', {}, report.foot)),
  )
}

function afterwards(
  label: 'form.result.next' | 'form.result.next-again',
  look: 'row' | 'column',
  words: Words,
  acts: Acts,
  lead?: string,
): HTMLElement {
  return element(
    'nav',
    { class: `afterwards ${look}`, 'aria-label': words.say(label) },
    lead === undefined ? null : element('p', {}, lead),
    ...handOnButtons(true, words, acts),
    button(words.say('form.print'), 'option', acts.print, { 'data-key': 'print' }),
    button(words.say('form.review'), 'option', () => acts.show('asking'), { 'data-key': 'review' }),
  )
}
