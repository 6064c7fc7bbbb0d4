import { decode } from './decode.ts'
import { finding } from './finding.ts'
import { InputError, refuse } from './input-error.ts'
import { plainOf } from './plain.ts'
import { quickJson } from './quick-json.ts'
import type { Source } from './source.ts'
import { parseYaml } from './yaml-tree.ts'

/**
 * The value of a JSON file exactly as it is written, for looking at its signature: no text is brought into another form. Throws an
 * InputError for what is no JSON, has a key twice or is refused in any file.
 */
export function exactJson(source: Source): unknown {
  const text = decode(source)
  const quick = quickJson(text)
  if (quick !== undefined) return quick
  const { tree, placeAt } = parseYaml(text, source.name)
  refuse(plainOf(tree, placeAt).findings)
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError([finding('not-json', {}, { file: source.name })])
  }
}
