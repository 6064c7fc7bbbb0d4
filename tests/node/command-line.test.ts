import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { resumeCommand } from '../../src/node/command-line.ts'

const installed = {
  argv: ['/usr/bin/node', '/usr/local/bin/tukiem'],
  argv0: 'node',
  execPath: '/usr/bin/node',
  platform: 'linux' as const,
}
const io = { root: '/usr/lib/tukiem', folder: '/home/lan/xuong' }
const resume = (path: string) => resumeCommand(path, io, installed)

describe('the line to go on with', () => {
  test.each([
    ['/home/lan/xuong/a.tukiem.yaml', 'tukiem check --answers a.tukiem.yaml'],
    ['/home/lan/xuong/b/a.tukiem.yaml', 'tukiem check --answers b/a.tukiem.yaml'],
    ['/home/lan/a.tukiem.yaml', 'tukiem check --answers /home/lan/a.tukiem.yaml'],
    ['/home/lan/xuong/-a.yaml', 'tukiem check --answers ./-a.yaml'],
    ['/home/lan/xuong/xưởng mộc.yaml', "tukiem check --answers 'xưởng mộc.yaml'"],
    ["/home/lan/xuong/a'b $HOME.yaml", "tukiem check --answers 'a'\\''b $HOME.yaml'"],
  ])('with %s is %s', (path, line) => {
    expect(resume(path)).toBe(line)
  })

  test.each([
    'a b.yaml',
    "it's.yaml",
    '$HOME `id` "x".yaml',
    'a\\b;c&d|e.yaml',
    'xưởng.yaml',
    '(1).yaml',
    '-x.yaml',
    '~.yaml',
  ])('gives a shell %j as it is', (name) => {
    const words = resume(`/home/lan/xuong/${name}`).replace('tukiem', "printf '%s\\n'")
    expect(execFileSync('sh', ['-c', words], { encoding: 'utf8' })).toBe(
      `check\n--answers\n${name.startsWith('-') ? './' : ''}${name}\n`,
    )
  })

  test.each([
    ['/home/lan/tukiem/bin/tukiem.cjs', 'node /home/lan/tukiem/bin/tukiem.cjs'],
    ['/home/lan/xuong/bin/tukiem.cjs', 'node bin/tukiem.cjs'],
    ['/home/lan/node_modules/tukiem/bin/tukiem.cjs', 'tukiem'],
  ])('of the launcher %s calls %s', (script, program) => {
    const called = { ...installed, argv: ['/usr/bin/node', script] }
    expect(resumeCommand('/home/lan/xuong/a.yaml', io, called)).toBe(`${program} check --answers a.yaml`)
  })

  const inside = { root: '', folder: '/home/lan' }
  test.each([
    ['beside the answers', '/home/lan/tukiem-linux', 'anything', './tukiem-linux'],
    ['on the path', '/opt/bin/tukiem', 'tukiem', 'tukiem'],
    ['called by where it is', '/opt/my tools/tukiem', '../../opt/my tools/tukiem', "'/opt/my tools/tukiem'"],
  ])('of an executable %s names it so', (_, execPath, argv0, name) => {
    const called = { argv: [execPath], argv0, execPath, platform: 'linux' as const }
    expect(resumeCommand('/home/lan/a.yaml', inside, called)).toBe(`${name} check --answers a.yaml`)
  })

  const windows = { root: '', folder: 'C:\\Users\\Lan' }
  test.each([
    ['C:\\Users\\Lan\\tukiem.exe', 'C:\\Users\\Lan\\a.yaml', '.\\tukiem.exe check --answers a.yaml'],
    ['C:\\Users\\Lan\\tukiem.exe', 'C:\\Users\\Lan\\a b.yaml', '.\\tukiem.exe check --answers "a b.yaml"'],
    ['D:\\tukiem.exe', 'E:\\a.yaml', 'D:\\tukiem.exe check --answers E:\\a.yaml'],
  ])('of %s on Windows', (execPath, path, line) => {
    expect(resumeCommand(path, windows, { argv: [execPath], argv0: execPath, execPath, platform: 'win32' })).toBe(line)
  })
})
