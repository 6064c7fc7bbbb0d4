import { describe, expect, test } from 'vitest'
import { type BatchOptions, gateOf, jobsOf, plansAsked } from '../../../src/cli/batch/request.ts'

const keyOf = (ask: () => unknown): unknown => {
  try {
    return ask()
  } catch (error) {
    return error instanceof Error ? error.message : error
  }
}

describe('the plans that are asked for', () => {
  test('none without --plans', () => {
    expect(plansAsked({})).toBeNull()
  })

  test.each<[BatchOptions, readonly string[]]>([
    [{ plans: true }, ['pdf']],
    [{ plans: true, format: 'xlsx,pdf' }, ['pdf', 'xlsx']],
    [{ plans: true, format: 'PDF, docx,pdf' }, ['docx', 'pdf']],
  ])('%j gives the forms %j', (options, formats) => {
    expect(plansAsked(options)?.formats).toEqual(formats)
  })

  test.each<[BatchOptions, string]>([
    [{ plans: true, clients: false }, 'batch.plans-no-clients'],
    [{ format: 'pdf' }, 'cli.option-needs'],
    [{ for: 'buyer' }, 'cli.option-needs'],
    [{ hours: '4' }, 'cli.option-needs'],
    [{ plans: true, format: 'jpg' }, 'cli.bad-format'],
    [{ plans: true, for: 'nobody' }, 'cli.bad-view'],
    [{ plans: true, for: 'buyer', format: 'xlsx' }, 'cli.only-for-owner'],
    [{ plans: true, withActions: true }, 'cli.option-needs'],
    [{ plans: true, for: 'bank', full: true }, 'cli.option-needs'],
    [{ plans: true, duties: true }, 'cli.option-needs'],
    [{ plans: true, hours: 'many' }, 'cli.bad-hours'],
  ])('%j is refused', (options, key) => {
    expect(keyOf(() => plansAsked(options))).toBe(key)
  })
})

test.each([
  [undefined, null],
  ['critical', { kind: 'critical' }],
  ['level:lawful-base', { kind: 'level', level: 'lawful-base' }],
  ['level:highest', 'batch.bad-gate'],
  ['', 'batch.bad-gate'],
])('--fail-on %s is %j', (written, gate) => {
  expect(keyOf(() => gateOf(written))).toEqual(gate)
})

test.each([
  [undefined, 6],
  ['1', 1],
  ['64', 64],
  ['0', 'batch.bad-jobs'],
  ['65', 'batch.bad-jobs'],
  ['1.5', 'batch.bad-jobs'],
  ['two', 'batch.bad-jobs'],
])('--jobs %s on six cores is %j', (written, jobs) => {
  expect(keyOf(() => jobsOf(written, 6))).toBe(jobs)
})
