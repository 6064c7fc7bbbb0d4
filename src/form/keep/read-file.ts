import type { Library } from '../../interview/state.ts'
import { type Given, type GivenFault, givenAnswers, MOST_BYTES } from './given-answers.ts'

export type ReadFile = Given | { readonly read: false; readonly fault: GivenFault | 'not-readable' }

/** The answers in a file that the owner has chosen. A file in a cloud may be out of reach without a network. */
export async function readFile(file: File, library: Library): Promise<ReadFile> {
  // A film opened by mistake would fill the memory of a phone.
  if (file.size > MOST_BYTES) return { read: false, fault: 'too-large' }
  try {
    return givenAnswers(await file.text(), library)
  } catch {
    return { read: false, fault: 'not-readable' }
  }
}
