import type { Language } from '../core/model/text.ts'
import type { Press } from '../interview/screen.ts'
import type { View } from './page-state.ts'

/** What can be done on the page, beside reading it. */
export interface Acts {
  press(press: Press): void
  show(view: View): void
  /** `remember`: whether this browser may keep the answers. */
  begin(remember: boolean): void
  goOn(): void
  remember(): void
  forget(): void
  open(file: File): void
  /** Takes the waiting file in place of the answers. */
  replace(): void
  erase(): void
  download(): void
  /** `null` where this phone cannot share files. */
  readonly share: (() => void) | null
  print(): void
  speak(language: Language): void
}
