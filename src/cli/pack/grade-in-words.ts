import type { Burden, SizeBurden } from '../../core/model/burden.ts'
import type { SizeClass } from '../../core/model/sized.ts'
import type { Words } from '../../words/words.ts'

/** `A, light, fits a small firm`. */
export function gradeInWords({ grade }: Pick<Burden, 'grade'>, words: Words): string {
  return words.say(`pack.grade.${grade}`)
}

/** In one sentence what a list asks of the smallest firms; `''` where nothing is known of any size. */
export function heavyInWords({ sizes }: Burden, words: Words): string {
  const [smallest] = sizes
  return smallest ? words.say('pack.heavy', figuresOf(smallest, words)) : ''
}

/** What a list asks of firms of each size, a line each; of one size alone when that is known. */
export function sizesInWords({ sizes }: Burden, words: Words, only: SizeClass | null): readonly string[] {
  const shown = only === null ? sizes : sizes.filter(({ size }) => size === only)
  return shown.map((one) => {
    const figures = { ...figuresOf(one, words), beyond: one.beyondLaw }
    return one.bigCompany === 0
      ? words.say('pack.size', figures)
      : words.say('pack.size-big', { ...figures, big: one.bigCompany })
  })
}

/** Questions and minutes in one sentence: of one size when that is known, else from the smallest to the largest; `''` where nothing is known. */
export function figuresInWords({ sizes }: Burden, words: Words, only: SizeClass | null): string {
  const shown = only === null ? sizes : sizes.filter(({ size }) => size === only)
  const [first] = shown
  const last = shown.at(-1)
  if (!first || !last) return ''
  if (first === last) return words.say('pack.meet.figures-of-size', figuresOf(first, words))
  const { questions, minutes } = last
  const { questions: fewest, minutes: least } = first
  if (fewest === questions && least === minutes) return words.say('pack.meet.figures-of-all', { questions, minutes })
  return words.say('pack.meet.figures', { fewest, least, questions, minutes })
}

function figuresOf({ size, questions, minutes, documents }: SizeBurden, words: Words) {
  return { size: words.say(`report.size.${size}`), questions, minutes, documents }
}
