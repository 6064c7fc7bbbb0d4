/** A parsed file before anybody believes it: what was written, and where. `at` counts characters from 0. */
export type Tree = ScalarTree | ListTree | MapTree

export interface ScalarTree {
  readonly kind: 'scalar'
  readonly at: number
  readonly value: string | number | boolean | null
  /** As it stands in the file, for a value without quotes: `1.10` is still `1.10`. */
  readonly source: string
  /** Written without quotes. */
  readonly plain: boolean
}

export interface ListTree {
  readonly kind: 'list'
  readonly at: number
  readonly items: readonly Tree[]
}

export interface MapTree {
  readonly kind: 'map'
  readonly at: number
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly key: string
  readonly keyAt: number
  readonly value: Tree
}

export type Path = readonly (string | number)[]

/** The part of a tree that a path leads to, with the place of its key; `undefined` when there is none. */
export function follow(tree: Tree, path: Path): { readonly node: Tree; readonly at: number } | undefined {
  let node: Tree | undefined = tree
  let at = tree.at
  for (const step of path) {
    if (node.kind === 'map') {
      const entry: Entry | undefined = node.entries.find(({ key }) => key === step)
      if (!entry) return undefined
      node = entry.value
      at = entry.keyAt
    } else {
      node = node.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined
      if (!node) return undefined
      at = node.at
    }
  }
  return { node, at }
}

/** `['answers', 'pay/on time', 0]` as the JSON pointer `/answers/pay~1on time/0`. */
export function pointer(path: Path): string {
  return path.map((step) => `/${escapeStep(String(step))}`).join('')
}

export function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The path of a JSON pointer into this tree: numbers where the tree has lists. */
export function pathOf(tree: Tree, jsonPointer: string): Path {
  const steps = jsonPointer.split('/').slice(1)
  const path: (string | number)[] = []
  let node: Tree | undefined = tree
  for (const raw of steps) {
    const text: string = raw.replaceAll('~1', '/').replaceAll('~0', '~')
    const step: string | number = node?.kind === 'list' ? Number(text) : text
    path.push(step)
    node = node && follow(node, [step])?.node
  }
  return path
}
