import { execFileSync, spawnSync } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { answersOf, withFiles } from '../helpers/client-folder.ts'
import { answer, headOf } from '../helpers/owner.ts'
import { redisServer } from '../helpers/redis.ts'
import { openWindow } from '../helpers/terminal-window.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-trace-'))
afterAll(() => rmSync(folder, { recursive: true }))
copyFileSync('templates/demo/xuong-moc-thanh-cong.tukiem.yaml', join(folder, 'a.tukiem.yaml'))
writeFileSync(join(folder, 'theme.yaml'), 'format: tukiem/theme/1\n')
// More than one thread takes at a time.
const firms = Array.from({ length: 10 }, (_, at) => [`${at}.tukiem.json`, answersOf(`Cơ sở ${at}`)] as const)
withFiles(join(folder, 'firms'), Object.fromEntries(firms))
writeFileSync(join(folder, 'clients.csv'), 'client,hired,sector,safety.exits,safety.electrics\nCô Ba,3,food,yes,no\n')
writeFileSync(join(folder, 'lines.ndjson'), answersOf('Cô Ba') + answersOf('Bác Tư'))

const TRACE = join(folder, 'trace')
const STRACE = ['strace', '-f', '-qq', '-e', 'trace=%network', '-o', TRACE]
const TUKIEM = [process.execPath, resolve('bin/tukiem.cjs')]

