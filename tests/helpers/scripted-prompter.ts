import type { Press, Screen } from '../../src/interview/screen.ts'
import type { Prompter, Signal } from '../../src/node/interview/prompter.ts'

/** A line of a script: a digit picks an option, `=text` types, `+a,b` picks several, a letter or a key's name presses it. */
export type Cue = string

export interface ScriptedPrompter extends Prompter {
  /** Every screen that was shown, in order. */
  readonly shown: Screen[]
}

/** Plays an owner. When the script is at its end, the terminal is closed. */
export function scriptedPrompter(
  script: readonly Cue[],
  end: Signal = 'SIGHUP',
  seen?: (screen: Screen) => void,
  /** Screens that this owner puts off with `s`, without a line of the script. */
  putsOff: (screen: Screen) => boolean = () => false,
): ScriptedPrompter {
  const cues = [...script]
  const shown: Screen[] = []
  return {
    shown,
    ask(screen) {
      if (putsOff(screen)) return Promise.resolve({ kind: 'key', key: 's' })
      shown.push(screen)
      seen?.(screen)
      const cue = cues.shift()
      return Promise.resolve(cue === undefined ? { kind: 'signal', signal: end } : pressOf(cue, screen))
    },
    close() {},
  }
}

/** The press that a line of a script stands for on this screen. */
export function pressOf(cue: Cue, { field, name }: Screen): Press {
  if (cue.startsWith('=')) return { kind: 'text', text: cue.slice(1) }
  if (cue.startsWith('+')) return { kind: 'several', ids: cue.slice(1).split(',') }
  if (cue.startsWith('@')) return { kind: 'option', id: cue.slice(1) }
  if (!/^\d$/.test(cue)) return { kind: 'key', key: cue }
  const option = 'options' in field ? field.options[Number(cue) - 1] : undefined
  if (!option) throw new Error(`${name} has no option ${cue}`)
  return { kind: 'option', id: option.id }
}
