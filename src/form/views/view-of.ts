import type { Assessment } from '../../core/model/assessment.ts'
import { firmName } from '../../core/report/first-page.ts'
import type { Screen } from '../../interview/screen.ts'
import type { FormIsland } from '../../render/form-page/form-data.ts'
import type { Words } from '../../words/words.ts'
import type { Acts } from '../page.ts'
import { answeredIn, isAtStart, type PageState } from '../page-state.ts'
import { askView } from './ask.ts'
import { eraseView, filesView } from './files.ts'
import { resultView } from './result.ts'
import { welcomeView } from './welcome.ts'

export interface Shown {
  readonly state: PageState
  /** The conversation as it stands. */
  readonly screen: Screen
  readonly words: Words
  readonly hasMemory: boolean
  readonly logo: FormIsland['logo']
  readonly assessment: () => Assessment
}

/** What stands below the head of the page. */
export function viewOf({ state, screen, words, hasMemory, logo, assessment }: Shown, acts: Acts): HTMLElement {
  const answered = answeredIn(state.interview.file)
  switch (state.view) {
    case 'welcome': {
      const firm = firmName(state.interview.file, words)
      return welcomeView(screen, { memory: hasMemory, remembered: state.remembers ? answered : 0, firm }, words, {
        ...acts,
        erase: () => acts.show('erase'),
      })
    }
    case 'asking':
      return askView(
        screen,
        { goOn: words.say('interview.key.enter'), progress: words.say('form.progress') },
        acts.press,
      )
    case 'files':
      return filesView({ answered, remembers: state.remembers, safe: state.safe }, words, {
        ...acts,
        remember: hasMemory ? acts.remember : null,
        plan: state.interview.step.at === 'review' ? () => acts.show('result') : null,
        erase: () => acts.show('erase'),
      })
    case 'erase':
      return eraseView(words, { erase: acts.erase, keep: () => acts.show(isAtStart(state) ? 'welcome' : 'files') })
    case 'result':
      return resultView(assessment(), logo, words, {
        ...acts,
        print: () => window.print(),
        review: () => acts.show('asking'),
      })
    default:
      return state.view satisfies never
  }
}
