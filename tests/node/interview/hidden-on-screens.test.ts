import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { captured } from '../../helpers/captured-run.ts'
import { answersThatSay, listThatSays, newFolder } from '../../helpers/dangerous-files.ts'
import { screenInMemory } from '../../helpers/screen-in-memory.ts'
import { DANGEROUS, dangersIn } from '../../helpers/terminal-danger.ts'

const [[, QUIET = ''] = [], [, LOUD = ''] = []] = DANGEROUS
const [DOWN, ENTER, CONTROL_C] = ['\u001b[B', '\r', '\u0003']
const EACH_SCREEN = ['?', ENTER, 'w', ENTER, 'n', ENTER, 's']

/** Goes through a check of a file with these keys, and stops. */
async function interview(path: string, keys: readonly string[]) {
  const screen = screenInMemory()
  const ended = captured(['check', '--answers', path], { terminal: screen.terminal })
  await screen.type([...keys, CONTROL_C])
  return { drawn: screen.drawn(), ...(await ended) }
}

test('no screen of the interview shows what is hidden in a list and in answers', async () => {
  const folder = newFolder()
  listThatSays(QUIET, folder)
  const path = answersThatSay(QUIET, folder, 'hostile.list')
  const { drawn, err } = await interview(path, [
    ENTER,
    ...EACH_SCREEN,
    ...EACH_SCREEN,
    ...EACH_SCREEN,
    ...EACH_SCREEN,
    'b',
    'b',
    DOWN,
  ])
  expect(drawn.split('\u001b[2J').length).toBeGreaterThan(20)
  expect(drawn).toContain('\uFFFD')
  expect(dangersIn(drawn, { drawn: true })).toEqual([])
  expect(dangersIn(err)).toEqual([])
})

test.each([
  ['hidden signs', QUIET],
  ['controls and escape sequences', LOUD],
  ['escapes and marks for ever', '\u009b\u0301'.repeat(60)],
])('what is pasted into a field shows nothing of its %s', async (_, text) => {
  const path = answersThatSay('x', newFolder())
  const { drawn } = await interview(path, [ENTER, 'n', `ab${text}cd`, ENTER, 'n'])
  expect(dangersIn(drawn, { drawn: true })).toEqual([])
  expect(dangersIn(readFileSync(path, 'utf8'))).toEqual([])
})
