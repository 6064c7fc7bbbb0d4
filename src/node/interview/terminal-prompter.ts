import { createPrompt, type KeypressEvent, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import { Chalk } from 'chalk'
import type { Press, Screen } from '../../interview/screen.ts'
import { safeText } from '../terminal/safe-text.ts'
import { drawn, drawnStill, type OwnScreen, ownScreen } from '../terminal/screen.ts'
import type { Style } from './field-lines.ts'
import { watchInterruptions } from './interruptions.ts'
import { type Key, onKey, startUi } from './keys.ts'
import { lay } from './layout.ts'
import type { TerminalResult } from './prompter.ts'

export interface TerminalStreams {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  /** Without it: unless NO_COLOR is set. */
  readonly colour?: boolean
}

/**
 * Asks in the terminal, on a screen of its own that is gone afterwards: what stood there before comes back.
 * Ctrl-C, a closed window and a request to end come back as a press.
 */
export function terminalPrompter({ input, output, colour }: TerminalStreams): TerminalResult {
  if (!input.isTTY || !output.isTTY) return { ready: false, code: 'no-terminal' }
  const style = styleIn(colour ?? (process.env.NO_COLOR ?? '') === '')
  let current: AbortController | null = null
  const hangUps = ['end', 'close', 'error'] as const
  const interruptions = watchInterruptions({ input, output, hangUps }, () => current?.abort())
  const own = ownScreen(output)
  process.once('exit', own.leave)
  return {
    ready: true,
    prompter: {
      async ask(screen, words) {
        const gone = interruptions.signal()
        if (gone !== null) return { kind: 'signal', signal: gone }
        current = new AbortController()
        own.clear()
        try {
          const howToChoose = words.say('terminal.how-to-choose')
          const config = { screen, own, output, style, howToChoose }
          return await askScreen(config, { input, output, signal: current.signal, clearPromptOnDone: true })
        } catch (error) {
          if (!isEnd(error)) throw error
          return { kind: 'signal', signal: interruptions.signal() ?? 'SIGINT' }
        }
      },
      close() {
        own.leave()
        if (interruptions.signal() === 'SIGHUP') input.setRawMode(false)
        interruptions.release()
        process.off('exit', own.leave)
      },
    },
  }
}

interface Shown {
  readonly screen: Screen
  readonly own: OwnScreen
  readonly output: NodeJS.WriteStream
  readonly style: Style
  /** Said when a key chose nothing. */
  readonly howToChoose: string
}

const askScreen = createPrompt<Press, Shown>(({ screen, own, output, style, howToChoose }, done) => {
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
      own.clear()
      times += 1
      redraw(times)
    }
    output.on('resize', resized)
    return () => {
      output.off('resize', resized)
    }
  }, [])
  useKeypress((event, line) => {
    // What is pasted may hide as much as a file does.
    const typed = safeText(line.line)
    if (typed !== line.line) {
      line.clearLine(0)
      line.write(typed)
    }
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
  const { above, input, below } = lay(screen, ui, size, style, howToChoose)
  if (input === null) return drawnStill(above)
  return [drawn([...above, input + ui.line]), drawn(below)]
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

function isEnd(error: unknown): boolean {
  return error instanceof Error && ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'].includes(error.name)
}
