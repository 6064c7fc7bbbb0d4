// Runs the real commands on the answers of a made-up workshop: the result on the screen, the plan in two languages.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const ANSWERS = join('templates', 'demo', 'xuong-moc-thanh-cong.tukiem.yaml')
const OUT = 'demo'
const passedOn = process.argv.slice(2)

function tukiem(...args) {
  console.log(`\n$ tukiem ${[...args, ...passedOn].join(' ')}`)
  const { status } = spawnSync(process.execPath, [join('bin', 'tukiem.cjs'), ...args, ...passedOn], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 70)
}

mkdirSync(OUT, { recursive: true })
tukiem('score', ANSWERS, '--lang', 'vi')
const file = (name) => ['-o', join(OUT, `xuong-moc-thanh-cong.${name}`)]
tukiem('plan', ANSWERS, '--lang', 'vi', ...file('plan-vi.pdf'), ...file('tasks-vi.xlsx'), '--force')
tukiem('plan', ANSWERS, '--lang', 'en', ...file('plan-en.pdf'), ...file('plan-en.html'), '--force')
tukiem('plan', ANSWERS, '--lang', 'vi,en', '--for', 'buyer', ...file('buyer-vi-en.pdf'), '--force')
console.log('\nXưởng mộc Thành Công là cơ sở không có thật. / Xưởng mộc Thành Công is a made-up firm.')
console.log('Tự kiểm cơ sở của bạn / Check your own firm: npm start')
