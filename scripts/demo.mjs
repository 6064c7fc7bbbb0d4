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
tukiem('plan', ANSWERS, '--lang', 'vi', '-o', join(OUT, 'xuong-moc-thanh-cong.plan-vi.pdf'), '--force')
tukiem('plan', ANSWERS, '--lang', 'en', '-o', join(OUT, 'xuong-moc-thanh-cong.plan-en.pdf'), '--force')
console.log('\nXưởng mộc Thành Công là cơ sở không có thật. / Xưởng mộc Thành Công is a made-up firm.')
console.log('Tự kiểm cơ sở của bạn / Check your own firm: npm start')
