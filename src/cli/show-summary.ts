import type { Assessment } from '../core/model/assessment.ts'
import { makePlan } from '../core/plan/make-plan.ts'
import { type Extent, makeSummaryReport } from '../core/report/summary-report.ts'
import { renderTerminal } from '../render/terminal/render-terminal.ts'
import type { CommandContext } from './command.ts'
import { paintFor } from './paint.ts'

/** Shows on the screen what came out of a check. */
export async function showSummary(
  assessment: Assessment,
  context: CommandContext,
  extent: Extent = 'whole',
): Promise<void> {
  const { io, words } = context
  io.out(
    renderTerminal(
      makeSummaryReport(assessment, makePlan(assessment), words, extent),
      io.width,
      await paintFor(context),
    ),
  )
}
