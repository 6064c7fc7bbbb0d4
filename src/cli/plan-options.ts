import { numberWord } from '../words/number-words.ts'
import { VIEWS, type View } from './formats.ts'
import { UsageError } from './usage-error.ts'

/** For whom a plan is made. Throws `UsageError`. */
export function viewOf(text: string | undefined): View {
  if (text === undefined) return 'owner'
  const view = VIEWS.find((one) => one === text)
  if (view === undefined) throw new UsageError('cli.bad-view', { what: text, views: VIEWS.join(', ') })
  return view
}

/** The hours a week that a firm can spare. Throws `UsageError`. */
export function hoursOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const hours = numberWord(text)
  if (hours === null || hours <= 0 || hours > 168) throw new UsageError('cli.bad-hours', {})
  return hours
}
