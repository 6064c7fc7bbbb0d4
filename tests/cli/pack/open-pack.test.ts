import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answersJson } from '../../../src/interview/answers-json.ts'
import { captured } from '../../helpers/captured-run.ts'
import { answersOf, FIRMS, listOf } from '../../helpers/firms.ts'
import { bareProgram, exampleList, packOf, writePack } from '../../helpers/packs.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'tukiem-pack-'))
const home = join(folder(), 'home')
const bare = bareProgram(folder())
const whole = async (argv: readonly string[], root?: string) => {
  const { out, err, code } = await captured([...argv, '--today', '2026-11-27'], {
    env: { TUKIEM_HOME: home },
    ...(root === undefined ? {} : { root }),
  })
  return { out: out.join(''), err, code }
}

describe('a pack opened by a program without any list, fact or law', () => {
  test.each(FIRMS)('scores the firm %s as the list itself does', async (firm) => {
    const pack = packOf(listOf(firm).checklist)
    const path = writePack(folder(), pack)
    const file = answersOf(firm)
    // A firm of tests/golden may say what its list never asks.
    const asked = Object.entries(file.facts).filter(([id]) => pack.library.facts.some((fact) => fact.id === id))
    const answers = join(folder(), 'firm.tukiem.json')
    writeFileSync(answers, answersJson({ ...file, facts: Object.fromEntries(asked) }))
    const own = await whole(['score', answers, '--json'])
    const packed = await whole(['score', answers, '--list', path, '--json'], bare)
    expect(packed).toEqual(own)
  })

  test.each(['acme.electronics', 'bank', 'big-buyer'])('asks what the list %s asks', async (name) => {
    const list = exampleList(name)
    const path = writePack(folder(), packOf(list.checklist))
    const own = await whole(['list', `checklists/examples/${name}.yaml`])
    expect(own.code).toBe(0)
    expect(await whole(['list', path], bare)).toEqual(own)
    const [question] = list.checklist.sections[0]?.questions ?? []
    const explained = await whole(['explain', question?.id ?? '', '--list', path], bare)
    expect(explained).toEqual(
      await whole(['explain', question?.id ?? '', '--list', `checklists/examples/${name}.yaml`]),
    )
  })
})

describe('a pack beside answers', () => {
  const place = folder()
  const { checklist, sha256 } = exampleList('acme.electronics')
  const pack = writePack(place, packOf(checklist))
  const answers = join(place, 'firm.tukiem.yaml')
  writeFileSync(
    answers,
    `format: tukiem/answers/1\nchecklist: {id: ${checklist.id}, version: "${checklist.version}", sha256: ${sha256}}\nfacts: {hired: 12, sector: electronics}\nanswers: {pay.payslip: yes}\n`,
  )

  test('is the list of those answers', async () => {
    const { out, code } = await whole(['score', answers, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      checklist: { id: checklist.id, sha256 },
      asked: { by: 'Acme Electronics' },
    })
  })

  test('may lie beside the list that it was made of', async () => {
    const both = folder()
    writeFileSync(join(both, 'acme.yaml'), readFileSync('checklists/examples/acme.electronics.yaml'))
    writePack(both, packOf(checklist))
    const path = join(both, 'firm.tukiem.yaml')
    writeFileSync(path, readFileSync(answers))
    expect((await whole(['score', path, '--json'])).code).toBe(0)
    writeFileSync(join(both, 'cut-off.pack.json'), readFileSync(pack).subarray(0, -2))
    expect((await whole(['score', path, '--json'])).code).toBe(0)
    const altered = { ...packOf(checklist), signature: { key: 'x', value: 'x' } }
    writeFileSync(join(both, 'altered.pack.json'), JSON.stringify(altered))
    expect(await whole(['score', path, '--json'])).toMatchObject({ code: 2, err: expect.stringContaining('altered') })
    rmSync(join(both, 'altered.pack.json'))
    writePack(both, packOf({ ...checklist, version: '2.0.0' }))
    expect((await whole(['score', path, '--json'])).code).toBe(2)
  })

  test.each([
    ['form', ['form', pack, '-o', '-']],
    ['paper form', ['form', pack, '--paper', '-o', '-']],
    ['sheet', ['sheet', pack, '-o', '-']],
    ['plan', ['plan', answers, '--list', pack, '--format', 'md', '-o', '-']],
    ['check', ['check', pack, '--answers', join(folder(), 'new.tukiem.yaml'), '--set', 'hired=3']],
    ['batch', ['batch', answers, '--list', pack, '-o', join(folder(), 'out')]],
  ])('is taken by %s', async (_, argv) => {
    const { err, code } = await whole(argv)
    expect(`${code} ${code === 0 ? '' : err}`).toBe('0 ')
  })
})
