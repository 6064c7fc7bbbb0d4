/**
 * Compiles checklists/*.schema.json and templates/theme.schema.json into modules of plain functions, so that nothing
 * compiles a schema at run time. Run from the project's folder; writes them and their types to src/checklist/generated/.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'

const FOLDER = 'src/checklist/generated'
const NAMES = [
  'burdens',
  'calendar',
  'checklist',
  'crosswalk',
  'fact-sheet',
  'facts',
  'laws',
  'parameters',
  'plain-words',
  'theme',
] as const
/** Few commands read it, and it is nearly as large as all others together: a module of its own. */
const ASSESSMENT = ['assessment'] as const
/** Read by those commands alone that take many results. */
const SCORE = ['score'] as const
/** Read by who receives what firms share. */
const SHARE = ['share'] as const
/** Read by the ten thousand: quicker when what it refers to is written out in its place, and longer. */
const ANSWERS = ['answers'] as const
/** Read when somebody opens what a buyer sent. */
const PACK = ['pack'] as const
/** Each schema stands beside the files that it is for. */
const folderOf = (name: string): string => (name === 'theme' ? 'templates' : 'checklists')
/** `fact-sheet` as a name of JavaScript. */
const exported = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const schemas = [...NAMES, ...ASSESSMENT, ...SCORE, ...SHARE, ...ANSWERS, ...PACK].map((name) => ({
  name,
  schema: readSchema(name),
}))

mkdirSync(FOLDER, { recursive: true })
await write('validators', NAMES, sharedTypes())
const SHARED = ["import type { Compiled } from './validators.js'", '']
await write('assessment-validator', ASSESSMENT, SHARED)
await write('score-validator', SCORE, SHARED)
await write('share-validator', SHARE, SHARED)
await write('answers-validator', ANSWERS, SHARED, true)
await write('pack-validator', PACK, SHARED)

/** `isInline`: what a schema refers to is written out in its place. */
async function write(file: string, names: readonly string[], head: readonly string[], isInline = false): Promise<void> {
  const keys = Object.fromEntries(names.map((name) => [name, keysOf(name)]))
  const source = await bundle(`${functions(names, isInline)}\nexport const KEYS = ${JSON.stringify(keys)}\n`)
  writeFileSync(`${FOLDER}/${file}.js`, source)
  writeFileSync(`${FOLDER}/${file}.d.ts`, types(names, head))
}

function readSchema(name: string): { readonly [key: string]: Json } {
  return JSON.parse(readFileSync(`${folderOf(name)}/${name}.schema.json`, 'utf8'))
}

function functions(names: readonly string[], isInline: boolean): string {
  const ajv = new Ajv({
    allErrors: true,
    ownProperties: true,
    messages: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    inlineRefs: isInline,
    code: { source: true, esm: true, lines: false, optimize: 2 },
  })
  for (const { name, schema } of schemas) ajv.addSchema(schema, `${name}.schema.json`)
  return standalone.default(ajv, Object.fromEntries(names.map((name) => [exported(name), `${name}.schema.json`])))
}

/** ajv's own helpers (the length of a text, for one) go into the file: it must need nothing at run time. */
async function bundle(contents: string): Promise<string> {
  const result = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minify: true,
    write: false,
  })
  return `${result.outputFiles[0]?.text}`
}

/**
 * The keys that the objects of a file know, for "did you mean": by the name of the key that holds the object,
 * `/*` for the entries of a map with free keys, and the empty name for the file itself.
 */
function keysOf(name: string): Readonly<Record<string, readonly string[]>> {
  const keys: Record<string, readonly string[]> = { '': [] }
  const seen = new Set<string>()
  const visit = (schema: Json, at: string, file: string): void => {
    if (!isObject(schema)) return
    const { $ref, properties, additionalProperties, items, allOf } = schema
    if (typeof $ref === 'string') follow($ref, at, file)
    if (isObject(properties) && additionalProperties !== undefined)
      keys[at] = [...(keys[at] ?? []), ...Object.keys(properties)]
    for (const [key, inner] of Object.entries(isObject(properties) ? properties : {})) visit(inner, key, file)
    if (additionalProperties !== undefined) visit(additionalProperties, `${at}/*`, file)
    if (items !== undefined) visit(items, at, file)
    for (const part of Array.isArray(allOf) ? allOf : []) visit(part, at, file)
  }
  const follow = (reference: string, at: string, file: string): void => {
    const [target = '', definition = ''] = reference.split('#/definitions/')
    const home = target.replace('.schema.json', '') || file
    const once = `${home} ${definition} ${at}`
    if (seen.has(once)) return
    seen.add(once)
    const definitions = schemas.find((one) => one.name === home)?.schema.definitions
    if (isObject(definitions)) visit(definitions[definition] ?? null, at, home)
  }
  visit(schemas.find((one) => one.name === name)?.schema ?? null, '', name)
  return keys
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function types(names: readonly string[], head: readonly string[]): string {
  return [
    '// Made by scripts/build-validators.ts.',
    ...head,
    ...names.map((name) => `export const ${exported(name)}: Compiled`),
    '/** By format and by the name of the key that holds an object: what the object may hold. */',
    'export const KEYS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>',
    '',
  ].join('\n')
}

function sharedTypes(): readonly string[] {
  return [
    '/** A compiled schema: true for a value of its shape, otherwise `errors` says why not. */',
    'export interface Compiled {',
    '  (value: unknown): boolean',
    '  readonly errors?: readonly Fault[] | null',
    '}',
    '',
    'export interface Fault {',
    '  readonly keyword: string',
    '  /** A JSON pointer. */',
    '  readonly instancePath: string',
    '  /** Set when the fault is in the name of a key. */',
    '  readonly propertyName?: string',
    '  readonly params: {',
    '    readonly missingProperty?: string',
    '    readonly additionalProperty?: string',
    '    readonly type?: string | readonly string[]',
    '    readonly limit?: number',
    '    readonly allowedValues?: readonly unknown[]',
    '    readonly pattern?: string',
    '  }',
    '}',
    '',
  ]
}
