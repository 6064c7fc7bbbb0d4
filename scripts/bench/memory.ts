// What a process holds after a thousand plans, and after four thousand: of all sample firms, in both languages, each
// under a name of its own, so that nothing kept for the next plan can grow without being seen.
import { setImmediate } from 'node:timers/promises'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { makePlanReport } from '../../src/core/report/plan-report.ts'
import { renderPdf } from '../../src/render/pdf/render-pdf.ts'
import { wordsIn } from '../../src/words/words.ts'
import { answersOf, assessmentOf, FIRMS } from '../../tests/helpers/firms.ts'
import { furnitureLook } from './furniture-plan.ts'
import { line, verdict } from './table.ts'

const FEW = 1_000
const MANY = 4_000
const MOST_GROWTH = 1.1
/** In MB. */
const MOST = 250

const assessments = FIRMS.map((firm) => assessmentOf(answersOf(firm)))
const languages = [wordsIn('vi'), wordsIn('en')]

async function drawPlan(i: number): Promise<void> {
  const assessment = assessments[i % assessments.length]
  const words = languages[Math.floor(i / assessments.length) % languages.length]
  if (!assessment || !words) throw new Error('there is nothing to draw')
  const named = { ...assessment, firm: { ...assessment.firm, name: `Cơ sở số ${i}` } }
  await renderPdf(makePlanReport(named, makePlan(named), words), furnitureLook)
}

/** What stays in memory, in MB; some of it is let go only when a first collection has run to its end. */
async function resident(): Promise<number> {
  for (let i = 0; i < 3; i += 1) {
    globalThis.gc?.()
    await setImmediate()
  }
  return process.memoryUsage.rss() / 2 ** 20
}

for (let i = 0; i < FEW; i += 1) await drawPlan(i)
const few = await resident()
for (let i = FEW; i < MANY; i += 1) await drawPlan(i)
const many = await resident()

const megabytes = (size: number): string => `${size.toFixed(0)} MB`
console.log(line('resident memory', `${FEW} plans`, `${MANY} plans`, 'at most'))
console.log(
  line('', megabytes(few), megabytes(many), `× ${MOST_GROWTH}, ${MOST} MB`) +
    verdict(many <= MOST_GROWTH * few && many < MOST),
)
