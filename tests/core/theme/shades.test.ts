import { expect, test } from 'vitest'
import type { Theme } from '../../../src/core/model/theme.ts'
import { contrast, READABLE } from '../../../src/core/theme/contrast.ts'
import { shadesOf } from '../../../src/core/theme/shades.ts'

const OURS: Theme['colours'] = {
  ink: '#1c2530',
  quiet: '#55606b',
  accent: '#0b5a53',
  tint: '#eef4f2',
  line: '#c9d1d6',
  urgent: '#9c2a10',
  paper: '#ffffff',
}

test.each([
  ['ours', OURS],
  ['a dark one', { ...OURS, paper: '#10151b', ink: '#e8eaec', accent: '#7fd0c6', urgent: '#f0a28e' }],
  ['one whose ink is pale', { ...OURS, ink: '#767676' }],
  ['one with loud colours', { ...OURS, accent: '#000000', urgent: '#ff0000', ink: '#333333' }],
])('ink can be read on each tint of %s as far as it can on the paper', (_, colours) => {
  const needed = Math.min(READABLE, contrast(colours.ink, colours.paper))
  const { high, middle, low } = shadesOf(colours)
  for (const shade of [high, middle, low]) expect(contrast(colours.ink, shade)).toBeGreaterThanOrEqual(needed)
})

test('the tints of our theme are three, and differ from the paper', () => {
  expect(new Set([...Object.values(shadesOf(OURS)), OURS.paper]).size).toBe(4)
})
