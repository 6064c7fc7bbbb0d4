import type { Assessment } from '../core/model/assessment.ts'
import { DEFAULT_LANGUAGE, type Language } from '../core/model/text.ts'
import { answersJson } from '../interview/answers-json.ts'
import { screenOf } from '../interview/screens/screen-of.ts'
import type { Setting } from '../interview/state.ts'
import { withWaitingNotes } from '../interview/waiting-notes.ts'
import type { FormData, FormIsland } from '../render/form-page/form-data.ts'
import { type Words, wordsIn } from '../words/words.ts'
import type { Acts } from './acts.ts'
import { onBackKey } from './dom/back-key.ts'
import type { BrowserMemory } from './keep/browser-memory.ts'
import { handedOnName } from './keep/file-name.ts'
import { type Given, givenAnswers, MOST_BYTES } from './keep/given-answers.ts'
import { download, type NamedText, share, shareable } from './keep/hand-on.ts'
import type { Memory } from './keep/memory.ts'
import { localNow, type Now } from './now.ts'
import {
  answeredIn,
  begun,
  goneOn,
  isAtStart,
  leftToOther,
  opened,
  type PageNotice,
  type PageState,
  touched,
  turnedTo,
  withFile,
} from './page-state.ts'
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
  let guardBackKey = (): void => {}
  let state = remembered(memory, data, island.language)
  const setting = (): Setting => ({ library: data, today: localNow().day, by: 'touch', place: '', home: '' })

  const words = (): Words => wordsIn(state.interview.language ?? DEFAULT_LANGUAGE)
  const answers = () => withWaitingNotes(state.interview, data)
  const assessment = () => assessmentOf(answers(), data, localNow().day)
  const named = (): NamedText => {
    const { day, time }: Now = localNow()
    const name = handedOnName(state.interview.file.firm.name, words().say('interview.file-name'), day, time)
    return { name, text: answersJson(answers()) }
  }

  /** After an answer: one more revision, kept where that is allowed. */
  function keep(next: PageState): PageState {
    const { file } = next.interview
    const interview = { ...next.interview, file: { ...file, revision: file.revision + 1 } }
    if (!next.remembers || memory === null) return { ...next, interview, safe: false }
    const kept = memory.keep(answersJson(withWaitingNotes(interview, data)))
    switch (kept) {
      case 'kept':
        return { ...next, interview: { ...interview, saved: 'saved' }, safe: true }
      case 'refused':
        return { ...next, interview: { ...interview, saved: 'not-saved' }, safe: false, notice: { code: 'not-kept' } }
      case 'changed':
        return leftToOther({ ...next, interview })
      default:
        return kept satisfies never
    }
  }

  /** `taken`: the screen whose text or ticks are in the answers now. */
  function go(next: PageState, taken?: string): void {
    picture.leave(taken)
    state = next
    draw()
  }

  const acts: Acts = {
    press(press) {
      const before = screenNow().name
      const { state: next, isNew, isSettled } = touched(state, press, setting())
      go(isNew ? keep(next) : next, isSettled ? before : undefined)
    },
    show: (view) => go({ ...turnedTo(state, view), waiting: view === 'replace' ? state.waiting : null }),
    begin(remember) {
      // Another window may have been here first: its answers are offered, not written over.
      if (remember && memory?.isChanged()) return go(remembered(memory, data, words().language))
      const next = begun(state, remember && memory !== null, setting())
      go(next.remembers && answeredIn(next.interview.file) > 0 ? keep(next) : next)
    },
    goOn: () => go(isAtStart(state) ? goneOn(state, data) : turnedTo(state, 'asking')),
    remember: () => go(keep({ ...state, remembers: true, notice: null })),
    forget() {
      memory?.erase()
      const { interview } = state
      go({
        ...turnedTo(state, 'files'),
        interview: { ...interview, saved: 'nothing-yet' },
        remembers: false,
        safe: false,
      })
    },
    async open(file) {
      // A film opened by mistake would fill the memory of a phone.
      const isTooLarge = file.size > MOST_BYTES
      const text = isTooLarge ? '' : await file.text().catch(() => null)
      if (text === null) return go({ ...state, notice: { code: 'not-readable' } })
      const read: Given = isTooLarge ? { read: false, fault: 'too-large' } : givenAnswers(text, data)
      if (!read.read) return go({ ...state, notice: { code: read.fault } })
      const waiting = { file: read.file, ignored: read.ignored }
      if (answeredIn(state.interview.file) > 0) return go({ ...turnedTo(state, 'replace'), waiting })
      take({ ...state, waiting })
    },
    replace: () => take({ ...state, view: state.from }),
    erase() {
      memory?.erase()
      picture.forget()
      go({ ...opened(data, null, words().language), notice: { code: 'erased' } })
    },
    download() {
      const file = named()
      download(file)
      handedOn({ code: 'saved-file', name: file.name })
    },
    share: shareable(named()) === null ? null : () => void shareNow(),
    print: () => window.print(),
    speak: (language) => acts.press({ kind: 'language', language }),
  }
  const picture: Picture = pictureIn(root, acts)

  function take(next: PageState): void {
    const { waiting } = next
    const taken = waiting === null ? next : withFile(next, waiting, data)
    picture.forget()
    // What was remembered is replaced, and whether this machine may remember is asked anew.
    if (next.remembers && !taken.remembers) memory?.erase()
    go(waiting !== null && taken.remembers ? keep(taken) : taken)
  }

  async function shareNow(): Promise<void> {
    const file = shareable(named())
    if (file && (await share(file, words().text(data.checklist.title)))) handedOn({ code: 'sent' })
  }

  function handedOn(notice: PageNotice): void {
    go({ ...state, safe: true, notice })
  }

  const screenNow = () => screenOf(state.interview, setting(), words())

  function draw(): void {
    const { checklist } = data
    picture.show({
      state,
      screen: screenNow(),
      words: words(),
      title: words().text(checklist.title),
      canRemember: memory !== null,
      publisher: checklist.publisher.name,
      logo: island.logo,
      fileName: named().name,
      assessment,
    })
    if (state.view !== 'welcome') guardBackKey()
  }

  memory?.onOtherWindow(() => {
    // A window in which nothing was done yet shows what is kept now.
    const isIdle = isAtStart(state) && (state.remembers || answeredIn(state.interview.file) === 0)
    if (isIdle) go(remembered(memory, data, words().language))
    else if (state.remembers && memory.isChanged()) go(leftToOther(state))
  })
  guardBackKey = onBackKey(() => {
    if (state.view === 'welcome') return false
    if (state.view === 'asking') acts.press({ kind: 'key', key: state.interview.overlay ? 'enter' : 'b' })
    else acts.show(isAtStart(state) ? 'welcome' : 'asking')
    return true
  })
  window.addEventListener('beforeunload', (event) => {
    if (state.safe) return
    event.preventDefault()
    // Browsers before 2024 ask only for this.
    event.returnValue = true
  })
  draw()
  return assessment
}

/** The page as it opens, with what this browser remembers. What it cannot read is set aside and told. */
function remembered(memory: Memory | null, data: FormData, language: Language): PageState {
  const text = memory?.read() ?? null
  if (text === null) return opened(data, null, language)
  const given = givenAnswers(text, data)
  if (given.read) {
    const notice = given.ignored > 0 ? ({ code: 'opened', ignored: given.ignored } as const) : null
    return { ...opened(data, given.file, language), notice }
  }
  memory?.setAside()
  return { ...opened(data, null, language), notice: { code: 'set-aside' } }
}
