import type { Bar } from '../../../core/model/report.ts'
import { type Html, html, NOTHING } from '../html.ts'

/** Drawings stand beside words that say the same, so screen readers pass over them. */
const svg = (name: string, width: number, height: number, shapes: Html): Html =>
  html`<svg class="${name}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false">${shapes}</svg>`

export const tickPicture = svg('check', 16, 16, html`<path d="M3 8.5l3.5 3.5 6.5-8"/>`)

const BAR = { width: 200, height: 14 } as const
const HATCH = 5

/** Solid up to the low end; hatched up to the high end, where answers are still unknown; then empty. */
export function barPicture({ low, high }: NonNullable<Bar['range']>): Html {
  const at = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * BAR.width)
  const [from, to] = [at(low), Math.max(at(low), at(high))]
  const solid = from > 0 ? html`<rect class="solid" width="${from}" height="${BAR.height}"/>` : NOTHING
  return svg(
    'bar',
    BAR.width,
    BAR.height,
    html`${solid}${hatch(from, to)}<rect class="edge" x="0.5" y="0.5" width="${BAR.width - 1}" height="${BAR.height - 1}"/>`,
  )
}

function hatch(from: number, to: number): Html {
  const strokes = Math.floor((to - from) / HATCH)
  if (to <= from) return NOTHING
  const slants = Array.from({ length: strokes }, (_, i) => `M${from + i * HATCH} ${BAR.height}l${HATCH} -${BAR.height}`)
  return html`<path class="hatch" d="${slants.join('')}M${to} 0v${BAR.height}"/>`
}

const RUNG = { width: 26, gap: 4, rise: 5, least: 8 } as const

/** Steps that rise: those reached are filled, those ahead outlined; all with dashes when it is not known. */
export function ladderPicture(step: number | null, of: number): Html {
  const height = RUNG.least + RUNG.rise * (of - 1)
  const rungs = Array.from({ length: of }, (_, i) => {
    const high = RUNG.least + RUNG.rise * i
    const kind = step === null ? 'unknown' : i < step ? 'reached' : 'ahead'
    return html`<rect class="${kind}" x="${i * (RUNG.width + RUNG.gap) + 1}" y="${height - high + 1}" width="${RUNG.width - 2}" height="${high - 2}"/>`
  })
  return svg('ladder', of * (RUNG.width + RUNG.gap) - RUNG.gap, height, html`${rungs}`)
}
