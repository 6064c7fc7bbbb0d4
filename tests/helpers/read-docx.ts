import { strFromU8, unzipSync } from 'fflate'
import { elements, readXml, textIn, type XmlElement } from './xml.ts'

export interface ReadDocx {
  /** Names of the parts in the order of the file. */
  readonly names: readonly string[]
  readonly part: (name: string) => XmlElement
  /** Every paragraph of the body, those in tables too, with the id of its style. A line break is `\n`. */
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[]
}

/** Reads a Word document back, each part as strictly as Word reads it. Throws when one is not sound. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = Object.entries(unzipSync(bytes))
  const read = new Map(parts.map(([name, content]) => [name, readXml(strFromU8(content))]))
  const part = (name: string): XmlElement => {
    const found = read.get(name)
    if (!found) throw new Error(`no part ${name}`)
    return found
  }
  return {
    names: parts.map(([name]) => name),
    part,
    paragraphs: elements(part('word/document.xml'), 'w:p').map((paragraph) => ({
      style: elements(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal',
      text: elements(paragraph, 'w:r').map(runText).join(''),
    })),
  }
}

const runText = (run: XmlElement): string =>
  run.children
    .map((child) => {
      if (typeof child === 'string') return child
      if (child.name === 'w:br') return '\n'
      return child.name === 'w:t' ? textIn(child) : ''
    })
    .join('')
