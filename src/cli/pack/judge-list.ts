import { measureBurden } from '../../core/burden/measure-burden.ts'
import type { Burden } from '../../core/model/burden.ts'
import type { Library } from '../../core/model/library.ts'
import type { Pack } from '../../core/model/pack.ts'
import { type BaseCheck, checkBase } from '../../core/pack/check-base.ts'
import { loadBurdenSetting, loadLibrary, packagedChecklist } from '../../node/library.ts'

/** What this program finds of a stranger's list by itself. */
export interface JudgedList {
  readonly base: BaseCheck
  /** `null` where the program has no lists to measure by. */
  readonly burden: Burden | null
}

export function judgeList({ checklist }: Pack, library: Library, root: string): JudgedList {
  const program = loadLibrary(root)
  const { tailoring } = checklist
  return {
    base: checkBase(checklist, tailoring ? packagedChecklist(root, program, tailoring.from.id) : null),
    burden: program.lists.length === 0 ? null : measureBurden(checklist, loadBurdenSetting(root, library)),
  }
}
