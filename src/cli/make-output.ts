import type { Assessment } from '../core/model/assessment.ts'
import type { Plan } from '../core/model/plan.ts'
import type { Report } from '../core/model/report.ts'
import { makeAgenda } from '../core/report/agenda.ts'
import { makeBankReport } from '../core/report/bank-report.ts'
import { makeBuyerReport } from '../core/report/buyer-report.ts'
import { planDocument } from '../core/report/plan-document.ts'
import { makePlanReport } from '../core/report/plan-report.ts'
import { makeTaskList } from '../core/report/task-list.ts'
import type { Words } from '../words/words.ts'
import { drawReport, type Screen } from './draw-report.ts'
import type { PlanFormat, View } from './formats.ts'
import type { Looks } from './look.ts'
import { UsageError } from './usage-error.ts'

/** What a form of the plan is made from: the assessment alone, with how to say it and how it should look. */
export interface PlanRequest {
  readonly assessment: Assessment
  readonly plan: Plan
  readonly view: View
  readonly words: Words
  readonly second: Words | null
  /** Whole cards, every answer, the legal calendar. */
  readonly full: boolean
  /** The owner lets a buyer read the names of the actions. */
  readonly withActions: boolean
  /** The legal days of the year go into the calendar file. */
  readonly duties: boolean
  readonly looks: Looks
}

/** One form of the plan, as text or bytes. Each writer is loaded when it is needed. Throws `UsageError`. */
export async function makeOutput(
  format: PlanFormat,
  request: PlanRequest,
  screen?: Screen,
): Promise<string | Uint8Array> {
  const { looks, assessment, words } = request
  switch (format) {
    case 'txt':
    case 'pdf':
    case 'html':
    case 'md':
    case 'docx':
      return drawReport(format, reportFor(request), words, looks, screen)
    case 'xlsx':
      return (await import('../sheet/xlsx.ts')).xlsxOf(tasksOf(request))
    case 'csv':
      return (await import('../sheet/csv.ts')).csvOf(tasksOf(request))
    case 'ics':
      return (await import('../render/ics/ics.ts')).icsOf(agendaOf(request))
    case 'json':
      return `${JSON.stringify(planDocument(assessment, ownersPlan(request)), null, 2)}\n`
    default:
      return format satisfies never
  }
}

function reportFor(request: PlanRequest): Report {
  const { second } = request
  const first = reportIn(request.words, request)
  return second === null ? first : { ...first, second: reportIn(second, request) }
}

function reportIn(words: Words, { view, assessment, plan, full, withActions }: PlanRequest): Report {
  switch (view) {
    case 'owner':
      return makePlanReport(assessment, plan, words, { full })
    case 'buyer':
      return makeBuyerReport(assessment, plan, words, { withActions })
    case 'bank':
      return makeBankReport(assessment, plan, words)
    default:
      return view satisfies never
  }
}

/** Task lists, calendars and data name every gap: they are the owner's alone. */
function ownersPlan({ view, plan }: PlanRequest): Plan {
  if (view !== 'owner') throw new UsageError('cli.only-for-owner', {})
  return plan
}

const tasksOf = (request: PlanRequest) => makeTaskList(request.assessment, ownersPlan(request), request.words)

const agendaOf = (request: PlanRequest) =>
  makeAgenda(request.assessment, ownersPlan(request), request.words, { duties: request.duties })
