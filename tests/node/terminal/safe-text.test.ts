import { Chalk } from 'chalk'
import { describe, expect, test } from 'vitest'
import { paintFor } from '../../../src/cli/paint.ts'
import { clean } from '../../../src/core/text/clean.ts'
import { machineIo } from '../../../src/node/io.ts'
import { safePainted, safeText } from '../../../src/node/terminal/safe-text.ts'

describe('text for a terminal', () => {
  test.each([
    ['keeps Vietnamese, line breaks and tabs', 'Xưởng mộc\tThành Công\n', 'Xưởng mộc\tThành Công\n'],
    ['keeps letters with loose marks', 'Tha\u0300nh', 'Tha\u0300nh'],
    ['keeps other scripts and pictures', 'Łódź 김 工 🙂 ⚠️ ហ្វា', 'Łódź 김 工 🙂 ⚠️ ហ្វា'],
    ['loses escape sequences', '\u001b[31mred\u0007', '\uFFFD[31mred\uFFFD'],
    ['loses even the codes of our own paint', '\u001b[1mbold\u001b[22m', '\uFFFD[1mbold\uFFFD[22m'],
    ['loses what overwrites a line', 'paid\rowed', 'paid\uFFFDowed'],
    ['ends lines as a terminal does', 'a\r\nb\r\n', 'a\nb\n'],
    ['has at most 8 marks on a letter', `x${'\u0335'.repeat(50)}y`, `x${'\u0335'.repeat(8)}y`],
    ['has at most 8 of very many', `x${'\u0335'.repeat(200)}y`, `x${'\u0335'.repeat(8)}y`],
    ['counts marks for each letter', `x${'\u0335'.repeat(8)}x\u0335`, `x${'\u0335'.repeat(8)}x\u0335`],
  ])('%s', (_, given, shown) => {
    expect(safeText(given)).toBe(shown)
  })
})

describe('painted text for a terminal', () => {
  test.each([
    ['keeps the codes of our own paint', '\u001b[1mbold\u001b[22m', '\u001b[1mbold\u001b[22m'],
    [
      'loses every other code',
      '\u001b[31mred\u001b[0m\u001b[1;31mx\u001b[01m',
      '\uFFFD[31mred\uFFFD[0m\uFFFD[1;31mx\uFFFD[01m',
    ],
    ['loses a code that one of ours was put into', '\u001b[\u001b[1m31m', '\uFFFD[\u001b[1m31m'],
    [
      'counts marks over a code',
      `x${'\u0335'.repeat(6)}\u001b[1m${'\u0335'.repeat(6)}`,
      `x${'\u0335'.repeat(6)}\u001b[1m\u0335\u0335`,
    ],
  ])('%s', (_, given, shown) => {
    expect(safePainted(given)).toBe(shown)
  })

  test('is left alone as our paint makes it, on reports and on the screens of the interview', async () => {
    const { bold, quiet, accent } = await paintFor({
      wantsColour: true,
      isPlain: false,
      io: { ...machineIo('bin/x'), colour: true },
    })
    const { cyan, dim, bold: strong } = new Chalk({ level: 1 })
    const painted = [bold(accent('a')), quiet('b'), accent('c'), bold('d\ne'), cyan('f'), dim('g'), strong('h')].join(
      '',
    )
    expect(painted).toContain('\u001b[')
    expect(safePainted(painted)).toBe(painted)
  })

  test("has no style of a file's own: that is gone before the paint comes", async () => {
    const { bold } = await paintFor({ wantsColour: true, isPlain: false, io: { ...machineIo('bin/x'), colour: true } })
    expect(safePainted(bold(clean('\u001b[36mnot ours\u001b[39m')))).toBe(
      '\u001b[1m\uFFFD[36mnot ours\uFFFD[39m\u001b[22m',
    )
  })
})
