import { InputError } from '../checklist/input-error.ts'
import type { ReportTheme } from '../core/model/theme.ts'
import type { Io } from '../node/io.ts'
import { packagedTheme } from '../node/library.ts'

/** The theme in a file with its logo, or the packaged one. Throws an InputError. */
export async function loadTheme(
  path: string | undefined,
  { io }: { readonly io: Pick<Io, 'root'> },
): Promise<ReportTheme> {
  const packaged = packagedTheme(io.root)
  if (path === undefined) return { theme: packaged }
  const { readThemeFile } = await import('../node/theme-file.ts')
  const { theme, notDrawn } = readThemeFile(path, packaged)
  if (theme.logo === undefined) return theme
  const { canBeDrawn } = await import('../render/pdf/logo.ts')
  if (!(await canBeDrawn(theme.logo))) throw new InputError([notDrawn])
  return theme
}
