import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { captured } from '../../helpers/captured-run.ts'
import { answersOf, hashesIn, ownFolder, withFiles } from '../../helpers/client-folder.ts'
import { writeClients } from '../../helpers/many-clients.ts'

const home = ownFolder()
let runs = 0
const fresh = () => join(home, `run-${++runs}`)

async function batch(given: string, options: readonly string[], out = fresh()) {
  const shared = ['--lang', 'en', '--today', '2026-11-27', '--plain', 'batch', given, '-o', out, '--jobs', '1']
  const { code, err } = await captured([...shared, ...options], { isScreen: false })
  return { code, err, out }
}

/** All files but those of clients. */
const wholeFiles = (out: string) =>
  Object.fromEntries(Object.entries(hashesIn(out)).filter(([name]) => !name.startsWith('clients')))

const clients = withFiles(join(home, 'clients'), {
  'a.json': answersOf('A', { 'safety.exits': 'no' }),
  'b.json': answersOf('B'),
  'broken.json': '{',
  'table.csv': 'client;hired;sector;checklist;safety.exits\nC;3;food;vn.start;yes\nD;3;food;vn.start;perhaps\n',
})

describe('a run with --no-clients', () => {
  test('writes what it says of all clients together, and no file of any of them', async () => {
    const [whole, bare] = [await batch(clients, []), await batch(clients, ['--no-clients'])]
    expect([whole.code, bare.code]).toEqual([3, 3])
    expect(existsSync(join(bare.out, 'clients'))).toBe(false)
    expect(hashesIn(bare.out)).toEqual(wholeFiles(whole.out))
  })

  test('gives the same lines for any firms, good and broken', async () => {
    const many = join(home, 'many')
    writeClients(many, { count: 60, seed: 3 })
    const [whole, bare] = [await batch(many, []), await batch(many, ['--no-clients'])]
    expect(hashesIn(bare.out)).toEqual(wholeFiles(whole.out))
  })

  test('says where to begin, and names no file that is not there', async () => {
    const [whole, bare] = [await batch(clients, []), await batch(clients, ['--no-clients'])]
    expect(whole.err).toContain('Begin with A: 1 urgent thing to do. For a plan of what to do there, type:')
    expect(bare.err).toMatch(/Begin with A: 1 urgent thing to do\.\n$/)
  })

  test('goes on with an earlier one, and does again only what has changed', async () => {
    const folder = withFiles(fresh(), { 'a.json': answersOf('A'), 'b.json': answersOf('B') })
    const { out } = await batch(folder, ['--no-clients'])
    writeFileSync(join(folder, 'b.json'), answersOf('B', {}, 7))
    expect((await batch(folder, ['--no-clients', '--resume'], out)).err).toContain('1 of them unchanged')
    expect(hashesIn(out)).toEqual(hashesIn((await batch(folder, ['--no-clients'])).out))
  })

  test('is gone on with by one that writes them, and they are all there then', async () => {
    const { out } = await batch(clients, ['--no-clients'])
    await batch(clients, ['--resume'], out)
    expect(hashesIn(out)).toEqual(hashesIn((await batch(clients, [])).out))
  })

  test('takes away those of an earlier run, and nothing else', async () => {
    const { out } = await batch(clients, [])
    await batch(clients, ['--no-clients'], out)
    expect(existsSync(join(out, 'clients'))).toBe(false)
    await batch(clients, [], out)
    writeFileSync(join(out, 'clients', 'letter.docx'), '')
    await batch(clients, ['--no-clients'], out)
    expect(Object.keys(hashesIn(join(out, 'clients')))).toEqual(['letter.docx'])
  })

  test('in shards is put together by merge --no-clients', async () => {
    const parts = ['1/2', '2/2'].map((shard) => ({ shard, out: fresh() }))
    for (const { shard, out } of parts) await batch(clients, ['--no-clients', '--shard', shard], out)
    const out = fresh()
    const merge = ['--lang', 'en', 'merge', ...parts.map((part) => part.out), '-o', out]
    const refused = await captured(merge)
    expect([refused.code, refused.err.includes('add --no-clients')]).toEqual([2, true])
    expect((await captured([...merge, '--no-clients'])).code).toBe(3)
    expect(hashesIn(out)).toEqual(hashesIn((await batch(clients, ['--no-clients'])).out))
  })

  test('refuses plans, which are files of clients', async () => {
    const { code, err, out } = await batch(clients, ['--no-clients', '--plans'])
    expect([code, err, existsSync(out)]).toEqual([
      2,
      expect.stringContaining('Leave out --plans or --no-clients.'),
      false,
    ])
  })
})
