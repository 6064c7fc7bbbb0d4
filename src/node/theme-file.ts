import { dirname, join } from 'node:path'
import { type Finding, finding } from '../checklist/finding.ts'
import { InputError } from '../checklist/input-error.ts'
import { readLogo } from '../checklist/logo/read-logo.ts'
import { readTheme } from '../checklist/read-theme.ts'
import type { ReportTheme, Theme } from '../core/model/theme.ts'
import { FILE_LIMITS, readBeside, readSource } from './read-file.ts'

/** A theme, its logo read; `notDrawn` is the finding for a logo that turns out not to be drawable. */
export interface ThemeFile {
  readonly theme: ReportTheme
  readonly notDrawn: Finding
}

/** Reads a theme and the logo beside it; what it leaves out is as in `packaged`. Throws an InputError. */
export function readThemeFile(path: string, packaged: Theme): ThemeFile {
  const { theme, logo } = readTheme(readSource(path, FILE_LIMITS.theme), packaged)
  const notDrawn = finding('logo-not-drawn', {}, logo?.place ?? { file: path })
  if (logo === null) return { theme: { theme }, notDrawn }
  const picture = readBeside(logo.file, path, FILE_LIMITS.logo)
  if (picture === null)
    throw new InputError([finding('logo-missing', { file: join(dirname(path), logo.file) }, logo.place)])
  return { theme: { theme, logo: readLogo(picture, logo.alt) }, notDrawn }
}
