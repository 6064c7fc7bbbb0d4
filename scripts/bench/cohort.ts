// What `tukiem batch` needs at its peak for a thousand clients and for fifty thousand, as files and piped in as lines.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { clientLines, writeClients } from '../../tests/helpers/many-clients.ts'
import { line, verdict } from './table.ts'

const [FEW = 1_000, MANY = 50_000] = (process.env.CLIENTS ?? '').split(',').filter(Boolean).map(Number)
const MOST_GROWTH = 1.3
/** In MB. */
const MOST = 300

const folder = mkdtempSync(join(tmpdir(), 'tukiem-bench-'))
const out = join(folder, 'out')
const used = join(folder, 'used.json')

/** Megabytes at the peak of one run. */
async function peakOf(inputs: readonly string[], piped?: string): Promise<number> {
  const program = ['--require', resolve('tests/helpers/measure.cjs'), resolve('bin/tukiem.cjs')]
  // The files of 50,000 clients would be gigabytes; each is written and let go before the next one.
  const args = [...program, 'batch', ...inputs, '--no-clients', '-o', out, '--today', '2026-11-21']
  const env = { ...process.env, MEASURE: used }
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['pipe', 'ignore', 'ignore'] })
  const ended = once(child, 'close')
  if (piped === undefined) child.stdin.end()
  else await pipeline(createReadStream(piped), child.stdin)
  const [status] = await ended
  if (status !== 0) throw new Error(`batch ended with ${status}`)
  rmSync(out, { recursive: true })
  const { megabytes }: { readonly megabytes: number } = JSON.parse(readFileSync(used, 'utf8'))
  return megabytes
}

async function asFiles(count: number): Promise<number> {
  const files = join(folder, 'clients')
  writeClients(files, { count, seed: 1 })
  const peak = await peakOf(['clients'])
  rmSync(files, { recursive: true })
  return peak
}

async function asLines(count: number): Promise<number> {
  const file = join(folder, 'clients.ndjson')
  await pipeline(Readable.from(clientLines({ count, seed: 1 })), createWriteStream(file))
  return peakOf(['-'], file)
}

const megabytes = (size: number): string => `${size.toFixed(0)} MB`
console.log(line('memory at the peak', `${FEW} clients`, `${MANY} clients`, 'at most'))
for (const [name, peak] of [
  ['files', asFiles],
  ['lines', asLines],
] as const) {
  const [few, many] = [await peak(FEW), await peak(MANY)]
  const isWithin = many <= MOST_GROWTH * few && many < MOST
  console.log(line(name, megabytes(few), megabytes(many), `× ${MOST_GROWTH}, ${MOST} MB`) + verdict(isWithin))
}
rmSync(folder, { recursive: true })
