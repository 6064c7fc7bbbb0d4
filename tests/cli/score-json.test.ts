import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'

const ANSWERS = 'templates/demo/xuong-moc-thanh-cong.tukiem.yaml'
const json = (...args: string[]) =>
  execFileSync(process.execPath, ['bin/tukiem.cjs', 'score', ...args, '--json', '--today', '2026-11-21'], {
    encoding: 'utf8',
  })
const schema = (name: string) => JSON.parse(readFileSync(`checklists/${name}.schema.json`, 'utf8'))

/** A definition without what no author writes: what tailoring marks in a question. */
function asWritten(definition: unknown): unknown {
  return JSON.parse(JSON.stringify(definition), (key, value) => (key === 'own' || key === 'weighs' ? undefined : value))
}

describe('score --json', () => {
  const validate = new Ajv({ strict: false }).compile(schema('assessment'))

  test('fits the shipped assessment schema', () => {
    expect([validate(JSON.parse(json(ANSWERS))), validate.errors]).toEqual([true, null])
  })

  test('would not fit with a wrong status or a missing part', () => {
    const assessment = JSON.parse(json(ANSWERS))
    expect(validate({ ...assessment, urgent: 'one' })).toBe(false)
    const { level: _, ...rest } = assessment
    expect(validate(rest)).toBe(false)
  })

  test('is the same bytes every time, whatever the language', () => {
    expect(json(ANSWERS, '--lang', 'vi')).toBe(json(ANSWERS, '--lang', 'en'))
  })

  test('uses a schema that needs no other file, and says the same as the others', () => {
    const own: Readonly<Record<string, unknown>> = schema('assessment').definitions
    for (const name of ['checklist', 'facts', 'answers']) {
      const shared = Object.entries(schema(name).definitions).filter(([key]) => key in own)
      for (const [key, definition] of shared)
        expect(JSON.stringify(asWritten(own[key])), key).toBe(
          JSON.stringify(definition).replaceAll('checklist.schema.json#', '#'),
        )
    }
  })
})
