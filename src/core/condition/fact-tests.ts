import type { Condition, FactTest } from '../model/condition.ts'
import type { FactValue } from '../model/facts.ts'
import { isAny, isNot, type Truth, testOf } from './holds.ts'

/** All that some conditions ask of one fact, each once. */
export interface FactTests {
  readonly fact: string
  readonly tests: readonly ((value: FactValue | undefined) => Truth)[]
}

/** What conditions look at, by fact: firms of whom all of it is equally true are alike to each condition. */
export function factTests(conditions: readonly Condition[]): readonly FactTests[] {
  const asked = new Map<string, Map<string, FactTest>>()
  const walk = (condition: Condition): void => {
    if (isAny(condition)) for (const part of condition.any) walk(part)
    else if (isNot(condition)) walk(condition.not)
    else
      for (const [fact, test] of Object.entries(condition)) {
        const tests = asked.get(fact) ?? new Map<string, FactTest>()
        asked.set(fact, tests.set(JSON.stringify(test), test))
      }
  }
  for (const condition of conditions) walk(condition)
  return Array.from(asked, ([fact, tests]) => ({ fact, tests: Array.from(tests.values(), testOf) }))
}
