import { resolve } from 'node:path'

/** A program that says texts through the doors of the built program: JSON of `out`, `bytes` and `err` as its argument. */
const PROGRAM = `
const { load } = require(${JSON.stringify(resolve('bin/tukiem.cjs'))})
const { out, bytes, err } = JSON.parse(process.argv[1])
const io = load('tukiem.js').machineIo(${JSON.stringify(resolve('bin/tukiem.cjs'))})
if (out !== undefined) io.out(out)
if (bytes !== undefined) io.out(Buffer.from(bytes))
if (err !== undefined) io.err(err)
`

/** The command that says these texts. JSON holds each of them as plain ASCII. */
export function saying(texts: {
  readonly out?: string
  readonly bytes?: string
  readonly err?: string
}): readonly [string, ...string[]] {
  const json = JSON.stringify(texts).replace(
    /[\u007f-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return [process.execPath, '-e', PROGRAM, json]
}
