import { expect, test } from 'vitest'
import { roff, term } from '../../scripts/roff.ts'

test.each([
  ['hyphens are what is typed', '--lang vi,en', '\\-\\-lang vi,en'],
  ['a dot that begins a line is no request', '.bak', '\\&.bak'],
  ['a quote that begins a line is no request', "'TS", '\\(aqTS'],
  ['a backslash is itself', 'C:\\tukiem\\n', 'C:\\(rstukiem\\(rsn'],
  ['quotes do not end the argument of a macro', '--proof "photo"', '\\-\\-proof \\(dqphoto\\(dq'],
  ['a home folder keeps its tilde', '~/.bashrc', '\\(ti/.bashrc'],
  ['letters with marks stay, composed', 'tu\u031b\u0323 kie\u0302\u0309m', 'tự kiểm'],
  ['dots within a line stay', 'plan … a.yaml', 'plan … a.yaml'],
  ['nothing is nothing', '', ''],
])('%s: %j', (_, text, escaped) => {
  expect(roff(text)).toBe(escaped)
})

test('a term stands above what it is', () => {
  expect(term('--for <reader>', '.bak')).toEqual(['.TP', '.B "\\-\\-for <reader>"', '\\&.bak'])
})
