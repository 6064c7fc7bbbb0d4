import type { Assessment } from '../../core/model/assessment.ts'
import { makePlan } from '../../core/plan/make-plan.ts'
import { makePlanReport } from '../../core/report/plan-report.ts'
import type { FormIsland } from '../../render/form-page/form-data.ts'
import { pageWords } from '../../render/html/look.ts'
import { reportBody } from '../../render/html/report-body.ts'
import type { Words } from '../../words/words.ts'
import { button, element } from '../dom/element.ts'
import { fromHtml } from '../dom/from-html.ts'

export interface ResultActs {
  readonly share: (() => void) | null
  download(): void
  print(): void
  review(): void
}

/** The plan, as the program on a computer draws it for a browser, between two rows of what to do with it. */
export function resultView(
  assessment: Assessment,
  logo: FormIsland['logo'],
  words: Words,
  acts: ResultActs,
): HTMLElement {
  const report = makePlanReport(assessment, makePlan(assessment), words)
  const { markup, contents } = reportBody(report, { words: () => pageWords(words), ...(logo ? { logo } : {}) })
  const body = fromHtml(markup)
  body.querySelector('h1')?.setAttribute('tabindex', '-1')
  return element(
    'div',
    { class: contents ? 'result with-contents' : 'result', 'data-screen': 'result' },
    afterwards('form.result.next', 'afterwards row', words, acts),
    body,
    afterwards('form.result.next-again', 'afterwards', words, acts),
    element('footer', {}, element('p', {}, report.foot)),
  )
}

function afterwards(
  label: 'form.result.next' | 'form.result.next-again',
  look: 'afterwards' | 'afterwards row',
  words: Words,
  { share, download, print, review }: ResultActs,
): HTMLElement {
  return element(
    'nav',
    { class: look, 'aria-label': words.say(label) },
    share === null ? null : button(words.say('form.share'), 'primary', share, { 'data-key': 'share' }),
    button(words.say('form.download'), share === null ? 'primary' : 'option', download, { 'data-key': 'download' }),
    button(words.say('form.print'), 'option', print, { 'data-key': 'print' }),
    button(words.say('form.review'), 'option', review, { 'data-key': 'review' }),
  )
}
