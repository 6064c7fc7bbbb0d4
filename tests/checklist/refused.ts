import { readFileSync } from 'node:fs'
import { FINDING_ARGS, type Finding } from '../../src/checklist/finding.ts'
import { InputError } from '../../src/checklist/input-error.ts'
import type { Source } from '../../src/checklist/source.ts'

export function sourceOf(text: string, name = 'small.yaml'): Source {
  return { name, bytes: new TextEncoder().encode(text) }
}

export function fileSource(path: string): Source {
  return { name: path, bytes: readFileSync(path) }
}

/** What a reader refuses, or nothing. Any other error fails the test, and so does a finding that its message cannot say. */
export function refused(read: () => unknown): readonly Finding[] {
  try {
    read()
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    for (const { code, args } of error.findings) {
      const [given, needed] = [Object.keys(args), FINDING_ARGS[code]].map((names) =>
        [...(names ?? [])].sort().join(' '),
      )
      if (given !== needed) throw new Error(`${code} says "${given}" where its message needs "${needed}"`)
      if (Object.values(args).some((one) => one === undefined)) throw new Error(`${code} leaves something out`)
    }
    return error.findings
  }
}

/** `code line:column`, and what the message says. */
export function inFull(findings: readonly Finding[]): readonly (readonly [string, Finding['args']])[] {
  return findings.map(({ code, args, place }) => [`${code} ${place.line}:${place.column}`, args])
}

/** `code line:column` of each. */
export function inShort(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, place }) => `${code} ${place.line}:${place.column}`)
}
