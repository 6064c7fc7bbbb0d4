import type { IsoDate } from '../../core/model/text.ts'
import { fileStem } from '../../core/text/file-stem.ts'

/**
 * What the file of answers is called: `xuong-moc-2026-11-21.tukiem.json`. The day tells two checks of a firm apart; the
 * time of day tells firms without a name apart, among forty files of a consultant.
 */
export function handedOnName(firm: string | undefined, unnamed: string, day: IsoDate, time: string): string {
  const stem = fileStem(firm, '')
  return `${stem === '' ? `${unnamed}-${day}-${time.replace(/\D/g, '')}` : `${stem}-${day}`}.tukiem.json`
}
