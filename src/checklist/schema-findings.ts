import { type Finding, finding, NONE, type Place } from './finding.ts'
import { cut } from './ids.ts'
import { nearest } from './near.ts'
import { escapeStep, follow, type Path, pathOf, type Tree } from './tree.ts'
import type { Format, SchemaError } from './validate.ts'

/** What the messages about one file need to know. */
export interface Setting {
  readonly tree: Tree
  readonly format: Format<unknown>
  readonly placeOf: (path: Path) => Place
}

/** Says in our codes what the compiled schema found. Faults that only follow from another one are left out. */
export function schemaFindings(errors: readonly SchemaError[], setting: Setting): readonly Finding[] {
  const doubtful = doubtfulKeys(errors, setting)
  const misshapen = new Set(errors.filter(({ keyword }) => keyword === 'pattern').map(whereOf))
  // An id that is too long is also of the wrong shape, and that says both.
  const isSaid = (error: SchemaError) => error.keyword === 'maxLength' && misshapen.has(whereOf(error))
  return errors
    .filter((error) => !follows(error, doubtful) && !isSaid(error))
    .flatMap((error) => findingOf(error, setting))
}

/** The value or, of a map, the name that a fault is in. */
function whereOf({ instancePath, propertyName }: SchemaError): string {
  return propertyName === undefined ? instancePath : `${instancePath}/${escapeStep(propertyName)}`
}

/** The JSON pointers of values that are wanted as text and were written without quotes as something else. */
export function wantedAsText(errors: readonly SchemaError[], tree: Tree): ReadonlySet<string> {
  const pointers = errors
    .filter(({ keyword, params }) => keyword === 'type' && String(params.type) === 'string')
    .filter(
      ({ instancePath }) =>
        !instancePath.endsWith('/version') && isPlain(follow(tree, pathOf(tree, instancePath))?.node),
    )
  return new Set(pointers.map(({ instancePath }) => instancePath))
}

function isPlain(node: Tree | undefined): boolean {
  return node?.kind === 'scalar' && node.plain && node.value !== null && typeof node.value !== 'string'
}

/** Keys that are there under a mistyped name, names that are no names, and `kind` and `basis` when they say something unknown. */
function doubtfulKeys(errors: readonly SchemaError[], { tree, format }: Setting): ReadonlySet<string> {
  return new Set(
    errors.flatMap(({ keyword, instancePath, params, propertyName }) => {
      if (keyword === 'enum') return [instancePath]
      if (propertyName !== undefined) return [`${instancePath}/${escapeStep(propertyName)}`]
      if (keyword !== 'additionalProperties') return []
      return [`${instancePath}/${nearest(params.additionalProperty ?? '', keysAt(pathOf(tree, instancePath), format))}`]
    }),
  )
}

function follows({ keyword, instancePath, params }: SchemaError, doubtful: ReadonlySet<string>): boolean {
  if (keyword === 'if' || keyword === 'propertyNames') return true
  if (keyword === 'type') return doubtful.has(instancePath)
  if (keyword === 'required') return doubtful.has(`${instancePath}/${params.missingProperty}`)
  if (keyword !== 'false schema') return false
  const parent = instancePath.slice(0, instancePath.lastIndexOf('/'))
  return doubtful.has(`${parent}/kind`) || doubtful.has(`${parent}/basis`)
}

function findingOf(error: SchemaError, setting: Setting): readonly Finding[] {
  const { keyword, instancePath, params, propertyName } = error
  const path = pathOf(setting.tree, instancePath)
  const key = nameOf(path)
  const place = setting.placeOf(path)
  if (propertyName !== undefined) return [keyFinding(error, setting.placeOf([...path, propertyName]))]
  if (keyword === 'required') return [finding('key-missing', { key: params.missingProperty ?? '' }, place)]
  if (keyword === 'additionalProperties') return [unknownKey(path, params.additionalProperty ?? '', setting)]
  if (keyword === 'false schema') return [finding('key-not-here', { key }, place)]
  const node = follow(setting.tree, path)?.node
  if (path.length === 2 && path[0] === 'colours') return [finding('colour-shape', { key }, place)]
  if (node?.kind === 'scalar' && node.value === null) return [finding('value-missing', { key }, place)]
  if (keyword === 'type') return [wrongKind(key, params.type, node, place)]
  if (keyword === 'enum') return [notAccepted(key, params.allowedValues ?? [], node, setting, place)]
  if (keyword === 'pattern') return [wrongShape(key, params.pattern ?? '', place)]
  if (keyword === 'oneOf') return [notAccepted(key, keysAt(path, setting.format), node, setting, place)]
  return [outsideLimit(keyword, key, params.limit ?? 0, place)]
}

