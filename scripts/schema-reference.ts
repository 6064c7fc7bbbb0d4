// The reference of a schema as Markdown tables: what each key takes and what it is for, in the schema's own words.

/** As much of JSON Schema (draft 7) as our schemas use. */
export interface Schema {
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly const?: string
  readonly enum?: readonly string[]
  readonly $ref?: string
  readonly items?: Schema
  readonly minimum?: number
  readonly maximum?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema | false>>
  readonly additionalProperties?: Schema | boolean
  readonly definitions?: Readonly<Record<string, Schema>>
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly if?: Schema
  readonly then?: Schema
  readonly else?: Schema
}

type Definitions = Readonly<Record<string, Schema>>

/** A part for the whole and for each definition that has keys, in the order in which they are met; then the kinds of values. */
export function schemaReference(schema: Schema, name: string): string {
  const definitions = schema.definitions ?? {}
  const met = definitionsMet(schema, definitions)
  const [withKeys, values] = [met.filter(([, one]) => hasKeys(one)), met.filter(([, one]) => !hasKeys(one))]
  return [
    ...[[name, schema] as const, ...withKeys].flatMap(([title, one]) => partOf(title, one, definitions)),
    '### Kinds of values',
    table(
      ['', 'is'],
      values.map(([title, one]) => [`\`${title}\``, said(one.description)]),
    ),
  ].join('\n\n')
}

/** What a schema refers to, by name, each once. */
function definitionsMet(schema: Schema, definitions: Definitions): readonly (readonly [string, Schema])[] {
  const met = new Map<string, Schema>()
  const visit = (one: Schema) => {
    const named = definitionNamed(one.$ref)
    const definition = definitions[named]
    if (definition && !met.has(named)) {
      met.set(named, definition)
      visit(definition)
    }
    const inner = [one.items, one.additionalProperties, ...Object.values(one.properties ?? {})]
    for (const part of inner) if (typeof part === 'object') visit(part)
  }
  visit(schema)
  return [...met]
}

function definitionNamed($ref: string | undefined): string {
  return /^#\/definitions\/(.+)$/.exec($ref ?? '')?.[1] ?? ''
}

function hasKeys({ properties }: Schema): boolean {
  return properties !== undefined
}

function partOf(title: string, schema: Schema, definitions: Definitions): readonly string[] {
  const rules = [schema, ...(schema.allOf ?? [])].flatMap(rulesOf)
  return [
    `### ${title}`,
    ...(schema.description ? [said(schema.description)] : []),
    table(['key', 'takes', ''], rowsOf(schema, '', definitions)),
    ...(rules.length > 0 ? [rules.map((rule) => `- ${rule}`).join('\n')] : []),
  ]
}

/** A row a key; keys of an object that has no name of its own follow it, as `publisher.name`. */
function rowsOf(schema: Schema, before: string, definitions: Definitions): readonly (readonly string[])[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, one]) => {
    if (one === false) return []
    const needed = schema.required?.includes(key) ? '**needed.** ' : ''
    const description = one.description ?? definitions[definitionNamed(one.$ref)]?.description
    const row = [`\`${before}${key}\``, takes(one, definitions), `${needed}${said(description)}`]
    return [row, ...rowsOf(one, `${before}${key}.`, definitions)]
  })
}

function takes(schema: Schema, definitions: Definitions): string {
  if (schema.$ref !== undefined) return linkTo(definitionNamed(schema.$ref), definitions)
  if (schema.const !== undefined) return `\`${schema.const}\``
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(', ')
  if (schema.items && schema.type === 'array') return `list of: ${takes(schema.items, definitions)}`
  if (schema.properties) return 'keys:'
  if (typeof schema.additionalProperties === 'object')
    return `by id: ${takes(schema.additionalProperties, definitions)}`
  return [schema.type ?? []].flat().map(typeWord).join(', ') + range(schema)
}

function linkTo(name: string, definitions: Definitions): string {
  const definition = definitions[name]
  return definition && hasKeys(definition) ? `[${name}](#${name.toLowerCase()})` : `\`${name}\``
}

function typeWord(type: string): string {
  const words: Readonly<Record<string, string>> = {
    boolean: '`true` or `false`',
    integer: 'whole number',
    string: 'words',
    array: 'list',
    null: '`null`',
  }
  return words[type] ?? type
}

function range({ type, minimum, maximum }: Schema): string {
  if (type !== 'integer' && type !== 'number') return ''
  return minimum === undefined || maximum === undefined ? '' : `, ${minimum} to ${maximum}`
}

/** What holds for some: “with `kind: number` it needs `unit`, `target`; else it has no `unit`”. */
function rulesOf({ if: condition, then: yes, else: no }: Schema): readonly string[] {
  if (!condition) return []
  const parts = [...demandsOf('With', condition, yes), ...demandsOf('Without', condition, no)]
  return parts.length > 0 ? [`${parts.join('. ')}.`] : []
}

function demandsOf(word: string, condition: Schema, demanded: Schema | undefined): readonly string[] {
  if (!demanded) return []
  const barred = Object.entries(demanded.properties ?? {}).flatMap(([key, one]) => (one === false ? [key] : []))
  const demands = [
    ...(demanded.required ? [`needs ${coded(demanded.required)}`] : []),
    ...(barred.length > 0 ? [`takes no ${coded(barred)}`] : []),
  ]
  return [`${word} ${conditionIn(condition)}: ${demands.join(', ')}`]
}

function conditionIn({ properties, required, anyOf }: Schema): string {
  if (anyOf) return anyOf.map(conditionIn).join(' or ')
  const values = Object.entries(properties ?? {}).flatMap(([key, one]) =>
    one === false || one.const === undefined ? [] : [`\`${key}: ${one.const}\``],
  )
  return values.length > 0 ? values.join(', ') : coded(required ?? [])
}

function coded(keys: readonly string[]): string {
  return keys.map((key) => `\`${key}\``).join(', ')
}

/** Of a text in the schema, what a table cell can hold. */
function said(description: string | undefined): string {
  return (description ?? '').replaceAll('|', '\\|')
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
