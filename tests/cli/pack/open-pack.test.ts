import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashChecklist } from '../../../src/checklist/hash.ts'
import type { Checklist } from '../../../src/core/model/checklist.ts'
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
    expect((await whole(['score', path, '--json'])).code).toBe(0)
    writeFileSync(path, readFileSync(answers, 'utf8').replace(/, sha256: \w+/, ''))
    expect((await whole(['score', path, '--json'])).code).toBe(0)
    writeFileSync(path, readFileSync(answers, 'utf8').replace(/, version: .*\}/, '}'))
    expect(await whole(['score', path, '--json'])).toMatchObject({ code: 2, err: expect.stringContaining('altered') })
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

describe('packs of several versions of one list beside answers', () => {
  const { checklist } = exampleList('acme.electronics')
  const { id } = checklist
  const versions = ['1.0.0', '1.1.0', '2.0.0'].map((version) => ({ ...checklist, version }))
  const hashes = versions.map(hashChecklist)
  const [first = checklist, second = checklist] = versions
  const reworded = { ...second, title: { vi: 'Khác', en: 'Another' } }

  const inFolder = (named: string, lists: readonly Checklist[] = versions) => {
    const place = folder()
    lists.forEach((list, at) => {
      writeFileSync(join(place, `${at}.pack.json`), JSON.stringify(packOf(list)))
    })
    const path = join(place, 'firm.tukiem.yaml')
    writeFileSync(
      path,
      `format: tukiem/answers/1\nchecklist: {id: ${id}${named}}\nfacts: {hired: 12, sector: electronics}\nanswers: {pay.payslip: yes}\n`,
    )
    return { place, path }
  }
  const versionOf = async (path: string) => {
    const { out, err, code } = await whole(['score', path, '--json', '--lang', 'en'])
    return code === 0 ? JSON.parse(out).checklist.version : err.replaceAll(/\s+/g, ' ')
  }

  test.each([
    ['by content', `, version: "1.1.0", sha256: ${hashes[1]}`, undefined, '1.1.0'],
    ['by content alone', `, sha256: ${hashes[2]}`, undefined, '2.0.0'],
    ['by content, whatever the version says', `, version: "2.0.0", sha256: ${hashes[0]}`, undefined, '1.0.0'],
    ['by version', ', version: "2.0.0"', undefined, '2.0.0'],
    ['by version, where the content is nowhere', `, version: "1.0.0", sha256: ${'0'.repeat(64)}`, undefined, '1.0.0'],
    ['by content, of two of one version', `, version: "1.1.0", sha256: ${hashes[1]}`, [reworded, second], '1.1.0'],
    ['by version, where two are the same', ', version: "1.1.0"', [first, second, second], '1.1.0'],
  ])('are told apart %s', async (_, named, lists, version) => {
    const { path } = inFolder(named, lists)
    expect(await versionOf(path)).toBe(version)
    if (lists?.[0] === reworded) {
      const { out } = await whole(['score', path, '--json'])
      expect(JSON.parse(out).checklist.sha256).toBe(hashes[1])
    }
  })

  test.each([
    ['', undefined, '2.pack.json (2.0.0). Keep one of them'],
    [', version: "3.0.0"', undefined, 'The answers name version 3.0.0, and none of them is it. Keep one'],
    [', version: "1.1.0"', [first, second, reworded], 'name version 1.1.0, and more than one of them is. Keep one'],
    [
      `, sha256: ${'0'.repeat(64)}`,
      undefined,
      '0.pack.json (1.0.0), 1.pack.json (1.1.0), 2.pack.json (2.0.0). Keep one',
    ],
  ])('are asked about where %j tells of none', async (named, lists, said) => {
    expect(await versionOf(inFolder(named, lists).path)).toContain(said)
  })

  test.each([
    ['plan', (path: string) => ['plan', path, '--format', 'md', '-o', '-']],
    ['batch', (path: string, place: string) => ['batch', path, '-o', join(place, 'out')]],
  ])('are told apart by %s', async (_, argv) => {
    const { path, place } = inFolder(`, version: "1.1.0", sha256: ${hashes[1]}`)
    expect((await whole(argv(path, place))).code).toBe(0)
  })

  test('go each with its own answers in one batch', async () => {
    const { path, place } = inFolder(`, version: "1.0.0", sha256: ${hashes[0]}`)
    const other = join(place, 'other.tukiem.yaml')
    writeFileSync(
      other,
      readFileSync(path, 'utf8').replace(`"1.0.0", sha256: ${hashes[0]}`, `"2.0.0", sha256: ${hashes[2]}`),
    )
    const { code } = await whole(['batch', path, other, '-o', join(place, 'out')])
    expect(code).toBe(0)
    const lines = readFileSync(join(place, 'out/results.ndjson'), 'utf8').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).checklist.version).toSorted()).toEqual(['1.0.0', '2.0.0'])
  })
})
