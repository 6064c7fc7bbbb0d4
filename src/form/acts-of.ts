import type { Setting } from '../interview/state.ts'
import type { FormData } from '../render/form-page/form-data.ts'
import type { Words } from '../words/words.ts'
import type { Acts } from './acts.ts'
import { download, type NamedText, share, shareable } from './keep/hand-on.ts'
import { keptIn, remembered } from './keep/keeping.ts'
import type { Memory } from './keep/memory.ts'
import { readFile } from './keep/read-file.ts'
import {
  answeredIn,
  begun,
  goneOn,
  isAtStart,
  opened,
  type PageState,
  touched,
  turnedTo,
  withFile,
} from './page-state.ts'

/** What acts work on: the one state of the page, and ways to show another. */
export interface Stage {
  readonly data: FormData
  readonly memory: Memory | null
  state(): PageState
  setting(): Setting
  words(): Words
  /** The file of answers as it would be handed on now. */
  named(): NamedText
  /** `taken`: the screen whose text or ticks are in the answers now. */
  go(next: PageState, taken?: string): void
  /** The screen of the conversation that is shown now. */
  screen(): string
  /** What was typed belongs to answers that are gone. */
  forgetDrafts(): void
}

/** What can be done on the page: each act makes another state of the present one and shows it. */
export function actsOf(stage: Stage): Acts {
  return { ...answering(stage), ...keeping(stage), ...handingOn(stage) }
}

function answering({ data, memory, state, setting, words, go, screen }: Stage) {
  const press: Acts['press'] = (pressed) => {
    const before = screen()
    const { state: next, isNew, isSettled } = touched(state(), pressed, setting())
    go(isNew ? keptIn(memory, next, data) : next, isSettled ? before : undefined)
  }
  return {
    press,
    speak: (language) => press({ kind: 'language', language }),
    show: (view) => go({ ...turnedTo(state(), view), waiting: view === 'replace' ? state().waiting : null }),
    begin(remember) {
      // Another window may have been here first: its answers are offered, not written over.
      if (remember && memory?.isChanged()) return go(remembered(memory, data, words().language))
      const next = begun(state(), remember && memory !== null, setting())
      go(next.remembers && answeredIn(next.interview.file) > 0 ? keptIn(memory, next, data) : next)
    },
    goOn: () => go(isAtStart(state()) ? goneOn(state(), data) : turnedTo(state(), 'asking')),
  } satisfies Partial<Acts>
}

function keeping({ data, memory, state, words, go, forgetDrafts }: Stage) {
  function take(next: PageState): void {
    const { waiting } = next
    const taken = waiting === null ? next : withFile(next, waiting, data)
    forgetDrafts()
    // What was remembered is replaced, and whether this machine may remember is asked anew.
    if (next.remembers && !taken.remembers) memory?.erase()
    go(waiting !== null && taken.remembers ? keptIn(memory, taken, data) : taken)
  }
  return {
    remember: () => go(keptIn(memory, { ...state(), remembers: true, notice: null }, data)),
    forget() {
      memory?.erase()
      const { interview } = state()
      const next: PageState = { ...turnedTo(state(), 'files'), remembers: false, safe: false }
      go({ ...next, interview: { ...interview, saved: 'nothing-yet' } })
    },
    async open(file) {
      const read = await readFile(file, data)
      if (!read.read) return go({ ...state(), notice: { code: read.fault } })
      const waiting = { file: read.file, ignored: read.ignored }
      if (answeredIn(state().interview.file) > 0) return go({ ...turnedTo(state(), 'replace'), waiting })
      take({ ...state(), waiting })
    },
    replace: () => take({ ...state(), view: state().from }),
    erase() {
      memory?.erase()
      forgetDrafts()
      go({ ...opened(data, null, words().language), notice: { code: 'erased' } })
    },
  } satisfies Partial<Acts>
}

function handingOn({ data, state, words, named, go }: Stage) {
  const shareNow = async () => {
    const file = shareable(named())
    if (file && (await share(file, words().text(data.checklist.title))))
      go({ ...state(), safe: true, notice: { code: 'sent' } })
  }
  return {
    download() {
      const file = named()
      download(file)
      go({ ...state(), safe: true, notice: { code: 'saved-file', name: file.name } })
    },
    share: shareable(named()) === null ? null : () => void shareNow(),
    print: () => window.print(),
  } satisfies Partial<Acts>
}
