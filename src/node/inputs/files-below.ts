import { type Dirent, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FoundFile } from './find-inputs.ts'
import { isAboutInbox } from './inbox-names.ts'
import { standsFor } from './input-names.ts'
import { isOutputFolder } from './output-folder.ts'

export interface Below {
  readonly files: readonly FoundFile[]
  readonly others: number
}

/**
 * The files to read in a folder and in all below it. Hidden ones, backups and locks are nobody's answers; links are not
 * followed, and neither are folders that hold results. A folder that cannot be opened stands among the files: reading it says why.
 */
export function filesBelow(folder: string, apart: readonly string[], withMany = false): Below {
  const leftOut = apart.map((one) => resolve(one))
  const files: FoundFile[] = []
  let others = 0
  const look = (path: string, file: string): void => {
    const entries = entriesOf(path) ?? []
    const names = entries.map(({ name }) => name)
    for (const entry of entries) {
      const inner = { path: join(path, entry.name), file: `${file}${entry.name.normalize('NFC')}` }
      const kind = standsFor(entry.name, withMany)
      if (kind === 'nothing' || isAboutInbox(entry.name, names)) continue
      if (entry.isDirectory()) {
        if (leftOut.includes(resolve(inner.path)) || isOutputFolder(inner.path)) continue
        if (entriesOf(inner.path) === null) files.push({ ...inner, isNamed: true })
        else look(inner.path, `${inner.file}/`)
      } else if (kind === 'input' && entry.isFile()) files.push({ ...inner, isNamed: false })
      else others += 1
    }
  }
  look(folder, '')
  return { files, others }
}

function entriesOf(folder: string): readonly Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return null
  }
}