/** The calls of the network that the kernel saw. */
const networkCalls = () =>
  readFileSync(TRACE, 'utf8')
    .split('\n')
    .filter((line) => /\w+\(/.test(line))

/** To whom anything was sent: what stands in calls that name an address. */
const addressesSeen = () => [
  ...new Set(
    networkCalls()
      .filter((line) => /\b(?:connect|sendto|sendmsg|sendmmsg)\(/.test(line) && /sa_family|sin6?_/.test(line))
      .map((line) => {
        const [, port = '?'] = /sin6?_port=htons\((\d+)\)/.exec(line) ?? []
        const [, host = line] = /inet_(?:addr|pton)\((?:AF_INET6, )?"([^"]+)"/.exec(line) ?? []
        return `${host}:${port}`
      }),
  ),
]

/** Runs a command with files for its descriptors: a pipe of Node's is a socket, and would be asked what it is. */
function traced(...command: string[]) {
  const [input, output] = [openSync(join(folder, 'a.tukiem.yaml'), 'r'), openSync(join(folder, 'output'), 'w')]
  const [program = '', ...args] = [...STRACE, ...command]
  const { status } = spawnSync(program, args, { cwd: folder, stdio: [input, output, output] })
  closeSync(input)
  closeSync(output)
  return status
}

describe('the kernel sees no call of the network', () => {
  test.each([
    '--version',
    '--help',
    'list',
    'list vn.start',
    'explain safety.exits',
    'score a.tukiem.yaml --explain',
    'score -',
    'plan a.tukiem.yaml -o plan.pdf -o plan.html -o plan.docx -o plan.xlsx -o plan.ics --theme theme.yaml --lang vi,en',
    'compare a.tukiem.yaml a.tukiem.yaml',
    'form vn.start -o form.html',
    'form vn.start --paper -o paper.pdf',
    `lint ${resolve('checklists/vn.start.yaml')}`,
    'check --answers b.tukiem.yaml --set hired=3',
    'done safety.electrics --answers a.tukiem.yaml',
    'doctor',
    'completion bash',
    'complete -- sc',
    'check --answers c.tukiem.yaml --name An --set hired=3',
    'forget c.tukiem.yaml --dry-run',
    'forget c.tukiem.yaml --yes',
    'score lines.ndjson --ndjson',
    'sheet vn.start -o questions.xlsx --set hired=3',
    'sheet vn.start -o questions.csv --set hired=3',
    'sheet vn.start --batch -o clients.xlsx',
    'import questions.xlsx',
    'import clients.csv --list vn.start -o firms',
    'batch firms -o out --plans --format pdf,xlsx --jobs 1',
    'batch firms -o threads --plans --format docx,html --jobs 2 --theme theme.yaml --lang vi,en',
    'batch firms -o out --resume --since threads --fail-on level:first-steps',
    'batch firms -o bare --no-clients --dry-run',
    'batch firms -o part-1 --shard 1/2 --today 2026-11-27',
    'batch firms -o part-2 --shard 2/2 --today 2026-11-27',
    'merge part-1 part-2 -o all',
    'stats out -o statistics',
    'stats out/results.ndjson --by province',
  ])('of tukiem %s', (line) => {
    expect(traced(...TUKIEM, ...line.split(' '))).toBe(0)
    expect(networkCalls()).toEqual([])
  })

  test('of an interview', async () => {
    const window = openWindow([...STRACE, ...TUKIEM, 'check', '--answers', 'b.tukiem.yaml', '--lang', 'vi'], folder)
    try {
      await window.until((screen) => headOf(screen) !== '')
      await answer(window)
      window.press('q')
      expect(await window.ended()).toBe(0)
      expect(networkCalls()).toEqual([])
    } finally {
      window.close()
    }
  })

  test('unless there is one', () => {
    traced(process.execPath, '-e', "require('node:http').get('http://127.0.0.1:9').on('error', () => {})")
    expect(networkCalls().join('\n')).toMatch(/connect\(.*AF_INET/)
  })
})

describe('a worker', () => {
  test('connects to the address that it was given, and to no other', async () => {
    const redis = await redisServer()
    try {
      const at = ['--redis', redis.address]
      expect(traced(...TUKIEM, 'worker', ...at, '--put', 'a.tukiem.yaml')).toBe(0)
      expect(addressesSeen()).toEqual([`127.0.0.1:${redis.port}`])
      expect(traced(...TUKIEM, 'worker', ...at, '-o', 'results', '--until-empty')).toBe(0)
      expect(addressesSeen()).toEqual([`127.0.0.1:${redis.port}`])
      expect(readdirSync(join(folder, 'results'))).toHaveLength(2)
    } finally {
      await redis.close()
    }
  })

  test('that lacks its address asks nobody', () => {
    expect(traced(...TUKIEM, 'worker', '-o', 'results')).toBe(2)
    expect(networkCalls()).toEqual([])
  })
})

describe('whatever the umask', () => {
  test.each(['000', '022', '077'])('%s, answers, backup, conflict and lock are for their owner alone', (umask) => {
    const home = mkdtempSync(join(folder, 'firm-'))
    const before = 'format: tukiem/answers/1\nchecklist: {id: vn.start}\nfacts: {hired: 5}\nanswers: {}\n'
    writeFileSync(join(home, 'a.tukiem.yaml'), before)
    const theirs = { path: join(home, 'a.tukiem.yaml'), text: before.replace('5', '6') }
    // Killed at its last calls, the program leaves all of its files.
    for (const faults of [{ at: 0 }, { at: 0, meddle: theirs }, { at: 33, fault: 'kill' }])
      execFileSync(
        'sh',
        ['-c', `umask ${umask}; "$@" || true`, 'sh', process.execPath, '--require', ...MEDDLER, ...SET],
        {
          cwd: home,
          env: { ...process.env, FILE_FAULTS: JSON.stringify({ folder: home, ...faults }) },
          stdio: 'ignore',
        },
      )
    const modes = execFileSync('sh', ['-c', 'find . -type f -printf "%m %f\\n"'], { cwd: home, encoding: 'utf8' })
    const lines = modes.trim().split('\n')
    expect(lines.filter((line) => !line.startsWith('600 '))).toEqual([])
    expect(lines.join('\n')).toMatch(/\.bak/)
    expect(lines.join('\n')).toMatch(/\.conflict-/)
    expect(lines.join('\n')).toMatch(/\.lock/)
  })
})

const MEDDLER = [resolve('tests/helpers/file-faults.cjs'), resolve('bin/tukiem.cjs')]
const SET = ['check', '--answers', 'a.tukiem.yaml', '--set', 'hired=3']
