import type { Said } from '../../core/report/said.ts'

/** A stretch of the report under one heading of level 1 or 2, or under none. */
export interface Part {
  readonly heading: { readonly level: 1 | 2; readonly first: string; readonly second: string | undefined } | null
  readonly said: readonly Said[]
  /** Begins a page when printed. */
  readonly newPage: boolean
}

/** A report as the head of its page and the parts below. */
export interface Outline {
  readonly title: { readonly first: string; readonly second: string | undefined }
  /** What says whose report this is: the paragraphs and pairs right below the title. */
  readonly head: readonly Said[]
  readonly parts: readonly Part[]
}

/** `title` is for a report whose blocks do not begin with one. */
export function outlineOf(said: readonly Said[], title: Outline['title']): Outline {
  const [first, ...rest] = partsOf(said)
  if (first?.heading?.level !== 1) return { title, head: [], parts: first ? [first, ...rest] : [] }
  const end = first.said.findIndex(({ block }) => block.kind !== 'paragraph' && block.kind !== 'pairs')
  const head = end < 0 ? first.said : first.said.slice(0, end)
  const left = first.said.slice(head.length)
  return {
    title: first.heading,
    head,
    parts: left.length === 0 ? rest : [{ heading: null, said: left, newPage: false }, ...rest],
  }
}

/** Splits blocks where a heading of level 1 or 2 or a page break begins something new. */
function partsOf(said: readonly Said[]): readonly Part[] {
  const parts: Part[] = []
  let newPage = false
  for (const one of said) {
    const last = parts.at(-1)
    const heading = headingOf(one)
    if (one.block.kind === 'page-break') {
      newPage = true
    } else if (heading || !last || newPage) {
      parts.push({ heading, said: heading ? [] : [one], newPage })
      newPage = false
    } else {
      parts[parts.length - 1] = { ...last, said: [...last.said, one] }
    }
  }
  return parts
}

function headingOf({ block, other }: Said): Part['heading'] {
  if (block.kind !== 'heading' || block.level === 3) return null
  const second = other?.block.kind === 'heading' ? other.block.text : undefined
  return { level: block.level, first: block.text, second }
}
