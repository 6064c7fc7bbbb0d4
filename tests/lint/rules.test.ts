import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { InputError, type Source } from '../../src/checklist/index.ts'
import { lintList, RULES } from '../../src/lint/index.ts'
import { wordsIn } from '../../src/words/words.ts'
import { lintSetting } from '../helpers/packaged.ts'

/** Each list here says on the line itself what is to be said about it: `# expect: <rule>, <rule>`. */
const FOLDER = 'tests/fixtures/lint'
const SETTING = lintSetting('2026-12-31')
const fixtures = readdirSync(FOLDER).map((file) => file.replace(/\.yaml$/, ''))
const source = (name: string): Source => ({ name, bytes: readFileSync(`${FOLDER}/${name}.yaml`) })

/** `line rule` of everything that a fixture expects. */
function expected(name: string): readonly string[] {
  const lines = readFileSync(`${FOLDER}/${name}.yaml`, 'utf8').split('\n')
  return lines.flatMap((line, at) =>
    (/# expect: (.*)$/.exec(line)?.[1]?.split(', ') ?? []).map((rule) => `${at + 1} ${rule}`),
  )
}

describe('advice stands where it belongs, and nowhere else', () => {
  test.each(fixtures)('%s', (name) => {
    const said = lintList(source(name), SETTING).map(({ rule, place }) => `${place.line} ${rule}`)
    expect(said.toSorted()).toEqual(expected(name).toSorted())
  })

  test.each(RULES.map(({ id }) => id))('%s has a fixture and a sentence in both languages', (id) => {
    expect(fixtures).toContain(id)
    const advice = lintList(source(id), SETTING).find(({ rule }) => rule === id)
    for (const language of ['vi', 'en'] as const) {
      const said = wordsIn(language).sayWith(`lint.${id}`, advice?.args ?? {})
      expect(said).not.toMatch(/lint\.|\{|undefined/)
    }
  })
})

describe('a law that is past its day', () => {
  const severity = (lawAsOf: string, today: string) => {
    const text = readFileSync(`${FOLDER}/law-past-look-again.yaml`, 'utf8').replace(
      'lawAsOf: 2026-11-21',
      `lawAsOf: ${lawAsOf}`,
    )
    const said = lintList({ name: 'a.yaml', bytes: new TextEncoder().encode(text) }, { ...SETTING, today })
    return said.find(({ rule }) => rule === 'law-past-look-again')?.severity
  }

  test.each([
    ['is a note when only time has passed', '2026-11-21', '2026-12-31', 'info'],
    ['is a fault of the list when it was checked later than that', '2026-12-25', '2026-12-31', 'warning'],
    ['is no matter before that day', '2026-11-21', '2026-11-21', undefined],
  ])('%s', (_, lawAsOf, today, wanted) => {
    expect(severity(lawAsOf, today)).toBe(wanted)
  })
})

test('answers of a test that do not fit their question are refused at their place', () => {
  const text = readFileSync(`${FOLDER}/test-fails.yaml`, 'utf8').replace(
    'shop.pay-day: no }',
    'shop.pay-day: perhaps }',
  )
  const refuse = () => lintList({ name: 'a.yaml', bytes: new TextEncoder().encode(text) }, SETTING)
  expect(refuse).toThrow(InputError)
  expect(refuse).toThrow(/a\.yaml:\d+:\d+ answer-not-offered/)
})
