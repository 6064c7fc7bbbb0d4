import { decode } from './decode.ts'
import { type Finding, type FindingArgs, type FindingCode, finding, NONE, type Place } from './finding.ts'
import { cut } from './ids.ts'
import { InputError, refuse } from './input-error.ts'
import { type Plain, plainOf } from './plain.ts'
import { schemaFindings, wantedAsText } from './schema-findings.ts'
import type { Source } from './source.ts'
import { follow, type Path, pointer, type Tree } from './tree.ts'
import type { Format } from './validate.ts'
import { type ParsedText, parseYaml } from './yaml-tree.ts'

/** A hostile file can have a hundred thousand faults; no more than these are looked at, the rest is counted. */
const MOST_ERRORS = 500
/** Values that were meant as text and look like numbers. */
const MOST_AS_WRITTEN = 2000

/** A file whose shape is right, and where each part of it stands. */
export interface Loaded<Document> {
  readonly file: string
  readonly document: Document
  /** A finding at the key that a path leads to, or at the item of a list. */
  readonly found: <Code extends FindingCode>(code: Code, args: FindingArgs<Code>, path: Path) => Finding
  readonly placeOf: (path: Path) => Place
  /** What stands in the file at a path: the text of a value, as it was written. */
  readonly writtenAt: (path: Path) => string | undefined
}

/** Reads a file of one format and checks its shape. Throws an InputError. */
export function load<Document>(source: Source, format: Format<Document>): Loaded<Document> {
  return loadTree(parseYaml(decode(source), source.name), source.name, format)
}

/** The same for a text that was parsed already, whatever it was written in. Throws an InputError. */
export function loadTree<Document>(
  { tree, placeAt }: ParsedText,
  file: string,
  format: Format<Document>,
): Loaded<Document> {
  const placeOf = (path: Path): Place => ({ ...placeAt(nearestAt(tree, path)), path: pointer(path) })
  const { value, findings } = plainOf(tree, placeAt)
  refuse(findings)
  refuse(formatFindings(value, format.id, placeOf))
  if (format.fits(value)) return loaded(value, file, tree, placeOf)
  const asWritten = wantedAsText(format.faults().slice(0, MOST_AS_WRITTEN), tree)
  const again = asWritten.size > 0 ? plainOf(tree, placeAt, asWritten).value : value
  if (asWritten.size > 0 && format.fits(again)) return loaded(again, file, tree, placeOf)
  const errors = format.faults()
  const shown = schemaFindings(errors.slice(0, MOST_ERRORS), { tree, format, placeOf })
  throw new InputError(shown, Math.max(0, errors.length - MOST_ERRORS))
}

function loaded<Document>(
  document: Document,
  file: string,
  tree: Tree,
  placeOf: (path: Path) => Place,
): Loaded<Document> {
  return {
    file,
    document,
    placeOf,
    found: (code, args, path) => finding(code, args, placeOf(path)),
    writtenAt: (path) => {
      const node = follow(tree, path)?.node
      return node?.kind === 'scalar' ? node.source : undefined
    },
  }
}

/** Where a path leads, or as far as the file goes along it. */
function nearestAt(tree: Tree, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const reached = follow(tree, path.slice(0, length))
    if (reached) return reached.at
  }
  return tree.at
}

function formatFindings(value: Plain, accepted: string, placeOf: (path: Path) => Place): readonly Finding[] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  const written = isMap && 'format' in value ? value.format : undefined
  if (written === accepted) return []
  const quoted = typeof written === 'string' ? cut(written) : NONE
  const code = kindOf(quoted) === kindOf(accepted) ? 'format-version' : 'format-wrong'
  return [finding(code, { accepted, written: quoted }, placeOf(isMap ? ['format'] : []))]
}

/** `tukiem/answers/2` without its number: what the file is, whatever wrote it. */
function kindOf(format: string): string {
  return format.replace(/\/\d+$/, '/')
}
