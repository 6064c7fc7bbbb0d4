import { MOST_SHARDS, parseShard, type Shard, WHOLE } from '../../cohort/shard.ts'
import type { LevelId } from '../../core/model/assessment.ts'
import { LEVELS } from '../../core/model/assessment.ts'
import { numberWord } from '../../words/number-words.ts'
import type { PlanFormat, View } from '../formats.ts'
import type { PlanOptions } from '../plan.ts'
import { hoursOf, viewOf } from '../plan-options.ts'
import { formatNamed, isReportFormat } from '../plan-outputs.ts'
import { UsageError } from '../usage-error.ts'
import type { PlansAsked } from './run-setting.ts'

/** The options of `tukiem batch`, as typed: those of a plan hold for all plans. */
export interface BatchOptions extends Omit<PlanOptions, 'output' | 'open'> {
  readonly output?: string
  readonly plans?: boolean
  /** False with `--no-clients`. */
  readonly clients?: boolean
  readonly jobs?: string
  readonly resume?: boolean
  readonly dryRun?: boolean
  readonly since?: string
  readonly failOn?: string
  readonly shard?: string
}

/** What makes a run end with 1: any urgent gap, or a client below a level. */
export type Gate = { readonly kind: 'critical' } | { readonly kind: 'level'; readonly level: LevelId }

const MOST_JOBS = 64

/** What plans are asked for; `null` for none. Throws `UsageError`, also for an option that needs `--plans`, and for plans that have no place. */
export function plansAsked(options: BatchOptions): PlansAsked | null {
  const { plans, format, full, withActions, duties, hours } = options
  if (!plans) {
    const idle = {
      '--format': format,
      '--for': options.for,
      '--full': full,
      '--with-actions': withActions,
      '--duties': duties,
      '--hours': hours,
    }
    const [option] = Object.entries(idle).find(([, value]) => value !== undefined) ?? []
    if (option !== undefined) throw new UsageError('cli.option-needs', { option, other: '--plans' })
    return null
  }
  if (options.clients === false) throw new UsageError('batch.plans-no-clients', {})
  const view = viewOf(options.for)
  const formats = formatsOf(format, view)
  const needs = (option: string, other: string): never => {
    throw new UsageError('cli.option-needs', { option, other })
  }
  if (withActions && view !== 'buyer') needs('--with-actions', '--for buyer')
  if (full && view !== 'owner') needs('--full', '--for owner')
  if (duties && !formats.includes('ics')) needs('--duties', '--format ics')
  const weekly = hoursOf(hours)
  return {
    formats,
    view,
    full: full === true,
    withActions: withActions === true,
    duties: duties === true,
    ...(weekly === undefined ? {} : { hours: weekly }),
  }
}

/** `pdf,xlsx`: each once, in the order of our own list. */
function formatsOf(written: string | undefined, view: View): readonly PlanFormat[] {
  const formats = (written ?? 'pdf').split(',').map((one) => formatNamed(one.trim()))
  if (view !== 'owner' && !formats.every(isReportFormat)) throw new UsageError('cli.only-for-owner', {})
  return [...new Set(formats)].sort()
}

/** `critical`, or `level:` and the id of a level. Throws `UsageError`. */
export function gateOf(written: string | undefined): Gate | null {
  if (written === undefined) return null
  if (written === 'critical') return { kind: 'critical' }
  const level = LEVELS.find((one) => written === `level:${one}`)
  if (level === undefined)
    throw new UsageError('batch.bad-gate', { what: written, levels: LEVELS.map((one) => `level:${one}`).join(', ') })
  return { kind: 'level', level }
}

/** `2/8` for the second of eight parts; all of it when nothing was asked. Throws `UsageError`. */
export function shardAsked(written: string | undefined): Shard {
  const shard = written === undefined ? WHOLE : parseShard(written)
  if (shard === null) throw new UsageError('batch.bad-shard', { most: MOST_SHARDS })
  return shard
}

/** How many threads: as asked, else one for each core. Throws `UsageError`. */
export function jobsOf(written: string | undefined, cores: number): number {
  const asked = written === undefined ? cores : numberWord(written)
  if (asked === null || !Number.isInteger(asked) || asked < 1 || asked > MOST_JOBS)
    throw new UsageError('batch.bad-jobs', { most: MOST_JOBS })
  return asked
}
