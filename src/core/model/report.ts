import type { IsoDate, Language } from './text.ts'

/** A report in words, ready to be drawn: renderers decide looks, never content. */
export interface Report {
  readonly language: Language
  readonly title: string
  /** The firm, for the file's title and each page's foot. */
  readonly firm: string
  readonly date: IsoDate
  /** One line for the foot of each page. */
  readonly foot: string
  /** "page 2 of 6" with both numbers as placeholders `{page}` and `{pages}`. */
  readonly pageOf: string
  readonly blocks: readonly Block[]
  /** The same report in another language, block for block, to stand beside this one. */
  readonly second?: Report
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: 'plain' | 'lead' | 'quiet' }
  | {
      readonly kind: 'list'
      readonly marker: 'bullet' | 'tick' | 'number'
      readonly items: readonly string[]
      /** Many short items, to be looked up rather than read: set small, in two columns. */
      readonly dense?: boolean
    }
  | { readonly kind: 'pairs'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | LevelBlock
  | { readonly kind: 'bars'; readonly rows: readonly Bar[] }
  | { readonly kind: 'ladders'; readonly rows: readonly LadderRow[] }
  | {
      readonly kind: 'first-actions'
      readonly heads: readonly [string, string, string]
      readonly rows: readonly FirstAction[]
    }
  | ActionCard
  | {
      readonly kind: 'table'
      /** `share` of the width, the shares add up to 1. */
      readonly columns: readonly { readonly title: string; readonly share: number }[]
      readonly rows: readonly (readonly string[])[]
      /** Tints cells that hold numbers, to be seen at a glance; a number or a word says the same in each of them. */
      readonly heat?: Heat
    }
  | { readonly kind: 'entries'; readonly rows: readonly Entry[] }
  | { readonly kind: 'signatures'; readonly rows: readonly Signature[] }
  | Ask
  | { readonly kind: 'page-break' }

export interface Heat {
  /** Of each cell of each row; `null` for one without a tint. */
  readonly shades: readonly (readonly (Shade | null)[])[]
  /** What the tints stand for, in the order in which they are shown. */
  readonly legend: readonly { readonly shade: Shade; readonly text: string }[]
}

/** How good something is; never told by a tint alone. */
export type Shade = 'high' | 'middle' | 'low'

export interface LevelBlock {
  readonly kind: 'level'
  /** Which of `of` steps is reached, 1 to `of`; `null` when it cannot be told. */
  readonly step: number | null
  readonly of: number
  /** Names of the steps, lowest first, as far as this list can show. */
  readonly steps: readonly string[]
  readonly label: string
  readonly name: string
  /** One sentence: what it means for this firm. */
  readonly meaning: string
  /** The rule of this level and what stands in the way of the next. */
  readonly rule: string
  readonly inTheWay: string
}

/** One line of a bar chart; a bar is drawn only when `range` is given. */
export interface Bar {
  readonly label: string
  /** 0 to 1. */
  readonly range: { readonly low: number; readonly high: number } | null
  /** The number or the words beside the bar. */
  readonly value: string
}

export interface LadderRow {
  readonly label: string
  readonly step: number | null
  readonly of: number
  readonly value: string
}

export interface FirstAction {
  readonly step: string
  readonly who: string
  readonly by: string
  readonly urgent: boolean
}

/** One action of the plan; never split over two pages. */
export interface ActionCard {
  readonly kind: 'action'
  /** The question's id, which `tukiem done` takes. */
  readonly id: string
  readonly number: number
  /** Verb first. */
  readonly title: string
  /** A short mark such as "urgent", or `null`. */
  readonly mark: string | null
  /** How things are today, in one sentence; empty when there is nothing to add. */
  readonly state: string
  /** Months away: only what to begin with is said, in little room. */
  readonly short: boolean
  /** Labelled lines in reading order: the first step, then, why, law, proof, help. The first stands out. */
  readonly lines: readonly CardLine[]
  /** Short facts that stand side by side: who, by when, effort. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

export interface CardLine {
  readonly label: string
  readonly text: readonly string[]
  /** To be looked up rather than read: set small. */
  readonly aside: boolean
}

/** One of many things to be looked up: set small, in two columns. */
export interface Entry {
  readonly text: string
  /** What stands out: an answer, a day, an amount; may be empty. */
  readonly value: string
  /** Remarks below it, each on its own. */
  readonly notes: readonly string[]
}

/** A place to sign by hand. */
export interface Signature {
  readonly label: string
  /** What to write there: name, date. */
  readonly hint: string
}

/** A question to answer with a pen; never split over two pages. */
export interface Ask {
  readonly kind: 'ask'
  /** What people call it when they talk about it, such as `B3`; empty for a line that only a reader of the paper needs. */
  readonly code: string
  /** The id of the question or fact, which an answers file takes; may be empty. */
  readonly id: string
  readonly ask: string
  /** When it is to be answered; empty when always. */
  readonly only: string
  /** What it means, in a sentence; may be empty. */
  readonly help: string
  /** A line to write on, a text or a number with its unit behind; `value` stands on it already. */
  readonly write: { readonly kind: 'text' | 'number'; readonly unit: string; readonly value: string } | null
  /** Boxes to tick. */
  readonly boxes: readonly AskBox[]
}

export interface AskBox {
  /** The key that gives this answer in the terminal interview; empty where none does. */
  readonly key: string
  readonly label: string
  readonly ticked: boolean
}
