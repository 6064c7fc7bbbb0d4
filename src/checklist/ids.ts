import { composed } from '../core/text/composed.ts'

const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/

/** Whether a text can be an id, as the schemas have it. */
export function isId(text: string): boolean {
  return ID.test(text)
}

/** Two ids that fold to the same text are the same id. */
export function foldId(id: string): string {
  return composed(id).toLowerCase()
}

/** Shortens what somebody wrote before a message quotes it. */
export function cut(text: string, longest = 40): string {
  const letters = [...text]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text
}
