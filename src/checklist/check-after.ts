import type { Composed } from './compose.ts'
import { type Finding, NONE } from './finding.ts'
import { cut, foldId } from './ids.ts'
import { nearestOfMany } from './near.ts'
import type { Part } from './parts.ts'

/** What a question waits for, by folded id; only what is in the list. */
type Waits = ReadonlyMap<string, { readonly part: Part; readonly after: readonly string[] }>

/**
 * Every `after` names a question of the list, and no two wait for each other. A question of a module may wait for one
 * of another module: in a list that leaves that one out, nothing is waited for.
 */
export function afterFindings({ sections, ids }: Composed): readonly Finding[] {
  const parts = sections.flatMap((section) => section.parts)
  const known = new Set(ids.map(foldId))
  const own = parts.filter(({ fixLoaded }) => fixLoaded.document.module !== true)
  const missing = own.flatMap(({ question, fixLoaded, fixPath }) =>
    (question.fix?.after ?? []).flatMap((id, index) =>
      known.has(foldId(id)) ? [] : [{ id, loaded: fixLoaded, path: [...fixPath, 'after', index] }],
    ),
  )
  const near = nearestOfMany(
    missing.map(({ id }) => id),
    ids,
  )
  return [
    ...missing.map(({ id, loaded, path }, index) =>
      loaded.found('after-unknown', { id: cut(id), near: near[index] ?? NONE }, path),
    ),
    ...cycleFindings(parts),
  ]
}

function cycleFindings(parts: readonly Part[]): readonly Finding[] {
  const here = new Set(parts.map(({ question }) => foldId(question.id)))
  const waits: Waits = new Map(
    parts.map((part) => {
      const after = (part.question.fix?.after ?? []).map(foldId).filter((id) => here.has(id))
      return [foldId(part.question.id), { part, after }]
    }),
  )
  const cycle = firstCycle(waits)
  const first = waits.get(cycle[0] ?? '')?.part
  if (!first) return []
  const names = [...cycle, cycle[0] ?? ''].map((id) => waits.get(id)?.part.question.id ?? id)
  return [first.fixLoaded.found('after-cycle', { chain: names.join(' → ') }, [...first.fixPath, 'after'])]
}

/** Ids of questions that wait for each other in a ring, or none: take away what waits for nothing until nothing goes. */
function firstCycle(waits: Waits): readonly string[] {
  const left = new Set(waits.keys())
  const waiters = new Map<string, string[]>()
  const open = new Map<string, number>()
  for (const [id, { after }] of waits) {
    open.set(id, after.length)
    for (const other of after) waiters.set(other, [...(waiters.get(other) ?? []), id])
  }
  const ready = [...left].filter((id) => open.get(id) === 0)
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    left.delete(id)
    for (const waiter of waiters.get(id) ?? []) {
      const rest = (open.get(waiter) ?? 0) - 1
      open.set(waiter, rest)
      if (rest === 0) ready.push(waiter)
    }
  }
  return ringFrom([...left][0], waits, left)
}

function ringFrom(start: string | undefined, waits: Waits, left: ReadonlySet<string>): readonly string[] {
  const walked: string[] = []
  let id = start
  while (id !== undefined && !walked.includes(id)) {
    walked.push(id)
    id = waits.get(id)?.after.find((other) => left.has(other))
  }
  return id === undefined ? [] : walked.slice(walked.indexOf(id))
}
