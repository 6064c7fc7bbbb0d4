import type { Screen } from '../../../interview/screen.ts'
import { LANGUAGES, wordsIn } from '../../../words/words.ts'
import type { Prompter, TerminalResult } from '../prompter.ts'
import { lineTerminal, type PlainStreams } from './line-terminal.ts'
import { FIRST_TURN, replyTo } from './reply.ts'
import { type Heard, heardWith, NOTHING_HEARD, promptText, type Speech, screenText, spoken } from './screen-text.ts'

/**
 * Asks in lines of plain text that stay as they were printed, and reads one line for each answer: for screen readers,
 * and for terminals that cannot move their cursor. What is typed is shown and mended by the terminal itself.
 */
export function plainPrompter(streams: PlainStreams): TerminalResult {
  if (!streams.input.isTTY || !streams.output.isTTY) return { ready: false, code: 'no-terminal' }
  const terminal = lineTerminal(streams)
  let heard = NOTHING_HEARD
  /** How the last line was understood: said once it is taken. */
  let understood: readonly string[] = []
  let open = true
  const prompter: Prompter = {
    async ask(screen, words) {
      const speech = screen.name === 'language' ? IN_ALL_LANGUAGES : words
      const { first, again } = sayings(screen, heard, speech)
      terminal.print(isRetry(screen, heard) ? first : [...understood, ...first])
      understood = []
      heard = heardWith(screen, heard)
      for (let turn = FIRST_TURN; ; ) {
        const line = await terminal.read(promptText(screen, speech), screen.field.kind === 'text')
        if (typeof line !== 'string') return line
        const reply = replyTo(screen, line, turn, speech)
        if ('press' in reply) {
          understood = reply.said === '' ? [] : [reply.said]
          return reply.press
        }
        terminal.print(reply.say === null ? again : [reply.say])
        turn = reply.turn
      }
    },
    close() {
      if (!open) return
      open = false
      terminal.print(understood)
      terminal.close()
    },
  }
  return { ready: true, prompter }
}

/** What is said when a screen comes, and when it is to be heard once more: then a long list is whole. */
function sayings(screen: Screen, heard: Heard, speech: Speech) {
  const refused = isRetry(screen, heard)
  const lasting = refused ? { ...screen, notices: [] } : screen
  return {
    first: refused ? screen.notices.map(spoken) : ['', ...screenText(screen, heard, speech)],
    again: ['', ...screenText(lasting, { ...heard, list: null }, speech)],
  }
}

/** The same is asked again because what was typed was not taken: why is enough to hear. */
function isRetry({ isRefused, name }: Screen, { last }: Heard): boolean {
  return isRefused === true && name === last?.name
}

/** Nobody knows yet which language is read. */
const IN_ALL_LANGUAGES: Speech = {
  say: (key, ...args) => LANGUAGES.map(({ code }) => wordsIn(code).say(key, ...args)).join(' / '),
}
