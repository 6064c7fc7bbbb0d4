import type { Assessment } from '../core/model/assessment.ts'
import { DEFAULT_LANGUAGE } from '../core/model/text.ts'
import { answersJson } from '../interview/answers-json.ts'
import { screenOf } from '../interview/screens/screen-of.ts'
import type { Setting } from '../interview/state.ts'
import { withWaiting } from '../interview/with-waiting.ts'
import type { FormData, FormIsland } from '../render/form-page/form-data.ts'
import { type Words, wordsIn } from '../words/words.ts'
import { actsOf, type Stage } from './acts-of.ts'
import { onBackKey } from './dom/back-key.ts'
import type { BrowserMemory } from './keep/browser-memory.ts'
import { handedOnName } from './keep/file-name.ts'
import type { NamedText } from './keep/hand-on.ts'
import { remembered } from './keep/keeping.ts'
import { localNow } from './now.ts'
import { answeredIn, isAtStart, leftToOther, type PageState } from './page-state.ts'
import { type Picture, pictureIn } from './picture.ts'
import { assessmentOf } from './result.ts'

export interface PageSetting {
  readonly island: FormIsland
  readonly data: FormData
  readonly root: HTMLElement
  /** `null` where this browser cannot remember. */
  readonly memory: BrowserMemory | null
}

/** Runs the page: one state, drawn anew after each touch. Returns the result of what is answered so far. */
export function startPage({ island, data, root, memory }: PageSetting): () => Assessment {
  let state = remembered(memory, data, island.language)
  const words = (): Words => wordsIn(state.interview.language ?? DEFAULT_LANGUAGE)
  const setting = (): Setting => ({ library: data, today: localNow().day, by: 'touch', place: '', home: '' })
  const screenNow = () => screenOf(state.interview, setting(), words())
  const answers = () => withWaiting(state.interview, data)
  const assessment = () => assessmentOf(answers(), data, localNow().day)

  const stage: Stage = {
    data,
    memory,
    state: () => state,
    setting,
    words,
    named: () => namedText(state, answersJson(answers()), words()),
    go(next, taken) {
      picture.leave(taken)
      state = next
      draw()
    },
    screen: () => screenNow().name,
    forgetDrafts: () => picture.forget(),
  }
  const acts = actsOf(stage)
  const picture: Picture = pictureIn(root, acts)
  const guardBackKey = onBackKey(() => {
    if (state.view === 'welcome') return false
    if (state.view === 'asking') acts.press({ kind: 'key', key: state.interview.overlay ? 'enter' : 'b' })
    else acts.show(isAtStart(state) ? 'welcome' : 'asking')
    return true
  })

  function draw(): void {
    const { title, publisher } = data.checklist
    picture.show({
      state,
      screen: screenNow(),
      words: words(),
      title: words().text(title),
      canRemember: memory !== null,
      publisher: publisher.name,
      logo: island.logo,
      fileName: stage.named().name,
      assessment,
    })
    if (state.view !== 'welcome') guardBackKey()
  }

  memory?.onOtherWindow(() => mindOtherWindow(stage, memory))
  askBeforeClosing(() => !state.safe)
  draw()
  return assessment
}

/** The file of answers, by firm and day. */
function namedText({ interview }: PageState, text: string, words: Words): NamedText {
  const { day, time } = localNow()
  return { name: handedOnName(interview.file.firm.name, words.say('interview.file-name'), day, time), text }
}

/** A window in which nothing was done yet shows what another has kept; one that kept answers itself stops doing so. */
function mindOtherWindow({ state, data, words, go }: Stage, memory: BrowserMemory): void {
  const now = state()
  const isIdle = isAtStart(now) && (now.remembers || answeredIn(now.interview.file) === 0)
  if (isIdle) go(remembered(memory, data, words().language))
  else if (now.remembers && memory.isChanged()) go(leftToOther(now))
}

function askBeforeClosing(isUnsafe: () => boolean): void {
  window.addEventListener('beforeunload', (event) => {
    if (!isUnsafe()) return
    event.preventDefault()
    // Browsers before 2024 ask only for this.
    event.returnValue = true
  })
}
