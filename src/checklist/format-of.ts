import { decode } from './decode.ts'
import type { Source } from './source.ts'
import { follow } from './tree.ts'
import { parseYaml } from './yaml-tree.ts'

/** What a file calls itself, `tukiem/laws/1`; `null` when it does not say. Throws an InputError when it cannot be read. */
export function formatOf(source: Source): string | null {
  const { tree } = parseYaml(decode(source), source.name)
  const node = follow(tree, ['format'])?.node
  return node?.kind === 'scalar' ? node.source : null
}
