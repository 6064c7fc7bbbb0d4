import { composed } from '../core/text/composed.ts'

/** Two ids that fold to the same text are the same id. */
export function foldId(id: string): string {
  return composed(id).toLowerCase()
}

/** Shortens what somebody wrote before a message quotes it. */
export function cut(text: string, longest = 40): string {
  const letters = [...text]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text
}
