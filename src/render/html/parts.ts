import type { Block } from '../../core/model/report.ts'
import type { Told } from './told.ts'

/** A stretch of the report under one heading of level 1 or 2, or under none. */
export interface Part {
  readonly heading: { readonly level: 1 | 2; readonly first: string; readonly second: string | undefined } | null
  readonly told: readonly Told[]
  /** Begins a page when printed. */
  readonly newPage: boolean
}

/** A report as the head of its page and the parts below. */
export interface Outline {
  readonly title: { readonly first: string; readonly second: string | undefined }
  /** What says whose report this is: the paragraphs and pairs right below the title. */
  readonly head: readonly Told[]
  readonly parts: readonly Part[]
}

/** `title` is for a report whose blocks do not begin with one. */
export function outlineOf(told: readonly Told[], title: Outline['title']): Outline {
  const [first, ...rest] = partsOf(told)
  if (first?.heading?.level !== 1) return { title, head: [], parts: first ? [first, ...rest] : [] }
  const end = first.told.findIndex(({ block }) => block.kind !== 'paragraph' && block.kind !== 'pairs')
  const head = end < 0 ? first.told : first.told.slice(0, end)
  const left = first.told.slice(head.length)
  return {
    title: first.heading,
    head,
    parts: left.length === 0 ? rest : [{ heading: null, told: left, newPage: false }, ...rest],
  }
}

/** Splits blocks where a heading of level 1 or 2 or a page break begins something new. */
function partsOf(told: readonly Told[]): readonly Part[] {
  const parts: Part[] = []
  let newPage = false
  for (const one of told) {
    const last = parts.at(-1)
    const heading = one.onlySecond ? null : headingOf(one.block, one.second)
    if (one.block.kind === 'page-break') {
      newPage = true
    } else if (heading || !last || newPage) {
      parts.push({ heading, told: heading ? [] : [one], newPage })
      newPage = false
    } else {
      parts[parts.length - 1] = { ...last, told: [...last.told, one] }
    }
  }
  return parts
}

function headingOf(block: Block, second: Block | undefined): Part['heading'] {
  if (block.kind !== 'heading' || block.level === 3) return null
  return { level: block.level, first: block.text, second: second?.kind === 'heading' ? second.text : undefined }
}
