// Runs the everyday commands once and keeps V8's compiled code of all that ran, for this version of Node: in dist/, or in the
// folder given.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const launcher = resolve('bin/tukiem.cjs')
const { load, keepCompiled } = createRequire(import.meta.url)(launcher)
const { run, machineIo } = load('tukiem.js')
const folder = mkdtempSync(join(tmpdir(), 'tukiem-'))
const quiet = { ...machineIo(launcher), terminal: null, colour: false, width: 80, out: () => {}, err: () => {} }
const answers = 'templates/demo/xuong-moc-thanh-cong.tukiem.yaml'

for (const argv of [
  ['--version'],
  ...readdirSync('templates/words').flatMap((language) => [
    ['--help', '--lang', language],
    ['list', '--lang', language],
  ]),
  ['score', answers],
  ['plan', answers, '-o', join(folder, 'plan.pdf')],
  ['explain', 'safety.exits'],
  ['complete', '--', 'explain', 'safety.'],
]) {
  const code = await run(argv, quiet)
  if (code !== 0) throw new Error(`tukiem ${argv.join(' ')} ended with ${code}`)
}
load('inquirer.js')
load('docx.js')
keepCompiled(process.argv[2])
rmSync(folder, { recursive: true })