function unknownKey(path: Path, key: string, { format, placeOf }: Setting): Finding {
  const place = placeOf([...path, key])
  const isChange = path.length === 2 && path[0] === 'change'
  if (isChange && format.keys.questions?.includes(key)) return finding('tailor-fixed', { key }, place)
  return finding('key-unknown', { key: cut(key), near: nearest(key, keysAt(path, format)) }, place)
}

/** What the object at a path may hold. Objects under free keys (ids) are known by the key above them. */
function keysAt(path: Path, { keys }: Format<unknown>): readonly string[] {
  const names = path.filter((step) => typeof step === 'string')
  const [last = '', above = ''] = [names.at(-1), names.at(-2)]
  return keys[`${above}/*`] ?? keys[last] ?? []
}

function keyFinding({ params, propertyName = '' }: SchemaError, place: Place): Finding {
  if (params.pattern?.startsWith('^[a-z]')) return finding('language-shape', {}, place)
  return finding('id-shape', { key: cut(propertyName) }, place)
}

function wrongKind(
  key: string,
  type: string | readonly string[] | undefined,
  node: Tree | undefined,
  place: Place,
): Finding {
  const unquoted = key === 'version' && isPlain(node)
  return unquoted
    ? finding('quotes-needed', { key }, place)
    : finding('kind-wrong', { key, kind: kindOf(`${type}`) }, place)
}

/** One word for the kinds of value that a schema takes; the messages select on it. */
function kindOf(types: string): string {
  const one = { string: 'text', number: 'number', integer: 'whole', array: 'list', object: 'map', boolean: 'truth' }
  for (const [type, kind] of Object.entries(one)) if (type === types.replace(/,null$/, '')) return kind
  return types.includes('string') ? 'numberOrText' : 'numberOrMap'
}

function notAccepted(
  key: string,
  allowed: readonly unknown[],
  node: Tree | undefined,
  { format }: Setting,
  place: Place,
): Finding {
  const accepted = allowed.filter((one) => one !== null).map(String)
  const written = format.quotable && node?.kind === 'scalar' ? String(node.value) : NONE
  const near = written === NONE ? NONE : nearest(written, accepted)
  return finding('value-not-accepted', { key, accepted: accepted.join(', '), written: cut(written), near }, place)
}

function wrongShape(key: string, pattern: string, place: Place): Finding {
  if (pattern.startsWith('^[A-Za-z0-9]['))
    return key === 'include' ? finding('include-name', {}, place) : finding('id-shape', { key }, place)
  if (pattern.startsWith('^[0-9]{4}-')) return finding('day-not-real', { key }, place)
  if (pattern.startsWith('^[0-9]{1,6}')) return finding('version-shape', {}, place)
  if (pattern.startsWith('^[a-z]')) return finding('language-shape', {}, place)
  if (pattern.startsWith('^[^./')) return finding('beside-name', { key }, place)
  return finding('value-not-accepted', { key, accepted: '0-9, a-f', written: NONE, near: NONE }, place)
}

function outsideLimit(keyword: string, key: string, limit: number, place: Place): Finding {
  if (keyword === 'minLength') return finding('text-empty', { key }, place)
  if (keyword === 'maxLength') return finding('text-too-long', { key, limit }, place)
  if (keyword === 'minItems' || keyword === 'minProperties') return finding('list-too-short', { key, limit }, place)
  if (keyword === 'maxItems' || keyword === 'maxProperties') return finding('list-too-long', { key, limit }, place)
  return finding(keyword === 'minimum' ? 'number-too-small' : 'number-too-large', { key, limit }, place)
}

/** The last key of a path: what a message calls the thing. */
function nameOf(path: Path): string {
  return cut(String(path.findLast((step) => typeof step === 'string') ?? ''))
}
