import { existsSync, statSync } from 'node:fs'
import { basename, relative, resolve, sep } from 'node:path'
import { globSync, isDynamicPattern } from 'tinyglobby'
import { type Below, filesBelow } from './files-below.ts'
import { standsFor } from './input-names.ts'

/** A file that may hold a client or several. */
export interface FoundFile {
  /** Where it is opened. */
  readonly path: string
  /** How it is told of: below the folder that was given, with slashes on every system. */
  readonly file: string
  /** It was named itself: whatever it holds, it was meant to be read. */
  readonly isNamed: boolean
}

export interface FoundInputs {
  /** In code-unit order of `file`, whatever the order of what was given. */
  readonly files: readonly FoundFile[]
  /** Files of folders that are of no kind that is read. */
  readonly others: number
  /** What was given and leads to nothing. */
  readonly missing: readonly string[]
}

/**
 * The files that folders, patterns and names lead to, each once. Folders are looked through with all that is below them; the
 * folders in `apart`, where results go, are left out; what `withMany` means, `standsFor` says. Shells of Windows hand a pattern such as `clients/*.yaml` on as it is.
 */
export function findInputs(given: readonly string[], apart: readonly string[], withMany = false): FoundInputs {
  const found = new Map<string, FoundFile>()
  const missing: string[] = []
  let others = 0
  const add = (below: Below) => {
    others += below.others
    for (const one of below.files) {
      const path = resolve(one.path)
      if (!found.get(path)?.isNamed) found.set(path, one)
    }
  }
  for (const one of given) {
    if (existsSync(one)) add(statSync(one).isDirectory() ? filesBelow(one, apart, withMany) : named(one))
    else if (isDynamicPattern(asPattern(one))) add(matching(one, withMany))
    else missing.push(one)
  }
  return { files: [...found.values()].sort(inOrder), others, missing }
}

function named(path: string): Below {
  return { files: [{ path, file: basename(path).normalize('NFC'), isNamed: true }], others: 0 }
}

/** What a pattern fits, told of below the part of it that is fixed. */
function matching(pattern: string, withMany: boolean): Below {
  const paths = globSync(asPattern(pattern), { absolute: true, expandDirectories: false, followSymbolicLinks: false })
  const fixed = resolve(fixedPartOf(asPattern(pattern)))
  const all = paths.map((path) => ({ path, kind: standsFor(basename(path), withMany) }))
  const files = all
    .filter(({ kind }) => kind === 'input')
    .map(({ path }) => ({ path, file: relative(fixed, path).replaceAll(sep, '/').normalize('NFC'), isNamed: false }))
  return { files, others: all.filter(({ kind }) => kind === 'other').length }
}

/** `clients/2026/*.yaml` → `clients/2026/`. */
function fixedPartOf(pattern: string): string {
  const parts = pattern.split('/').slice(0, -1)
  const end = parts.findIndex((part) => isDynamicPattern(part))
  const fixed = end === -1 ? parts : parts.slice(0, end)
  return fixed.length === 0 ? '' : `${fixed.join('/')}/`
}

const asPattern = (given: string): string => (sep === '\\' ? given.replaceAll('\\', '/') : given)

const inOrder = (a: FoundFile, b: FoundFile): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.path < b.path ? -1 : Number(a.path > b.path)
