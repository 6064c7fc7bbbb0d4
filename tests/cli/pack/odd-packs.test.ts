import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
// What commands load when they are first used is loaded here, and no test waits for it.
import '../../../src/cli/check.ts'
import '../../../src/cli/lint.ts'
import '../../../src/cli/pack/info.ts'
import '../../../src/cli/plan.ts'
import '../../../src/cli/score.ts'
import { readChecklist } from '../../../src/checklist/index.ts'
import { questionsOf } from '../../../src/core/checklist/questions-of.ts'
import type { AssessedQuestion, Assessment, GroupScore } from '../../../src/core/model/assessment.ts'
import { captured, dangersOf } from '../../helpers/captured-run.ts'
import { oddList, type Shape } from '../../helpers/odd-lists.ts'
import { listContext, packagedList } from '../../helpers/packaged.ts'
import { packOf } from '../../helpers/packs.ts'
import { textOfPack } from '../../helpers/signed-packs.ts'

const START = packagedList('vn.start')
const WEIGHABLE = questionsOf(START).flatMap(({ id, basis }) => (basis === 'strength' ? [] : [id]))
const BOTH = ['vi', 'en']
const SHAPES: readonly Shape[] = [
  { name: 'no offer and nothing of its own', languages: BOTH, own: 0, offers: 0 },
  { name: 'two hundred questions of its own', languages: BOTH, own: 200, offers: 1 },
  { name: 'one language', languages: ['vi'], own: 7, offers: 2 },
  { name: 'English alone, and one section left', languages: ['en'], own: 3, offers: 0, keep: ['safety'] },
  { name: 'new weights on all', languages: BOTH, own: 2, offers: 1, weigh: WEIGHABLE },
  { name: 'many offers', languages: BOTH, own: 1, offers: 10, keep: ['pay'] },
  { name: 'no base', languages: BOTH, own: 30, offers: 0, isBare: true },
  { name: 'no base and one question', languages: ['vi'], own: 1, offers: 0, isBare: true },
]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-odd-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function ran(...argv: readonly string[]) {
  const done = await captured([...argv, '--today', '2026-11-27'], { env: { TUKIEM_HOME: join(folder, 'home') } })
  expect([argv[0], dangersOf(done)]).toEqual([argv[0], []])
  return { ...done, text: done.out.join('') }
}

/** The lists of one shape and seed as files: the list itself, and its pack. */
function written(shape: Shape, seed: number) {
  const list = join(folder, `${seed}.yaml`)
  writeFileSync(list, JSON.stringify(oddList(shape, seed)))
  const checklist = readChecklist({ name: list, bytes: readFileSync(list) }, listContext)
  const pack = join(folder, `${seed}.pack.json`)
  writeFileSync(pack, textOfPack(packOf(checklist)))
  return { checklist, list, pack }
}

/** What the questions of a result come to, added up here by the rule of docs/scoring.md. */
function summed(
  questions: readonly AssessedQuestion[],
  pointsOf: (one: AssessedQuestion) => number,
): GroupScore['score'] {
  const counting = questions.filter(({ credit }) => credit !== null)
  const points = counting.reduce((sum, one) => sum + pointsOf(one), 0)
  const end = (which: 'low' | 'high') =>
    counting.reduce((sum, one) => sum + pointsOf(one) * (one.credit?.[which] ?? 0), 0) / points
  return points === 0 ? null : { low: end('low'), high: end('high') }
}

const WEIGHT = { critical: 10, serious: 7, moderate: 3, minor: 1 }

function expectSums({ lines, asked, questions }: Assessment): void {
  const near = (score: GroupScore['score']) =>
    score && { low: expect.closeTo(score.low, 9), high: expect.closeTo(score.high, 9) }
  for (const basis of ['law', 'buyer', 'good'] as const) {
    const own = questions.filter(({ question }) => question.basis === basis && !question.own)
    expect(lines[basis].score).toEqual(near(summed(own, ({ points }) => points)))
  }
  const weighed = questions.filter(({ question }) => question.weighs && question.basis !== 'strength')
  if (asked)
    expect(asked.group.score).toEqual(near(summed(weighed, ({ question }) => WEIGHT[question.weighs ?? 'minor'])))
}

describe('a pack of odd shape is answered, scored, planned, looked over and told of:', () => {
  test.each(SHAPES.map((shape, at) => [shape.name, shape, at + 1] as const))('%s', async (_, shape, seed) => {
    const { checklist, list, pack } = written(shape, seed)
    const info = await ran('pack', 'info', pack, '--lang', 'en')
    expect([info.code, info.err]).toEqual([0, ''])
    const answers = join(folder, `${seed}.tukiem.yaml`)
    const [first] = questionsOf(checklist).filter(({ kind, when }) => kind === 'yes-no' && !when)
    const set = first ? ['--set', `${first.id}=no`] : []
    const check = await ran('check', pack, '--answers', answers, '--set', 'hired=9', ...set, '--lang', 'vi')
    expect([check.code, check.err]).toEqual([0, check.err])
    const score = await ran('score', answers, '--list', pack, '--json')
    expect(score.code).toBe(0)
    const result: Assessment = JSON.parse(score.text)
    expectSums(result)
    expect(result.questions.length).toBeLessThanOrEqual(25 + checklist.sections.length)
    expect((await ran('plan', answers, '--list', pack, '-o', '-', '--lang', 'vi')).code).toBe(0)
    const lint = await ran('lint', list, '--fail-on', 'E', '--lang', 'en')
    expect([0, 1]).toContain(lint.code)
    expect(lint.text).toContain('What odd.list asks of firms')
  })
})
