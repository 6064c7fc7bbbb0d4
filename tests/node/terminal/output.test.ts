import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { safeText } from '../../../src/node/terminal/safe-text.ts'
import { saying } from '../../helpers/say-through-door.ts'
import { DANGEROUS, dangersIn } from '../../helpers/terminal-danger.ts'

function said(texts: Parameters<typeof saying>[0]) {
  const [program, ...args] = saying(texts)
  return spawnSync(program, args, { encoding: 'utf8' })
}

test.each(DANGEROUS)('a pipe gets every byte of %s', (_, text) => {
  const whole = Buffer.from(text).toString()
  expect(said({ out: text, bytes: `\ufeff${text}` }).stdout).toBe(`${whole}\ufeff${whole}`)
})

test.each(DANGEROUS)('stderr is guarded against %s wherever it leads, and keeps no style', (_, text) => {
  const { stderr } = said({ err: `Lỗi\t${text}\n` })
  expect(stderr).toBe(safeText(`Lỗi\t${text}\n`))
  expect(dangersIn(stderr)).toEqual([])
})
