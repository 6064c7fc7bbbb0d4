import { isFault, MARKS, type Mark, type Observation, worstOf } from '../../core/doctor/observation.ts'
import { hanging, padTo, widthOf, wrap } from '../../core/text/lay-out.ts'
import type { Paint } from '../../render/terminal/render-terminal.ts'
import type { Words } from '../../words/words.ts'

export interface Screen {
  readonly width: number
  readonly paint: Paint
}

/** Of one kind no more than these are told one by one. */
const MOST_OF_A_KIND = 10
const LINES = { narrowest: 40, widest: 100 }

/** A line or more for everything that was seen, how to mend what is not fine, and what it comes to. */
export function drawObservations(observations: readonly Observation[], words: Words, screen: Screen): string {
  const width = Math.max(LINES.narrowest, Math.min(LINES.widest, screen.width))
  const marks: Readonly<Record<Mark, string>> = {
    fine: words.say('doctor.mark.fine'),
    look: words.say('doctor.mark.look'),
    broken: words.say('doctor.mark.broken'),
  }
  const column = Math.max(...Object.values(marks).map(widthOf)) + 2
  const { paint } = screen
  const painted: Readonly<Record<Mark, (text: string) => string>> = {
    fine: paint.quiet,
    look: paint.accent,
    broken: (text) => paint.bold(paint.accent(text)),
  }
  const inset = (lines: readonly string[]) => lines.map((line) => ' '.repeat(column) + line)
  const one = (observation: Observation): readonly string[] => {
    const mark = MARKS[observation.code]
    const [first = '', ...rest] = wrap(told(observation, words), width - column)
    const mend = mendOf(observation, words)
    return [
      painted[mark](padTo(marks[mark], column)) + first,
      ...inset(rest),
      ...(mend === null
        ? []
        : hanging('→ ', mend, width - column).map((line) => paint.quiet(' '.repeat(column) + line))),
    ]
  }
  const lines = kinds(observations).flatMap((kind) => {
    const more = kind.length - MOST_OF_A_KIND
    const rest = more > 0 ? inset([words.say('doctor.more', { count: more })]) : []
    return [...kind.slice(0, MOST_OF_A_KIND).flatMap(one), ...rest]
  })
  return `${[...lines, '', ...wrap(sumOf(observations, words), width)].join('\n')}\n`
}

/** Observations with one code stand one after the other. */
function kinds(observations: readonly Observation[]): readonly (readonly Observation[])[] {
  const codes = [...new Set(observations.map(({ code }) => code))]
  return codes.map((code) => observations.filter((one) => one.code === code))
}

function told(observation: Observation, words: Words): string {
  return words.sayWith(`doctor.found.${observation.code}`, inWords(observation, words))
}

function mendOf(observation: Observation, words: Words): string | null {
  const { code } = observation
  return isFault(code) ? words.sayWith(`doctor.mend.${code}`, inWords(observation, words)) : null
}

const DAYS = ['day', 'law', 'again']

/** Days, sizes and times as people write them; the rest as it is. */
function inWords({ args, shown, file }: Observation, words: Words): Readonly<Record<string, string | number>> {
  const written = Object.entries(args).map(([name, value]) => {
    if (DAYS.includes(name) && value !== '') return [name, words.day(String(value))]
    if (name === 'ms') return ['seconds', words.number(Math.max(0.1, Math.round(Number(value) / 100) / 10))]
    return [name, name === 'size' ? words.number(Number(value)) : value]
  })
  return { ...Object.fromEntries(written), ...shown, ...(file === undefined ? {} : { file }) }
}

/** What all of it comes to; whoever needs help is told what can be handed on. */
function sumOf(observations: readonly Observation[], words: Words): string {
  const worst = worstOf(observations)
  if (worst === 'fine') return words.say('doctor.sum.fine')
  const count = (mark: Mark) => observations.filter(({ code }) => MARKS[code] === mark).length
  const sum = words.say('doctor.sum', { broken: count('broken'), look: count('look') })
  return worst === 'broken' ? `${sum} ${words.say('doctor.sum.support')}` : sum
}
