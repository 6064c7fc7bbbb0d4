import { lstatSync, readdirSync, type Stats } from 'node:fs'

/** The names in a folder, `null` when it cannot be read. */
export function namesIn(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder)
  } catch {
    return null
  }
}

/** What stands there, a link as a link; `null` for nothing. */
export function statsOf(path: string): Stats | null {
  try {
    return lstatSync(path)
  } catch {
    return null
  }
}
