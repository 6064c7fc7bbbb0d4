import { readXml } from './xml.ts'

/** Text as workbooks write it: what stands in `t`, in one piece or several, but not how it is pronounced (`rPh`). */
export interface StringReader {
  readonly open: (name: string) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** The text so far; a new one begins. */
  readonly take: () => string
}

export function stringReader(): StringReader {
  let text = ''
  let isText = false
  let isSaid = false
  return {
    open(name) {
      if (name === 't') isText = true
      else if (name === 'rPh') isSaid = true
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') isSaid = false
    },
    text(part) {
      if (isText && !isSaid) text += part
    },
    take() {
      const taken = lettersOf(text)
      text = ''
      return taken
    },
  }
}

/** The texts that cells point to by their number. */
export function sharedStrings(xml: string, part: string): readonly string[] {
  const strings: string[] = []
  const reader = stringReader()
  readXml(xml, part, {
    ...reader,
    close(name) {
      reader.close(name)
      if (name === 'si') strings.push(reader.take())
    },
  })
  return strings
}

/** Signs that XML cannot hold stand in a text as `_x000D_`. */
export function lettersOf(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
