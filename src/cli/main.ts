import { machineIo } from '../node/io.ts'
import { run } from './run.ts'

export { machineIo, run }

/** What bin/ calls: the real machine, the real arguments. */
export async function main(entry: string): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), machineIo(entry))
}
