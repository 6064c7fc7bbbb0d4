import type { Assessment } from '../../core/model/assessment.ts'
import { firmName } from '../../core/report/first-page.ts'
import type { Screen } from '../../interview/screen.ts'
import type { FormIsland } from '../../render/form-page/form-data.ts'
import type { Words } from '../../words/words.ts'
import type { Acts } from '../acts.ts'
import { answeredIn, type PageState } from '../page-state.ts'
import { askView } from './ask.ts'
import { doubtView } from './doubt.ts'
import { filesView } from './files.ts'
import { resultView } from './result.ts'
import { welcomeView } from './welcome.ts'

export interface Shown {
  readonly state: PageState
  /** The conversation as it stands. */
  readonly screen: Screen
  readonly words: Words
  readonly canRemember: boolean
  readonly publisher: string
  readonly logo: FormIsland['logo']
  readonly fileName: string
  readonly assessment: () => Assessment
}

/** What stands below the head of the page. */
export function viewOf(shown: Shown, acts: Acts): HTMLElement {
  const { state, screen, words, canRemember, publisher, fileName } = shown
  const { view, remembers, safe, interview } = state
  const answered = answeredIn(interview.file)
  const firm = firmName(interview.file, words)
  switch (view) {
    case 'welcome':
      return welcomeView(screen, { canRemember, remembers, answered, firm, publisher }, words, acts)
    case 'asking':
      return askView(screen, { words, isUnsaved: !safe && !remembers }, acts.press)
    case 'files': {
      const isAsked = interview.step.at === 'review'
      const isKept = remembers && interview.saved === 'saved'
      return filesView({ answered, remembers, isKept, canRemember, safe, isAsked, fileName }, words, acts)
    }
    case 'erase':
    case 'forget':
    case 'replace':
      return doubtView(view, { answered, firm }, words, { go: acts[view], keep: () => acts.show(state.from) })
    case 'result':
      return resultView({ assessment: shown.assessment(), logo: shown.logo, fileName }, words, acts)
    default:
      return view satisfies never
  }
}
