import { createPrompt, type KeypressEvent, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import { Chalk } from 'chalk'
import type { Press, Screen } from '../../interview/screen.ts'
import type { Style } from './field-lines.ts'
import { type Key, onKey, startUi } from './keys.ts'
import { lay } from './layout.ts'
import type { Prompter, Signal } from './prompter.ts'

export interface TerminalStreams {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  /** Without it: unless NO_COLOR is set. */
  readonly colour?: boolean
}

export type TerminalResult =
  | { readonly ready: true; readonly prompter: Prompter }
  /** Questions are only ever asked of a person at a terminal. */
  | { readonly ready: false; readonly code: 'no-terminal' }

const OWN_SCREEN = '\u001b[?1049h\u001b[2J\u001b[H'
const BACK = '\u001b[?25h\u001b[?1049l'
const CLEAR = '\u001b[2J\u001b[H'
const HIDE_CURSOR = '\u001b[?25l'
const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGHUP', 'SIGTERM']

/**
 * Asks in the terminal, on a screen of its own that is gone afterwards: what stood there before comes back.
 * Ctrl-C, a closed window and a request to end come back as a press.
 */
export function terminalPrompter({ input, output, colour }: TerminalStreams): TerminalResult {
  if (!input.isTTY || !output.isTTY) return { ready: false, code: 'no-terminal' }
  const style = styleIn(colour ?? (process.env.NO_COLOR ?? '') === '')
  let gone: Signal | null = null
  let open = true
  let current: AbortController | null = null
  const stop = (signal: Signal) => {
    gone = gone ?? signal
    current?.abort()
  }
  let lost = false
  const hungUp = () => {
    lost = true
    stop('SIGHUP')
  }
  const restore = () => {
    if (open) output.write(BACK)
    open = false
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  for (const event of ['end', 'close', 'error']) input.on(event, hungUp)
  output.on('error', hungUp)
  process.once('exit', restore)
  output.write(OWN_SCREEN)
  return {
    ready: true,
    prompter: {
      async ask(screen) {
        if (gone !== null) return { kind: 'signal', signal: gone }
        current = new AbortController()
        output.write(CLEAR)
        try {
          const config = { screen, output, style }
          return await askScreen(config, { input, output, signal: current.signal, clearPromptOnDone: true })
        } catch (error) {
          if (!isEnd(error)) throw error
          return { kind: 'signal', signal: gone ?? 'SIGINT' }
        }
      },
      close() {
        restore()
        if (gone === 'SIGHUP') input.setRawMode(false)
        if (lost) process.once('exit', dieOfHangUp)
        for (const signal of SIGNALS) process.off(signal, stop)
        for (const event of ['end', 'close', 'error']) input.off(event, hungUp)
        output.off('error', hungUp)
        for (const stream of [input, output]) bear(stream)
        process.off('exit', restore)
      },
    },
  }
}

/** Between two screens a terminal may go as well; what is asked next notices it. One listener a stream, however many screens. */
function bear(stream: NodeJS.ReadStream | NodeJS.WriteStream): void {
  if (!stream.listeners('error').includes(ignore)) stream.on('error', ignore)
}

function ignore(): void {}

/** At its end Node sets the terminal right and crashes when there is none any more: a hang-up ends it first, with 129. */
function dieOfHangUp(): void {
  process.kill(process.pid, 'SIGHUP')
}

interface Shown {
  readonly screen: Screen
  readonly output: NodeJS.WriteStream
  readonly style: Style
}

const askScreen = createPrompt<Press, Shown>(({ screen, output, style }, done) => {
  const [ui, setUi] = useState(() => startUi(screen))
  const [, redraw] = useState(0)
  const latest = useRef(ui)
  const size = { columns: output.columns || 80, rows: output.rows || 24 }
  useEffect((line) => {
    // A terminal that is gone is told by its streams; readline would throw the same once more.
    line.on('error', () => {})
    if (screen.field.kind === 'text') line.write(screen.field.value)
    let times = 0
    const resized = () => {
      output.write(CLEAR)
      times += 1
      redraw(times)
    }
    output.on('resize', resized)
    return () => {
      output.off('resize', resized)
    }
  }, [])
  useKeypress((event, line) => {
    const result = onKey(screen, latest.current, keyOf(event), line.line, size.rows - 8)
    if ('press' in result) {
      line.clearLine(0)
      return done(result.press)
    }
    // Enter has emptied the line; a text that was not taken is put back.
    if (screen.field.kind === 'text' && line.line === '' && result.ui.line !== '') line.write(result.ui.line)
    latest.current = result.ui
    setUi(result.ui)
  })
  const drawn = lay(screen, ui, size, style)
  const plain = glyphs()
  if (drawn.input === null) return plain(drawn.above.join('\n')) + HIDE_CURSOR
  return [plain([...drawn.above, drawn.input].join('\n')) + ui.line, plain(drawn.below.join('\n'))]
})

/** One accent, and nothing red: no answer is a fault. */
function styleIn(colour: boolean): Style {
  const { cyan, bold, dim } = new Chalk({ level: colour ? 1 : 0 })
  return { accent: (text) => cyan(text), strong: (text) => bold(text), quiet: (text) => dim(text) }
}

/** The library's type leaves out what was typed, which is all there is for `?` and `ư`. */
function keyOf(event: KeypressEvent): Key {
  const sequence = 'sequence' in event && typeof event.sequence === 'string' ? event.sequence : undefined
  return { name: event.name, sequence, ctrl: event.ctrl }
}

/** The console of older Windows has no check mark and no thin arrow in its fonts. */
function glyphs(): (text: string) => string {
  if (process.platform !== 'win32' || process.env.WT_SESSION !== undefined) return (text) => text
  return (text) => text.replaceAll('✓', '√').replaceAll('›', '>')
}

function isEnd(error: unknown): boolean {
  return error instanceof Error && ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'].includes(error.name)
}
