import type { CommandEntry } from './command-entry.ts'

/** Commands for who makes a list of its own and sends it, in the order of the help. */
export const COMMANDS_FOR_BUYERS: readonly CommandEntry[] = []
