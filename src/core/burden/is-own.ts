import type { Question } from '../model/checklist.ts'
import type { BurdenSetting } from './burden-setting.ts'

/** Whether its publisher alone asks for it. A list of somebody's own may ask for what its country's law asks. */
export function isOwn({ id, basis, own }: Question, packaged: BurdenSetting['packaged']): boolean {
  return own === true || (basis !== 'law' && !packaged.has(id))
}
