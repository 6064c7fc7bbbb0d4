import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { assetsInside } from '../../scripts/build-sea-blob.ts'
import { isExample } from '../../src/node/list-context.ts'
import { captured } from '../helpers/captured-run.ts'

const EXAMPLES = readdirSync('checklists/examples').map((file) => file.replace(/\.yaml$/, ''))
const folder = mkdtempSync(join(tmpdir(), 'tukiem-examples-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** How a command ends, and what it says or gives. */
async function ran(...argv: readonly string[]) {
  const { code, out } = await captured([...argv, '--lang', 'en'], { colour: false })
  return { code, out: out.join('') }
}

describe('an example of a list', () => {
  test.each(EXAMPLES)('%s is known by its id, and is inside the executable', (id) => {
    expect(isExample(id)).toBe(true)
    expect(assetsInside(null)).toHaveProperty([`checklists/examples/${id}.yaml`])
  })

  test.each([
    ['acme.electronics', 'acme.cleaners', 'Are the cleaners'],
    ['bank', 'bank.one-account', 'Does most of the money'],
    ['checklists/examples/big-buyer.yaml', 'big-buyer.committee', 'Has the supplier established'],
  ])('%s is read by its id or path', async (list, question, asked) => {
    expect(await ran('explain', question, '--list', list)).toEqual({ code: 0, out: expect.stringContaining(asked) })
  })

  test('is looked over by its id', async () => {
    const { code, out } = await ran('lint', 'big-buyer')
    expect([code, out]).toEqual([1, expect.stringContaining('[asks-committee]')])
  })

  test('is not among the lists that people choose from', async () => {
    const { out } = await ran('list', '--json')
    expect(out).toContain('vn.start')
    for (const id of EXAMPLES) expect(out).not.toContain(`"${id}"`)
  })

  test('is found again by the answers that name it', async () => {
    const answers = join(folder, 'a.tukiem.yaml')
    const given = ['--set', 'hired=8', '--set', 'sector=trade', '--set', 'finance.debts=yes']
    expect((await ran('check', 'bank', '--answers', answers, ...given)).code).toBe(0)
    const { code, out } = await ran('score', answers)
    expect([code, out]).toEqual([0, expect.stringContaining('Asked by Ngân hàng Ví Dụ')])
  })

  test('gives way to a list of that id beside the answers', async () => {
    const own = join(folder, 'own')
    const answers = join(own, 'a.tukiem.yaml')
    mkdirSync(own)
    writeFileSync(
      join(own, 'mine.yaml'),
      'format: tukiem/checklist/1\nid: bank\nversion: "9.0.0"\nfrom: vn.start\nlanguages: [vi, en]\ntitle: {vi: Của tôi, en: Mine}\npublisher: {name: Me}\nkeep: [safety]\n',
    )
    writeFileSync(answers, 'format: tukiem/answers/1\nchecklist: {id: bank}\nfacts: {hired: 3}\nanswers: {}\n')
    const { out } = await ran('score', answers, '--json')
    expect(JSON.parse(out).checklist).toMatchObject({ id: 'bank', version: '9.0.0' })
  })
})
