import type { CommandContext } from './command.ts'
import { UsageError } from './usage-error.ts'

export interface ReceiveOptions {
  readonly pack?: string
  readonly output?: string
  readonly acceptKey?: readonly string[]
}

/**
 * `tukiem receive <files…> --pack … -o inbox/`: looks over what firms handed on and makes a folder of it that `tukiem batch` takes. Ends with 3
 * when something was set aside.
 */
export async function receive(
  given: readonly string[],
  options: ReceiveOptions,
  context: CommandContext,
): Promise<number> {
  const { pack, output } = options
  if (pack === undefined || pack === '') throw new UsageError('receive.needs-pack', {})
  if (output === undefined || output === '' || output === '-') throw new UsageError('receive.needs-output', {})
  const { receiveAll } = await import('./receive/receive-all.ts')
  return receiveAll({ given, pack, output, acceptKeys: options.acceptKey ?? [] }, context)
}
