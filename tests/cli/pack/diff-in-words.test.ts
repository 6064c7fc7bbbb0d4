import { expect, test } from 'vitest'
import { diffInWords } from '../../../src/cli/pack/diff-in-words.ts'
import type { Severity } from '../../../src/core/model/checklist.ts'
import { diffPacks } from '../../../src/core/pack/diff-packs.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { packOf } from '../../helpers/packs.ts'
import { checklist, yesNo } from '../../helpers/questions.ts'

const weighing = (weighs: Severity) => packOf(checklist([yesNo('acme.exits', { weighs })]))

test.each([
  ['en', 'minor', 'serious', 'severity: minor → serious'],
  ['vi', 'minor', 'serious', 'tầm quan trọng: minor → serious'],
  ['en', 'critical', 'moderate', 'severity: critical → moderate'],
  ['vi', 'critical', 'moderate', 'tầm quan trọng: critical → moderate'],
] as const)('severities are named as in the lists, in %s: %s, %s', (language, from, to, said) => {
  const lines = diffInWords(diffPacks(weighing(from), weighing(to)), wordsIn(language))
  expect(lines.map(({ text }) => text)).toContain(said)
})
