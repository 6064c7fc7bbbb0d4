import type { Cell, Counts, Hidden } from './protect-counts.ts'

/**
 * A firm more in a cell that is kept back is, with all totals as they are, a firm less in another one of its row and of
 * its column, and so on around a ring. So rows and columns are the nodes of a network, numbered together, the columns
 * after the rows: from a row to a column any number of firms can go, and back as many as are in the cell.
 */
interface Network {
  readonly counts: Counts
  readonly hidden: Hidden
  /** What is in the cells after what was moved. */
  readonly left: (readonly number[])[]
  /** The cell that is asked about: it is no way. */
  readonly without: Cell
}

type Way = readonly (readonly [from: number, to: number])[]

/**
 * By how many firms a cell that is kept back could be larger or smaller, up to `enough`; and where that is too little,
 * the printed cells to keep back too so that it could be more: those of the ring that costs the fewest firms. The flow
 * that is found is the largest there is, in whole firms, because all its bounds are whole numbers.
 */
export function firmsMovable(
  counts: Counts,
  hidden: Hidden,
  without: Cell,
  enough: number,
): { readonly width: number; readonly toHide: readonly Cell[] } {
  const [row, column] = [without.row, counts.length + without.column]
  const network = (): Network => ({ counts, hidden, left: [...counts], without })
  const more = network()
  const added = flow(more, column, row, enough)
  if (added === enough) return { width: enough, toHide: [] }
  const less = network()
  const taken = flow(less, row, column, Math.min(enough - added, counts[without.row]?.[without.column] ?? 0))
  if (added + taken >= enough) return { width: enough, toHide: [] }
  const ring = cheapest(more, column, row) ?? cheapest(less, row, column) ?? []
  const cells = ring.map(([from, to]) => cellOf(more, from, to))
  return { width: added + taken, toHide: cells.filter((one) => !hidden[one.row]?.[one.column]) }
}

function cellOf({ counts }: Network, one: number, other: number): Cell {
  const rows = counts.length
  return one < rows ? { row: one, column: other - rows } : { row: other, column: one - rows }
}

/** Moves firms one by one along shortest ways of cells that are kept back. */
function flow(network: Network, source: number, sink: number, most: number): number {
  for (let amount = 0; amount < most; amount++) {
    const way = shortest(network, source, sink)
    if (way === null) return amount
    for (const [from, to] of way) {
      const { row, column } = cellOf(network, from, to)
      const cells = network.left[row] ?? []
      network.left[row] = cells.with(column, (cells[column] ?? 0) + (from < network.counts.length ? 1 : -1))
    }
  }
  return most
}

/** The nodes on the other side of the table. */
function across({ counts }: Network, node: number): readonly [first: number, last: number] {
  const rows = counts.length
  return node < rows ? [rows, rows + (counts[0]?.length ?? 0)] : [0, rows]
}

function isOpen(network: Network, from: number, to: number): boolean {
  const { row, column } = cellOf(network, from, to)
  const { hidden, without, left, counts } = network
  if (!hidden[row]?.[column] || (row === without.row && column === without.column)) return false
  return from < counts.length || (left[row]?.[column] ?? 0) > 0
}

function shortest(network: Network, source: number, sink: number): Way | null {
  const from = new Map([[source, source]])
  for (const node of from.keys()) {
    const [first, last] = across(network, node)
    for (let next = first; next < last; next++) {
      if (from.has(next) || !isOpen(network, node, next)) continue
      from.set(next, node)
      if (next === sink) return wayTo(sink, source, from)
    }
  }
  return null
}

function wayTo(sink: number, source: number, from: ReadonlyMap<number, number>): Way {
  const way: (readonly [number, number])[] = []
  for (let node = sink; node !== source; ) {
    const before = from.get(node) ?? source
    way.unshift([before, node])
    node = before
  }
  return way
}

/** What it costs to go a way: nothing through what is kept back, else the firms that would be printed no more. */
function costOf(network: Network, from: number, to: number): number {
  if (isOpen(network, from, to)) return 0
  const { row, column } = cellOf(network, from, to)
  const firms = network.hidden[row]?.[column] ? 0 : (network.counts[row]?.[column] ?? 0)
  return firms > 0 ? firms : Infinity
}

/** The way that keeps the fewest more firms back (Dijkstra). */
function cheapest(network: Network, source: number, sink: number): Way | null {
  const costs = new Map([[source, 0]])
  const from = new Map<number, number>()
  const done = new Set<number>()
  for (;;) {
    const open = [...costs].filter(([one]) => !done.has(one))
    const [node, cost] = open.reduce((best, one) => (one[1] < best[1] ? one : best), [-1, Infinity])
    if (cost === Infinity) return null
    if (node === sink) return wayTo(sink, source, from)
    done.add(node)
    const [first, last] = across(network, node)
    for (let next = first; next < last; next++) {
      const through = cost + costOf(network, node, next)
      if (through >= (costs.get(next) ?? Infinity)) continue
      costs.set(next, through)
      from.set(next, node)
    }
  }
}
