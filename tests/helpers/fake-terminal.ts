import { PassThrough } from 'node:stream'

/** Both ends of a terminal without one: what is typed goes in, what was printed can be read. */
export function fakeTerminal(columns = 80) {
  const input = Object.assign(new PassThrough(), { isTTY: true })
  const output = Object.assign(new PassThrough(), { isTTY: true, columns })
  let printed = ''
  output.on('data', (bytes: Buffer) => {
    printed += bytes.toString('utf8')
  })
  return { input, output, printed: () => printed }
}
