import type { TrialPlan } from '../../core/doctor/of-program.ts'
import type { Assessment } from '../../core/model/assessment.ts'
import type { Report } from '../../core/model/report.ts'
import { makePlan } from '../../core/plan/make-plan.ts'
import { makePlanReport } from '../../core/report/plan-report.ts'
import { readAsset } from '../../node/assets.ts'
import { answersFrom, assessAnswers } from '../answers-file.ts'
import type { CommandContext } from '../command.ts'
import { drawReport } from '../draw-report.ts'
import { loadLooks } from '../look.ts'

const DEMO = 'templates/demo/xuong-moc-thanh-cong.tukiem.yaml'

/** Makes the plan of the made-up firm that comes with the program, in the language spoken; once, when it is first needed. */
export function trialReport(context: CommandContext): () => Promise<Report> {
  let made: Promise<Report> | undefined
  const make = async () => {
    const assessment = await assessDemo(context)
    return makePlanReport(assessment, makePlan(assessment), context.words, { full: false })
  }
  return () => {
    made ??= make()
    return made
  }
}

async function assessDemo(context: CommandContext): Promise<Assessment> {
  const source = { name: DEMO, bytes: readAsset(context.io.root, DEMO) }
  const loaded = await answersFrom(source, DEMO, context)
  // The machine's clock may be what is wrong.
  return assessAnswers(loaded, loaded.list.checklist.lawAsOf)
}

/** Draws it as a PDF in memory, and looks at the bytes. */
export async function drawTrial(report: Report, { io, words }: CommandContext): Promise<TrialPlan> {
  const start = performance.now()
  const drawn = await drawReport('pdf', report, words, loadLooks(io.root))
  return { ...lookAtPdf(drawn), ms: Math.round(performance.now() - start) }
}

/** What a PDF says of itself and what is in it; our pages are never packed into streams of objects. */
export function lookAtPdf(drawn: string | Uint8Array): Omit<TrialPlan, 'ms'> {
  const text = typeof drawn === 'string' ? drawn : Buffer.from(drawn).toString('latin1')
  const said = /\/Type \/Pages\s[^>]*?\/Count (\d+)/.exec(text)?.[1]
  return {
    startsWell: text.startsWith('%PDF-'),
    endsWell: /%%EOF\s*$/.test(text.slice(-32)),
    pages: [...text.matchAll(/\/Type \/Page\s/g)].length,
    pagesSaid: Number(said ?? -1),
  }
}
