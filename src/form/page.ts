import type { Assessment } from '../core/model/assessment.ts'
import { DEFAULT_LANGUAGE, type IsoDate, type Language } from '../core/model/text.ts'
import { fileStem } from '../core/text/file-stem.ts'
import { answersJson } from '../interview/answers-json.ts'
import { react } from '../interview/react.ts'
import type { Press } from '../interview/screen.ts'
import { screenOf } from '../interview/screens/screen-of.ts'
import type { Setting } from '../interview/state.ts'
import { withWaitingNotes } from '../interview/waiting-notes.ts'
import type { FormData, FormIsland } from '../render/form-page/form-data.ts'
import { type Words, wordsIn } from '../words/words.ts'
import { onBackKey } from './dom/back-key.ts'
import { keepTyped } from './dom/keep-typed.ts'
import { type Given, givenAnswers, MOST_BYTES } from './keep/given-answers.ts'
import { download, type NamedText, share, shareable } from './keep/hand-on.ts'
import type { Memory } from './keep/memory.ts'
import {
  answeredIn,
  goneOn,
  isAtStart,
  opened,
  type PageNotice,
  type PageState,
  type View,
  withFile,
} from './page-state.ts'
import { assessmentOf } from './result.ts'
import { frameView } from './views/frame.ts'
import { viewOf } from './views/view-of.ts'

export interface PageSetting {
  readonly island: FormIsland
  readonly data: FormData
  readonly root: HTMLElement
  /** `null` where this browser cannot remember. */
  readonly memory: Memory | null
  readonly today: () => IsoDate
}

/** What can be done on the page, beside answering. */
export interface Acts {
  press(press: Press): void
  show(view: View): void
  begin(remember: boolean): void
  goOn(): void
  remember(on: boolean): void
  open(file: File): void
  erase(): void
  download(): void
  /** `null` where this phone cannot share files. */
  readonly share: (() => void) | null
  speak(language: Language): void
}

/** Runs the page: one state, drawn anew after each touch. Returns the result of what is answered so far. */
export function startPage({ island, data, root, memory, today }: PageSetting): () => Assessment {
  const kept = memory?.read() ?? null
  const given = kept === null ? null : givenAnswers(kept, data)
  let state = opened(data, given?.read ? given.file : null, island.language)
  let now: Setting = { library: data, today: today(), by: 'touch', place: '', home: '' }

  const words = (): Words => wordsIn(state.interview.language ?? DEFAULT_LANGUAGE)
  const answers = () => withWaitingNotes(state.interview, data)
  const assessment = () => assessmentOf(answers(), data, today())
  const named = (): NamedText => ({
    name: `${fileStem(state.interview.file.firm.name, words().say('interview.file-name'))}.tukiem.json`,
    text: answersJson(answers()),
  })

  /** After an answer: one more revision, kept where that is allowed. */
  function keep(next: PageState): PageState {
    const { file } = next.interview
    const interview = { ...next.interview, file: { ...file, revision: file.revision + 1 } }
    if (!next.remembers || memory === null) return { ...next, interview, safe: false }
    const isKept = memory.keep(answersJson(withWaitingNotes(interview, data)))
    const saved = isKept ? 'saved' : 'not-saved'
    return {
      ...next,
      interview: { ...interview, saved },
      safe: isKept,
      notice: isKept ? next.notice : { code: 'not-kept' },
    }
  }

  function go(next: PageState): void {
    const isNewPlace = next.view !== state.view || next.interview !== state.interview
    state = next
    draw(isNewPlace)
  }

  const acts: Acts = {
    press(press) {
      now = { ...now, today: today() }
      const move = react(state.interview, press, now)
      const asked: PageState = { ...state, notice: null, interview: { ...move.state, leaving: null } }
      const next = move.save === true || move.state.notes !== state.interview.notes ? keep(asked) : asked
      if (move.state.leaving === 'finished') return go({ ...next, view: 'result' })
      go(isAtStart(next) && next.view === 'asking' ? { ...next, view: 'welcome' } : next)
    },
    show: (view) => go({ ...state, view, notice: null }),
    begin(remember) {
      const asked: PageState = { ...state, view: 'asking', remembers: remember && memory !== null, notice: null }
      if (answeredIn(asked.interview.file) === 0)
        return go({ ...asked, interview: react(asked.interview, { kind: 'key', key: 'enter' }, now).state })
      const next = goneOn(asked, data)
      go(next.remembers ? keep(next) : next)
    },
    goOn: () => go(isAtStart(state) ? goneOn(state, data) : { ...state, view: 'asking', notice: null }),
    remember(on) {
      if (!on) memory?.erase()
      const next: PageState = {
        ...state,
        remembers: on,
        notice: null,
        interview: { ...state.interview, saved: 'nothing-yet' },
      }
      go(on ? keep(next) : { ...next, safe: false })
    },
    async open(file) {
      // A film opened by mistake would fill the memory of a phone.
      const isTooLarge = file.size > MOST_BYTES
      const read: Given = isTooLarge ? { read: false, fault: 'too-large' } : givenAnswers(await file.text(), data)
      if (!read.read) return go({ ...state, notice: { code: read.fault } })
      const next = withFile(state, read.file, read.ignored, data)
      go(next.remembers ? keep(next) : next)
    },
    erase() {
      memory?.erase()
      go({ ...opened(data, null, words().language), notice: { code: 'erased' } })
    },
    download() {
      const file = named()
      download(file)
      handedOn({ code: 'saved-file', name: file.name })
    },
    share: shareable(named()) === null ? null : () => void shareNow(),
    speak: (language) => acts.press({ kind: 'language', language }),
  }

  async function shareNow(): Promise<void> {
    const file = shareable(named())
    if (file && (await share(file, words().text(data.checklist.title)))) handedOn({ code: 'sent' })
  }

  function handedOn(notice: PageNotice): void {
    state = { ...state, safe: true, notice }
    draw(false)
  }

  /** Draws everything anew; at a new place from the top, with the heading read out. */
  function draw(isNewPlace: boolean): void {
    const said = words()
    document.documentElement.lang = said.language
    document.title = [said.text(data.checklist.title), state.interview.file.firm.name].filter(Boolean).join(' – ')
    const screen = screenOf(state.interview, now, said)
    const view = viewOf({ state, screen, words: said, hasMemory: memory !== null, logo: island.logo, assessment }, acts)
    const frame = frameView({ state, screen, title: said.text(data.checklist.title), words: said, view }, acts)
    keepTyped(root, () => root.replaceChildren(frame))
    if (!isNewPlace) return
    window.scrollTo(0, 0)
    root.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true })
  }

  memory?.onOtherWindow(() => {
    if (state.remembers) go({ ...state, remembers: false, safe: false, notice: { code: 'other-window' } })
  })
  onBackKey(() => {
    if (state.view === 'welcome') return false
    if (state.view === 'asking') acts.press({ kind: 'key', key: state.interview.overlay ? 'enter' : 'b' })
    else acts.show('asking')
    return true
  })
  window.addEventListener('beforeunload', (event) => {
    if (!state.safe) event.preventDefault()
  })
  draw(false)
  return assessment
}
