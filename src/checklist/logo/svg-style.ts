/** What an element is given, by name; values as written. */
export type Declarations = readonly (readonly [name: string, value: string])[]

/** One rule of a style sheet for one selector. */
export interface StyleRule {
  readonly selector: string
  /** Of two rules for one element the one of more weight counts; of the same weight, the later one. */
  readonly weight: number
  readonly declarations: Declarations
}

/** More rules than a logo has. */
const MOST_RULES = 200
const SIMPLE = /^(?:\*|[A-Za-z]+|([.#])[A-Za-z_][A-Za-z0-9_-]*)$/

/** `fill: red; stroke: none` as pairs. */
export function declarationsIn(text: string): Declarations {
  return text.split(';').flatMap((one) => {
    const at = one.indexOf(':')
    const name = one.slice(0, at).trim().toLowerCase()
    const value = one.slice(at + 1).replace(/!\s{0,9}important\s*$/i, '')
    return at < 0 || name === '' ? [] : [[name, value.trim()] as const]
  })
}

/** The rules of a style sheet, or the first thing in it that is not drawn. */
export function rulesIn(text: string): { readonly rules: readonly StyleRule[] } | { readonly wrong: string } {
  const sheet = withoutComments(text).trim()
  if (/[@\\<&]/.test(sheet)) return { wrong: /[@\\<&][\w-]{0,20}/.exec(sheet)?.[0] ?? '' }
  const blocks = sheet.split('}')
  const rest = blocks.pop() ?? ''
  if (rest.trim() !== '') return { wrong: rest.trim() }
  const rules: StyleRule[] = []
  for (const block of blocks) {
    const [selectors = '', body, ...more] = block.split('{')
    if (body === undefined || more.length > 0) return { wrong: block.trim() }
    const declarations = declarationsIn(body)
    for (const selector of selectors.split(',').map((one) => one.trim())) {
      const sign = SIMPLE.exec(selector)
      if (!sign || rules.length >= MOST_RULES) return { wrong: selector }
      rules.push({ selector, weight: weightOf(selector, sign[1]), declarations })
    }
  }
  return { rules }
}

/** Not by a pattern: on a thousand comments that never end it would take a thousand times as long. */
function withoutComments(text: string): string {
  const [before = '', ...others] = text.split('/*')
  return [before, ...others.map((one) => (one.includes('*/') ? one.slice(one.indexOf('*/') + 2) : ''))].join(' ')
}

const weightOf = (selector: string, sign: string | undefined): number => {
  if (sign === '#') return 3
  if (sign === '.') return 2
  return selector === '*' ? 0 : 1
}

/** Whether a rule is for an element of this name, id and classes. */
export function isFor({ selector }: StyleRule, name: string, id: string, classes: readonly string[]): boolean {
  if (selector.startsWith('.')) return classes.includes(selector.slice(1))
  return selector === '*' || selector === (selector.startsWith('#') ? `#${id}` : name)
}
