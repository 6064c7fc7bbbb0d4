import { join } from 'node:path'
import type { Assessment } from '../../core/model/assessment.ts'
import type { Language } from '../../core/model/text.ts'
import { makePlan } from '../../core/plan/make-plan.ts'
import { writeQuickly } from '../../node/save/atomic-write.ts'
import { orWriteError } from '../../node/write-file.ts'
import type { Words } from '../../words/words.ts'
import type { Looks } from '../look.ts'
import { makeOutput } from '../make-output.ts'
import { planPath } from '../plan-outputs.ts'
import type { PlansAsked } from './run-setting.ts'

/** How plans are drawn for one client. */
export interface Drawing {
  readonly plans: PlansAsked
  readonly words: Words
  readonly second: Words | null
  readonly looks: Looks
}

/** Where a client's assessment stands. */
export const assessmentPath = (folder: string, name: string): string => join(folder, `${name}.assessment.json`)

/** Where its plans stand, a file a form: `thanh-cong.plan-vi.pdf`. */
export function planPaths(folder: string, name: string, plans: PlansAsked, languages: readonly Language[]) {
  return plans.formats.map((format) => ({ format, path: planPath(join(folder, name), languages, plans.view, format) }))
}

/** Writes a client's assessment, and its plans where they were asked for. Throws `WriteError`. */
export async function writeClient(
  folder: string,
  name: string,
  assessment: Assessment,
  drawing: Drawing | null,
): Promise<void> {
  write(assessmentPath(folder, name), `${JSON.stringify(assessment)}\n`)
  if (drawing === null) return
  const { plans, words, second, looks } = drawing
  const languages = second ? [words.language, second.language] : [words.language]
  const plan = makePlan(assessment, plans.hours)
  const request = { ...plans, assessment, plan, words, second, looks }
  for (const { path, format } of planPaths(folder, name, plans, languages))
    write(path, await makeOutput(format, request))
}

function write(path: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  orWriteError(path, () => writeQuickly(path, bytes))
}
