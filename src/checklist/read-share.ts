import type { Share, SharedScore } from '../core/model/share.ts'
import { isCheckDay } from '../core/text/day.ts'
import type { Finding } from './finding.ts'
import { share as compiled, KEYS } from './generated/share-validator.js'
import { refuse } from './input-error.ts'
import { type Loaded, load } from './load.ts'
import type { Source } from './source.ts'
import type { Path } from './tree.ts'
import { format } from './validate.ts'

const SHARE = format<Share>('share', compiled, false, KEYS)

/** Reads what a firm shared. Its signature is not looked at, and neither is whether it fits a list. Throws an InputError. */
export function readShare(source: Source): Share {
  const loaded = load(source, SHARE)
  refuse([...depthFindings(loaded), ...dayFindings(loaded), ...twiceFindings(loaded), ...orderFindings(loaded)])
  return loaded.document
}

/** A share holds what its depth says, no less and no more. */
function depthFindings({ document, found }: Loaded<Share>): readonly Finding[] {
  const { depth } = document
  const wanted = { topics: depth !== 'levels', full: depth === 'full' }
  return (['topics', 'full'] as const).flatMap((key) => {
    if (wanted[key] === (document[key] !== undefined)) return []
    return wanted[key] ? [found('key-missing', { key }, [])] : [found('key-not-here', { key }, [key])]
  })
}

function dayFindings({ document, found }: Loaded<Share>): readonly Finding[] {
  return isCheckDay(document.day) ? [] : [found('day-not-real', { key: 'day' }, ['day'])]
}

/** No part may be more than its whole, and no low end above the high one. */
function orderFindings({ document, found }: Loaded<Share>): readonly Finding[] {
  const { lines, topics } = document
  const scores: readonly (readonly [score: SharedScore | null, path: Path])[] = [
    ...Object.entries(lines).map(([line, score]) => [score ?? null, ['lines', line]] as const),
    ...(topics?.sections ?? []).map(({ score }, at) => [score, ['topics', 'sections', at, 'score']] as const),
  ]
  const upTo = (key: string, value: number, limit: number, path: Path): readonly Finding[] =>
    value > limit ? [found('number-too-large', { key, limit }, [...path, key])] : []
  return [
    ...scores.flatMap(([score, path]) =>
      score === null
        ? []
        : [
            ...upTo('answered', score.answered, score.counting, path),
            ...(score.percent ? upTo('low', score.percent.low, score.percent.high, [...path, 'percent']) : []),
          ],
    ),
    ...(topics?.strengths ? upTo('met', topics.strengths.met, topics.strengths.asked, ['topics', 'strengths']) : []),
  ]
}

function twiceFindings(loaded: Loaded<Share>): readonly Finding[] {
  const { topics, full } = loaded.document
  return [
    ...twiceIn(topics?.sections ?? [], ['topics', 'sections'], loaded),
    ...twiceIn(full?.answers ?? [], ['full', 'answers'], loaded),
  ]
}

function twiceIn(
  items: readonly { readonly id: string }[],
  path: Path,
  { file, found, placeOf }: Loaded<Share>,
): readonly Finding[] {
  const firstAt = new Map<string, number>()
  return items.flatMap(({ id }, at) => {
    const first = firstAt.get(id)
    if (first === undefined) firstAt.set(id, at)
    if (first === undefined) return []
    const line = placeOf([...path, first, 'id']).line ?? 0
    return [found('id-duplicate', { id, file, line }, [...path, at, 'id'])]
  })
}
