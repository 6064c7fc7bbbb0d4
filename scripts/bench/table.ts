/** A line of a table: its name, and numbers to the right. */
export const line = (name: string, ...cells: readonly string[]): string =>
  `${name.padEnd(24)}${cells.map((cell) => cell.padStart(14)).join('')}`

export const verdict = (isWithin: boolean): string => `  ${isWithin ? 'within' : 'OVER'}`
