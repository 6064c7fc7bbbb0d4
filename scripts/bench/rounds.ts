/** Milliseconds that something took. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The middle and the two quarters around it. */
export interface Spread {
  readonly low: number
  readonly middle: number
  readonly high: number
}

export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN
  return { low: at(0.25), middle: at(0.5), high: at(0.75) }
}

/**
 * Does all works once in each round, so that a slow moment of the machine hits all of them alike. Gives the
 * milliseconds of each work, round by round; the first `warmUp` rounds are left out.
 */
export async function inRounds(
  works: readonly (() => unknown)[],
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Promise<readonly (readonly number[])[]> {
  const times: readonly number[][] = works.map(() => [])
  for (let round = 0; round < warmUp + rounds; round += 1)
    for (const [i, work] of works.entries()) {
      const took = await timed(work)
      if (round >= warmUp) times[i]?.push(took)
    }
  return times
}

export const milliseconds = (ms: number): string => `${ms.toFixed(1)} ms`
