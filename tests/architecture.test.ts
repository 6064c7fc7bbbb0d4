import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Which folders of src/ a folder may import; only bin/ and src/node may touch the process. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  words: ['core'],
  checklist: ['core'],
  lint: ['core', 'checklist'],
  render: ['core', 'words'],
  sheet: ['core', 'words'],
  cohort: ['core', 'words'],
  interview: ['core', 'words'],
  node: ['core', 'checklist', 'words', 'interview'],
  form: ['core', 'words', 'interview', 'render'],
  cli: ['core', 'words', 'checklist', 'lint', 'render', 'sheet', 'cohort', 'interview', 'node'],
}
const SRC = resolve('src')
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => file.replaceAll('\\', '/'))

const folderOf = (file: string) => file.split('/')[0] ?? ''
const textOf = (file: string) => readFileSync(join(SRC, file), 'utf8')
const importsOf = (file: string) =>
  [...textOf(file).matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  )

function mayImport(file: string, name: string): boolean {
  const folder = folderOf(file)
  if (!name.startsWith('.')) return folder !== 'core'
  const target = folderOf(relative(SRC, resolve(SRC, dirname(file), name)).replaceAll('\\', '/'))
  return target === folder || MAY_IMPORT[folder]?.includes(target) === true
}

describe('the one-way order', () => {
  test('knows every folder of src', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => !(folder in MAY_IMPORT))).toEqual([])
  })

  test('lets each file import only what its folder may', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => !mayImport(file, name))
        .map((name) => `${file} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('one door', () => {
  test('only src/node, and main, touch the process or the console', () => {
    const touching = files.filter((file) =>
      /\b(process|console)\./.test(textOf(file).replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')),
    )
    expect(touching.filter((file) => folderOf(file) !== 'node' && file !== 'cli/main.ts')).toEqual([])
  })

  test('no file is a drawer', () => {
    expect(files.filter((file) => /util|helper|misc|common/.test(file))).toEqual([])
  })

  test('each file is one idea, at most 220 lines', () => {
    expect(files.filter((file) => textOf(file).split('\n').length > 220)).toEqual([])
  })
})

describe('pieces of the program', () => {
  // The build gives each piece what it takes from another once, when it is loaded, and drops imports of nothing.
  test('export nothing that is set anew, and do nothing by being imported', () => {
    expect(files.filter((file) => /^export let /m.test(textOf(file)))).toEqual([])
    expect(files.filter((file) => /^import '/m.test(textOf(file)))).toEqual([])
  })
})
