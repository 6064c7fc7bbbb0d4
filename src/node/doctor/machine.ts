import { existsSync, realpathSync, statfsSync, statSync } from 'node:fs'
import { homedir, tmpdir, version } from 'node:os'
import { resolve } from 'node:path'
import { isInside } from '../read-file.ts'

/** Node without a `v`, and the system: `Linux x64`, `Windows 10 Home x64`. */
export const versionsHere = () => ({ node: process.versions.node, system: `${systemName()} ${process.arch}` })

function systemName(): string {
  if (process.platform === 'win32') return version()
  return { linux: 'Linux', darwin: 'macOS' }[String(process.platform)] ?? process.platform
}

/** Bytes that may still be written to the disk of a folder; `null` when the system does not tell. */
export function freeSpace(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

/** The folder of the person at the machine, `null` where there is none. */
export function homeFolder(): string | null {
  try {
    const home = homedir()
    return statSync(home).isDirectory() ? home : null
  } catch {
    return null
  }
}

/** Whether the system may empty this folder by itself. */
export function isTemporary(folder: string): boolean {
  return isInside(realOf(tmpdir()), realOf(folder))
}

function realOf(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : resolve(folder)
}

/** What says in which letters the terminal shows text, `''` for nothing; `null` where the system needs none. */
export function letterLocale({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv): string | null {
  return process.platform === 'win32' ? null : LC_ALL || LC_CTYPE || LANG || ''
}
