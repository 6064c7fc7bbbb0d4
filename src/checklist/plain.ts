import { type Finding, finding, type Place } from './finding.ts'
import { cut, foldId } from './ids.ts'
import { escapeStep, type ListTree, type MapTree, type ScalarTree, type Tree } from './tree.ts'

/** What JSON can say. Objects have no prototype. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }

/** No list and no map of ours has more entries; each fault in a longer one would cost time and help nobody. */
export const LONGEST = 1000

/** Names that reach into every JavaScript object. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

export function isForbidden(name: string): boolean {
  return FORBIDDEN.has(foldId(name))
}

/** An object without a prototype: names such as `toString` are not in it unless they were put there. */
export function recordOf<Value>(entries: Iterable<readonly [string, Value]>): Readonly<Record<string, Value>> {
  const record: Record<string, Value> = Object.create(null)
  for (const [key, value] of entries) record[key] = value
  return record
}

interface Building {
  readonly placeAt: (at: number) => Place
  readonly findings: Finding[]
  /** JSON pointers of the values to be taken as they are written. */
  readonly asWritten: ReadonlySet<string>
}

/**
 * The plain value of a tree, with what is wrong in it: keys given twice, forbidden names, numbers that are not finite.
 * `asWritten` holds JSON pointers of values without quotes that are wanted as text.
 */
export function plainOf(
  tree: Tree,
  placeAt: (at: number) => Place,
  asWritten: ReadonlySet<string> = new Set(),
): { readonly value: Plain; readonly findings: readonly Finding[] } {
  const building: Building = { placeAt, findings: [], asWritten }
  return { value: plainFrom(tree, '', '', building), findings: building.findings }
}

function plainFrom(tree: Tree, key: string, path: string, building: Building): Plain {
  const length = tree.kind === 'map' ? tree.entries.length : tree.kind === 'list' ? tree.items.length : 0
  if (length > LONGEST) {
    building.findings.push(finding('list-too-long', { key: cut(key), limit: LONGEST }, building.placeAt(tree.at)))
    return null
  }
  if (tree.kind === 'map') return mapOf(tree, path, building)
  if (tree.kind === 'list') return listOf(tree, key, path, building)
  return scalarOf(tree, key, path, building)
}

function mapOf({ entries }: MapTree, path: string, building: Building): Plain {
  const value: { [key: string]: Plain } = Object.create(null)
  const seen = new Map<string, number>()
  for (const { key, keyAt, value: inner } of entries) {
    const before = seen.get(key)
    if (isForbidden(key)) building.findings.push(finding('key-forbidden', { key }, building.placeAt(keyAt)))
    else if (before !== undefined) {
      const line = building.placeAt(before).line ?? 0
      building.findings.push(finding('key-duplicate', { key: cut(key), line }, building.placeAt(keyAt)))
    } else {
      seen.set(key, keyAt)
      value[key] = plainFrom(inner, key, pathTo(key, path, building), building)
    }
  }
  return value
}

function listOf({ items }: ListTree, key: string, path: string, building: Building): Plain {
  return items.map((item, index) => plainFrom(item, key, pathTo(String(index), path, building), building))
}

function scalarOf({ value, source, at }: ScalarTree, key: string, path: string, building: Building): Plain {
  if (building.asWritten.has(path)) return source.normalize('NFC')
  if (typeof value === 'number' && !Number.isFinite(value)) {
    building.findings.push(finding('number-not-finite', { key }, building.placeAt(at)))
    return 0
  }
  return value
}

/** Paths are built only when somebody asks for them: most files need none. */
function pathTo(step: string, path: string, { asWritten }: Building): string {
  return asWritten.size === 0 ? '' : `${path}/${escapeStep(step)}`
}
