import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { captured } from '../../helpers/captured-run.ts'
import { answersOf, hashesIn, ownFolder, withFiles } from '../../helpers/client-folder.ts'
import { workbookBytes } from '../../helpers/workbook-parts.ts'

const home = ownFolder()
let runs = 0
const fresh = () => join(home, `run-${++runs}`)
const text = (path: string) => readFileSync(path, 'utf8')

/** Runs `tukiem batch` in this process, with results in a folder of its own. */
async function batch(given: readonly string[], options: readonly string[] = [], out = fresh()) {
  const shared = ['--lang', 'en', '--today', '2026-11-27', '--plain']
  const {
    code,
    err,
    out: said,
  } = await captured([...shared, 'batch', ...given, '-o', out, '--jobs', '1', ...options], {
    isScreen: false,
  })
  return { code, err, said, out, file: (name: string) => join(out, name) }
}

const recordsIn = (out: string) =>
  text(join(out, 'results.ndjson'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const errorsIn = (out: string) => text(join(out, 'errors.csv')).replace('\ufeff', '').split('\r\n').slice(1, -1)

const LIST = text('checklists/vn.start.yaml')
const GOLDEN = text('tests/golden/furniture-34/answers.yaml')

test('the help in a workbook of ours is not spoken of as left out', async () => {
  const path = join(withFiles(fresh(), { 'one.json': answersOf('Cô Ba') }), 'clients.xlsx')
  await captured(['sheet', 'vn.start', '--batch', '-o', path, '--lang', 'en'])
  const { err, out } = await batch([join(path, '..')])
  expect(recordsIn(out).map(({ client }) => client)).toEqual(['one'])
  expect(err).not.toContain('holds no table of clients')
})

test('a workbook of an old Excel is named in a folder, with the mend, and photos are not', async () => {
  const folder = withFiles(fresh(), { 'one.json': answersOf('Cô Ba'), 'photo.jpg': 'x', 'letter.doc': 'x' })
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  writeFileSync(join(folder, 'clients 2024.xls'), old)
  const { code, err, out } = await batch([folder])
  expect([code, recordsIn(out).map(({ client }) => client)]).toEqual([3, ['one']])
  expect(err).toContain('1 table could not be read')
  expect(err).toContain('2 other files were not read')
  expect(errorsIn(out)).toEqual([expect.stringMatching(/^clients 2024\.xls;.*\(\.xls\).*Save as/)])
})

describe('a file with a client a line', () => {
  const line = (name: string) => JSON.stringify(JSON.parse(answersOf(name)))
  const lines = (...all: readonly string[]) => `${all.join('\n')}\n`
  const folder = withFiles(join(home, 'lines'), {
    'all.ndjson': lines(line('Cô Ba'), '', '{"format": "tukiem/answers/1"', line('Bác Tư')),
    'more.jsonl': lines(line('Chị Năm')),
    'results.ndjson': lines('{"format":"tukiem/score/1","client":"Ông Sáu"}'),
    'one.json': answersOf('Dì Bảy'),
  })

  test('is read like any other in a folder, where results with the same ending are not', async () => {
    const { code, err, out } = await batch([folder])
    expect(code).toBe(3)
    expect(recordsIn(out).map(({ client }) => client)).toEqual(['Bác Tư', 'Chị Năm', 'Cô Ba', 'one'])
    expect(errorsIn(out).map((row) => row.split(';').slice(0, 2))).toEqual([['all.ndjson', '3']])
    expect(err).toContain('1 other file was not read')
    const dry = await batch([folder], ['--dry-run'])
    expect(dry.err).toContain('1 other file was not read')
  })

  test('is read in the UTF-16 of PowerShell too, in a folder as well', async () => {
    const wide = fresh()
    const bytes = Buffer.from(`\ufeff${lines(line('Cô Ba'), line('Bác Tư'))}`, 'utf16le')
    withFiles(wide, { 'readme.txt': '' })
    writeFileSync(join(wide, 'all.ndjson'), bytes)
    const { code, out } = await batch([wide])
    expect([code, recordsIn(out).map(({ client }) => client)]).toEqual([0, ['Bác Tư', 'Cô Ba']])
  })

  test('is read where it is named itself, and what is wrong with it is said', async () => {
    const { code, out } = await batch([join(folder, 'more.jsonl'), join(folder, 'results.ndjson')])
    expect(code).toBe(3)
    expect(recordsIn(out).map(({ client }) => client)).toEqual(['Chị Năm'])
    expect([...new Set(errorsIn(out).map((row) => row.split(';')[0]))]).toEqual(['results.ndjson'])
  })
})

describe('a folder of clients', () => {
  const clients = withFiles(join(home, 'clients'), {
    'co-ba.tukiem.json': answersOf('Cô Ba', { 'safety.exits': 'no' }),
    '2026/Bác Tư.yaml': answersOf('Bác Tư'),
    'xuong-moc.tukiem.yaml': GOLDEN,
    'broken.tukiem.yaml': 'format: tukiem/answers/1\nchecklist: {id: vn.start\n',
    'no-list.json': answersOf('X').replace('vn.start', 'vn.gone'),
    'package.json': '{"name": "x"}',
    'list.yaml': LIST,
    'README.txt': 'hello',
  })

  test('gives a line a client, a row a fault, the whole, and the assessments', async () => {
    const { code, err, said, out } = await batch([clients])
    expect([code, said]).toEqual([3, []])
    expect(recordsIn(out).map(({ client }) => client)).toEqual(['2026/Bác Tư', 'co-ba', 'xuong-moc'])
    expect(errorsIn(out).map((row) => row.split(';')[0])).toEqual([
      'broken.tukiem.yaml',
      'no-list.json',
      'package.json',
    ])
    expect(readdirSync(out).sort()).toEqual([
      'clients',
      'errors.csv',
      'manifest.json',
      'matrix.csv',
      'matrix.xlsx',
      'portfolio.pdf',
      'results.ndjson',
    ])
    expect(readdirSync(join(out, 'clients')).sort()).toEqual([
      '2026-bac-tu.assessment.json',
      'co-ba.assessment.json',
      'xuong-moc.assessment.json',
    ])
    expect(err).toContain('3 clients are scored:')
    expect(err).toContain('3 are set aside.')
    expect(err).toContain('2 other files were not read')
    expect(err).toContain('tukiem plan')
  })

  test('the manifest counts and names what it was made with, and nothing of the machine', async () => {
    const { out, file } = await batch([resolve(clients)])
    const manifest = JSON.parse(text(file('manifest.json')))
    expect(manifest).toMatchObject({
      format: 'tukiem/batch/1',
      today: '2026-11-27',
      language: 'en',
      shard: { index: 1, of: 1 },
      clients: { inputs: 6, scored: 3, errors: 3 },
    })
    const { clients: _, ...hashes } = hashesIn(out)
    for (const [name, hash] of Object.entries(manifest.files)) expect(hashes[name]).toBe(hash)
    for (const name of ['manifest.json', 'results.ndjson', 'errors.csv', 'matrix.csv'])
      expect(text(file(name))).not.toContain(home)
  })

  test('scores a saved assessment to the same result as its answers', async () => {
    const first = await batch([clients])
    const again = await batch([join(first.out, 'clients')])
    const results = (out: string) => recordsIn(out).map(({ client, source, ...result }) => result)
    expect([again.code, results(again.out)]).toEqual([0, results(first.out)])
  })

  test('the same bytes come out in any order of what is given', async () => {
    const files = ['co-ba.tukiem.json', 'xuong-moc.tukiem.yaml', 'broken.tukiem.yaml'].map((name) =>
      join(clients, name),
    )
    const [one, two] = [await batch(files), await batch(files.toReversed())]
    expect(hashesIn(two.out)).toEqual(hashesIn(one.out))
  })

  test('--plans writes each plan in the forms asked for', async () => {
    const { out } = await batch([join(clients, 'co-ba.tukiem.json')], ['--plans', '--format', 'md,xlsx'])
    expect(readdirSync(join(out, 'clients')).sort()).toEqual([
      'co-ba.assessment.json',
      'co-ba.plan-en.md',
      'co-ba.plan-en.xlsx',
    ])
  })

  test('--list scores all by one list', async () => {
    const { out } = await batch([join(clients, 'no-list.json')], ['--list', 'vn.start'])
    expect(recordsIn(out).map(({ checklist }) => checklist.id)).toEqual(['vn.start'])
  })

  test('results below the clients are not read as clients', async () => {
    const inside = withFiles(fresh(), { 'a.json': answersOf('A') })
    const first = await batch([inside], [], join(inside, 'out'))
    const before = hashesIn(first.out)
    const again = await batch([inside], [], join(inside, 'out'))
    expect([first.code, again.code, hashesIn(again.out)]).toEqual([0, 0, before])
    const other = await batch([inside])
    expect(recordsIn(other.out)).toHaveLength(1)
  })
})

describe('who is one client', () => {
  test('answers go before a saved result of the same name, and the second is named', async () => {
    const folder = withFiles(fresh(), { 'a.json': answersOf('A'), 'a.tukiem.json': answersOf('A', {}, 5) })
    const { code, out } = await batch([folder])
    expect([code, recordsIn(out).map(({ source }) => source.file)]).toEqual([3, ['a.tukiem.json']])
    expect(errorsIn(out)).toEqual([
      'a.json;;;This is the same client as a.tukiem.json: “a”.;Keep one of the two, or give one another name.',
    ])
  })

  test('a checklist of the same name is no second client', async () => {
    const folder = withFiles(fresh(), { 'a.yaml': LIST, 'a.tukiem.json': answersOf('A') })
    expect((await batch([folder])).code).toBe(0)
  })

  test('the same name below two folders is not guessed to be two', async () => {
    const [one, two] = [1, 2].map((hired) => withFiles(fresh(), { 'a.json': answersOf('A', {}, hired) }))
    const { code, out } = await batch([one ?? '', two ?? ''])
    expect([code, recordsIn(out).length, errorsIn(out).length]).toEqual([3, 1, 1])
  })

  test('a file that was named must be answers, whatever it says it is', async () => {
    const folder = withFiles(fresh(), { 'list.yaml': LIST, 'a.json': answersOf('A'), 'note.txt': 'hello' })
    const { code, out } = await batch(['list.yaml', 'a.json', 'note.txt'].map((name) => join(folder, name)))
    expect([code, errorsIn(out).map((row) => row.split(';')[0])]).toEqual([3, ['list.yaml', 'note.txt']])
  })

  test('answers one list where it is given, which is said', async () => {
    const folder = withFiles(fresh(), {
      'a.tukiem.json': answersOf('A').replace('vn.start', 'vn.garment'),
      'b.tukiem.json': answersOf('B'),
    })
    const given = ['--list', 'vn.sme']
    const { err, out } = await batch([folder], given)
    expect(recordsIn(out).map(({ checklist }) => checklist.id)).toEqual(['vn.sme', 'vn.sme'])
    const said = 'All of them by vn.sme, as --list says'
    expect(err).toContain(said)
    expect((await batch([folder], [...given, '--dry-run'])).err).toContain(said)
    expect((await batch([folder])).err).not.toContain('as --list says')
  })

  test('each answers its own list, also one that lies beside it', async () => {
    const own = LIST.replace(/^id: vn\.start$/m, 'id: acme')
    const folder = withFiles(fresh(), {
      'one/acme.yaml': own,
      'one/a.tukiem.json': answersOf('A').replace('vn.start', 'acme'),
      'two/b.tukiem.json': answersOf('B'),
    })
    const { code, out } = await batch([folder])
    expect([code, recordsIn(out).map(({ checklist }) => checklist.id)]).toEqual([0, ['acme', 'vn.start']])
  })
})

describe('lines that are piped in', () => {
  const piped = async (lines: string) => {
    const out = fresh()
    async function* stdin() {
      yield lines
    }
    const argv = ['--lang', 'en', '--today', '2026-11-27', '--plain', 'batch', '-', '-o', out, '--jobs', '1']
    const { code } = await captured(argv, { stdin: stdin(), isScreen: false })
    return { code, out }
  }
  const coded = (code: string) => answersOf('Cô Ba').replace('"name"', `"code":"${code}","name"`)

  test('are a client each, by code, name or line', async () => {
    const nameless = answersOf('').replace('"firm":{"name":""},', '')
    const { code, out } = await piped(`${coded('K2')}\n${answersOf('Bác Tư')}${nameless}`)
    expect(code).toBe(0)
    expect(recordsIn(out).map(({ client, source }) => [client, source.file, source.row])).toEqual([
      ['4', '-', 4],
      ['Bác Tư', '-', 3],
      ['K2', '-', 1],
    ])
  })

  test('that are broken or stand there twice are named by their line', async () => {
    const { code, out } = await piped(`${coded('K1')}{"format"\n${coded('K1')}\n`)
    expect([code, recordsIn(out).length]).toEqual([3, 1])
    expect(errorsIn(out).map((row) => row.split(';').slice(0, 2).join(';'))).toEqual(["'-;2", "'-;3"])
  })

  test('that are too long are named, and the next one is read', async () => {
    const { code, out } = await piped(`${'x'.repeat(2_100_000)}\n${coded('K1')}`)
    expect([code, recordsIn(out).length, errorsIn(out).length]).toEqual([3, 1, 1])
  })
})

describe('a table with a row for each client', () => {
  const table = [
    'Mã khách hàng;Tên cơ sở;Bộ câu hỏi;hired;sector;safety.exits',
    'K2;Cô Ba;vn.start;3;food;Có',
    'K1;Bác Tư;vn.start;5;food;Chưa',
    'K3;Chị Năm;vn.start;nhiều;food;Có',
    'K1;Bác Tư;vn.start;5;food;Có',
    'K4;Anh Sáu;vn.gone;5;food;Có',
  ]
  const folder = withFiles(join(home, 'tables'), {
    'clients.csv': `\ufeff${table.join('\r\n')}\r\n`,
    'one.csv': 'id;answer\nchecklist;vn.start\nhired;3\nsafety.exits;yes\n',
    'K2.tukiem.json': answersOf('Cô Ba'),
  })

  test('gives a client a row, beside those that have a file of their own', async () => {
    const { code, out } = await batch([folder])
    const told = recordsIn(out).map(({ client, source, urgent }) => [client, source.file, source.row, urgent.length])
    expect([code, told]).toEqual([
      3,
      [
        ['K1', 'clients.csv', 3, 1],
        ['K2', 'K2.tukiem.json', undefined, 0],
        ['one', 'one.csv', undefined, 0],
      ],
    ])
  })

  test('names what is wrong by row and column', async () => {
    const { out } = await batch([folder])
    expect(errorsIn(out).map((row) => row.split(';').slice(0, 3).join(';'))).toEqual([
      'clients.csv;2;',
      'clients.csv;4;D',
      'clients.csv;5;A',
      'clients.csv;6;C',
    ])
  })

  test('reads the same by --dry-run, and holds it only then', async () => {
    const { code, err } = await batch([folder], ['--dry-run'])
    expect([code, err.includes('3 clients would be scored:')]).toEqual([3, true])
  })

  test('is scored by --list where its rows name none', async () => {
    const bare = withFiles(fresh(), { 'a.csv': 'client;hired;sector;safety.exits\nA;3;food;yes\n' })
    expect((await batch([bare])).code).toBe(3)
    const { code, out } = await batch([bare], ['--list', 'vn.start'])
    expect([code, recordsIn(out).map(({ client }) => client)]).toEqual([0, ['A']])
  })
})

describe('a questionnaire', () => {
  const sheet = (path: string, ...facts: readonly string[]) =>
    captured(['sheet', 'vn.start', '-o', path, '--lang', 'vi', ...(facts.length > 0 ? ['--set', ...facts] : [])])

  test('that was filled in is a client', async () => {
    const folder = fresh()
    mkdirSync(folder)
    const rows = [
      ['id', 'answer'],
      ['checklist', 'vn.start'],
      ['hired', '3'],
      ['safety.exits', 'Chưa'],
    ]
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const sheetData = rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')
    writeFileSync(join(folder, 'co-ba.xlsx'), workbookBytes({ rows: sheetData }))
    const { code, out } = await batch([folder])
    expect([code, recordsIn(out).map(({ client, urgent }) => [client, urgent.length])]).toEqual([0, [['co-ba', 1]]])
  })

  test.each(['e.xlsx', 'e.csv'])('that nobody filled in is set aside: %s', async (name) => {
    const folder = fresh()
    mkdirSync(folder)
    await sheet(join(folder, name))
    await sheet(join(folder, `facts-${name}`), 'hired=8')
    const { code, out } = await batch([folder])
    const fault = 'Nobody has filled in this questionnaire yet.;Fill in the answers and save it, or leave the file out.'
    expect([code, recordsIn(out)]).toEqual([3, []])
    expect(errorsIn(out)).toEqual([`${name};;;${fault}`, `facts-${name};;;${fault}`])
  })
})

describe('going on', () => {
  const clients = withFiles(join(home, 'going-on'), { 'a.json': answersOf('A'), 'b.json': answersOf('B') })

  test('--resume does again what has changed, and gives the bytes of a whole run', async () => {
    const { out } = await batch([clients])
    writeFileSync(join(clients, 'b.json'), answersOf('B', { 'safety.exits': 'no' }))
    withFiles(clients, { 'c.json': answersOf('C') })
    const again = await batch([clients], ['--resume'], out)
    expect(again.err).toContain('1 of them unchanged')
    expect(hashesIn(out)).toEqual(hashesIn((await batch([clients])).out))
  })

  test('--resume makes again a file that is gone', async () => {
    const { out, file } = await batch([clients])
    const before = hashesIn(out)
    rmSync(file('clients/a.assessment.json'))
    await batch([clients], ['--resume'], out)
    expect(hashesIn(out)).toEqual(before)
  })

  test('--resume keeps nothing when other plans are asked for', async () => {
    const { out } = await batch([clients])
    const again = await batch([clients], ['--resume', '--plans', '--format', 'txt'], out)
    expect(again.err).not.toContain('unchanged')
    expect(existsSync(join(out, 'clients', 'a.plan-en.txt'))).toBe(true)
  })

  test('what was made of a client that is gone goes too', async () => {
    const few = withFiles(fresh(), { 'a.json': answersOf('A'), 'b.json': answersOf('B') })
    const { out } = await batch([few])
    rmSync(join(few, 'b.json'))
    await batch([few], [], out)
    expect(readdirSync(join(out, 'clients'))).toEqual(['a.assessment.json'])
  })

  test('--since says what has changed', async () => {
    const [first, folder] = [
      await batch([clients]),
      withFiles(fresh(), { 'a.json': answersOf('A', { 'safety.exits': 'no' }) }),
    ]
    const { code, file } = await batch([folder], ['--since', first.out])
    const [plain, compared] = [first.file('matrix.csv'), file('matrix.csv')].map((path) => text(path).split('\r\n')[0])
    expect(code).toBe(0)
    expect(compared?.split(';').length).toBeGreaterThan(plain?.split(';').length ?? 0)
  })
})

describe('the gate', () => {
  const folder = withFiles(join(home, 'gate'), {
    'good.json': answersOf('Good'),
    'bad.json': answersOf('Bad', { 'safety.exits': 'no' }),
    'broken.json': '{',
  })

  test.each([
    ['critical', 1, '1 client has something urgent to do (--fail-on critical): bad'],
    ['level:safe-start', 1, '2 clients have not reached “Safe start” (--fail-on): bad, good'],
  ])('--fail-on %s ends with %i', async (gate, code, said) => {
    const ended = await batch([folder], ['--fail-on', gate])
    expect([ended.code, ended.err.includes(said)]).toEqual([code, true])
    expect(existsSync(ended.file('matrix.csv'))).toBe(true)
  })

  test('who passes leaves the code as it is', async () => {
    expect((await batch([join(folder, 'good.json')], ['--fail-on', 'critical'])).code).toBe(0)
  })
})

describe('nothing is begun, and nothing written,', () => {
  const folder = withFiles(join(home, 'nothing'), { 'a.json': answersOf('A'), 'empty/note.txt': '' })
  const taken = withFiles(join(home, 'taken'), { 'letter.docx': '' })

  test.each<[string, readonly string[], readonly string[], string]>([
    ['where there are no answers', [join(folder, 'empty')], [], 'There are no answers here.'],
    ['for a name that leads nowhere', [join(folder, 'b.json')], [], 'There is no'],
    ['for a list that is not there', [folder], ['--list', 'vn.gone'], 'vn.gone'],
    ['for a gate that makes no sense', [folder], ['--fail-on', 'bad'], 'After --fail-on'],
    [
      'for earlier results that are not there',
      [folder],
      ['--since', join(folder, 'empty')],
      'There are no earlier results',
    ],
    ['for earlier results that are none', [folder], ['--since', join(folder, 'a.json')], 'does not hold the results'],
    ['for threads without a number', [folder], ['--jobs', '0'], 'After --jobs'],
    ['for a theme that is not there', [folder], ['--theme', join(folder, 'theme.yaml')], 'theme.yaml'],
  ])('%s', async (_, given, options, said) => {
    const { code, err, out } = await batch(given, options)
    expect([code, err.includes(said), existsSync(out)]).toEqual([2, true, false])
  })

  test('where other things are, unless they do not matter', async () => {
    const refused = await batch([folder], [], taken)
    expect([refused.code, readdirSync(taken)]).toEqual([2, ['letter.docx']])
    const forced = await batch([folder], ['--force'], taken)
    expect([forced.code, existsSync(join(taken, 'letter.docx'))]).toEqual([0, true])
  })

  test('in place of a file', async () => {
    const { code, err } = await batch([folder], [], join(folder, 'a.json'))
    expect([code, err.includes('is a file')]).toEqual([2, true])
  })

  test('without a folder for it', async () => {
    const { code, err } = await captured(['batch', folder, '--lang', 'en'])
    expect([code, err.includes('The results need a folder')]).toEqual([2, true])
  })

  test('by --dry-run, which says what would be read', async () => {
    const mixed = withFiles(fresh(), { 'a.json': answersOf('A'), 'b.json': '{' })
    const { code, err, out } = await batch([mixed], ['--dry-run'])
    expect([code, existsSync(out)]).toEqual([3, false])
    expect(err).toContain('1 client would be scored:\n  vn.start: 1\n1 would be set aside:\n  b.json:')
    expect(err).toContain('Nothing was written.')
  })
})

test('when all are broken there are errors, results without a line, and no matrix', async () => {
  const folder = withFiles(fresh(), { 'a.json': '{', 'b.yaml': ':' })
  mkdirSync(join(folder, 'c.yaml'))
  const { code, out } = await batch([folder])
  expect([code, readdirSync(out).sort(), recordsIn(out)]).toEqual([
    3,
    ['clients', 'errors.csv', 'manifest.json', 'results.ndjson'],
    [],
  ])
})

test('answers that no question was found for are told', async () => {
  const { err } = await batch([withFiles(fresh(), { 'a.json': answersOf('A', { 'safety.exit': 'yes' }) })])
  expect(err.replaceAll('\n', ' ')).toContain('no question was found for, so they do not count: a (safety.exit)')
})
