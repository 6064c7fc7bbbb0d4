import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { LANGUAGES } from '../../src/words/words.ts'
import { SiteError } from './site-error.ts'

/** The files of a site, by their paths in its folder. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>

/** The folder of the forms, beside the pages. */
export const FILES = 'files'
const PAGE = 'index.html'

/** All that a site puts into its folder, and may take out again. */
const OURS = [PAGE, FILES, ...LANGUAGES.slice(1).map(({ code }) => code)]

/** Where the page in a language lies: the first one at the front, the others in a folder each. */
export function pagePath(language: string): string {
  return language === LANGUAGES[0]?.code ? PAGE : `${language}/${PAGE}`
}

/** Throws a `SiteError` where the folder holds something that no site put there: it would be mixed up with the site. */
export function checkFolder(folder: string): void {
  if (!existsSync(folder)) return
  if (!statSync(folder).isDirectory()) throw new SiteError(`--out: ${folder} is no folder`)
  const names = readdirSync(folder)
  const others = names.filter((name) => !OURS.includes(name))
  if (others.length > 0 || (names.length > 0 && !names.includes(PAGE)))
    throw new SiteError(`--out: ${folder} holds other files (${(others[0] ?? names[0]) || ''}); take an empty folder`)
}

/** Writes a site in place of the one that was there before. */
export function writeSite(folder: string, files: SiteFiles): void {
  for (const name of OURS) rmSync(join(folder, name), { recursive: true, force: true })
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}
