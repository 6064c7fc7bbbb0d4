import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf {
  /** The text of each page, items joined by line breaks. */
  readonly pages: readonly string[]
  /** Each piece of text with its page from 1 and the points of its baseline above the foot of that page. */
  readonly places: readonly { readonly text: string; readonly page: number; readonly y: number }[]
  readonly title: unknown
  readonly language: unknown
  readonly created: unknown
  readonly xml: string
  readonly bookmarks: readonly string[]
  /** The tags of the structure tree in reading order, page by page; a figure is `Figure: its alternative text`, one of another language `P (en)`. */
  readonly tags: readonly (readonly string[])[]
}

/** Reads a PDF back with a reader that is not ours. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS }).promise
  const { info, metadata } = await document.getMetadata()
  const about = new Map<string, unknown>(Object.entries(info))
  const outline: readonly Entry[] = (await document.getOutline()) ?? []
  const numbers = Array.from({ length: document.numPages }, (_, i) => i + 1)
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)))
  const texts = await Promise.all(pages.map((page) => page.getTextContent()))
  const trees = await Promise.all(pages.map((page) => page.getStructTree()))
  return {
    pages: texts.map(({ items }) =>
      items
        .map((item) => ('str' in item ? item.str : ''))
        .filter(Boolean)
        .join('\n'),
    ),
    places: texts.flatMap(({ items }, at) =>
      items.flatMap((item) => ('str' in item ? [{ text: item.str, page: at + 1, y: Number(item.transform[5]) }] : [])),
    ),
    title: about.get('Title'),
    language: about.get('Language'),
    created: about.get('CreationDate'),
    xml: metadata === null ? '' : String(metadata.getRaw()),
    bookmarks: outline.flatMap(titles),
    tags: trees.map((tree) => tagsOf(tree)),
  }
}

interface Entry {
  readonly title: string
  readonly items: readonly Entry[]
}

const titles = ({ title, items }: Entry): readonly string[] => [
  title,
  ...items.flatMap(titles).map((one) => `  ${one}`),
]

function tagsOf(node: unknown): readonly string[] {
  const entries = new Map<string, unknown>(Object.entries(node ?? {}))
  const role = entries.get('role')
  if (typeof role !== 'string') return []
  const children = entries.get('children')
  const said = entries.has('alt') ? `${role}: ${String(entries.get('alt'))}` : role
  const own = entries.has('lang') ? `${said} (${String(entries.get('lang'))})` : said
  return [own, ...(Array.isArray(children) ? children.flatMap(tagsOf) : [])]
}
