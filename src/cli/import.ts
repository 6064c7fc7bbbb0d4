import type { CommandContext } from './command.ts'

export async function importSheets(
  files: readonly string[],
  options: object,
  context: CommandContext,
): Promise<number> {
  return 0
}
