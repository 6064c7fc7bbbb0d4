import { expect, test } from 'vitest'
import { plainIo, screenIo } from '../../src/cli/plain-io.ts'
import { commandLine } from '../../src/node/command-line.ts'
import { machineIo } from '../../src/node/io.ts'

test('what is told is broken between words, commands to copy are not, and the rest of the machine is as it was', () => {
  const said: string[] = []
  const io = { ...machineIo('bin/x'), width: 40, err: (text: string) => said.push(text) }
  const plain = plainIo(io)
  plain.err('Đã lưu 25 trong 25 câu. Lần sau chạy lại ở thư mục này, máy sẽ hỏi bạn có làm tiếp không.\nTệp: a\n')
  expect(said.join('')).toBe(`Đã lưu 25 trong 25 câu. Lần sau chạy
lại ở thư mục này, máy sẽ hỏi bạn có
làm tiếp không.
Tệp: a
`)
  said.length = 0
  plain.err('  tukiem check --answers xuong-moc-thanh-cong.tukiem.yaml\n')
  plain.err('tukiem check --answers xuong-moc-thanh-cong.tukiem.yaml\n', 'whole')
  expect(said.join('')).toBe(`  tukiem check --answers xuong-moc-thanh-cong.tukiem.yaml
tukiem check --answers xuong-moc-thanh-cong.tukiem.yaml
`)
  expect([plain.width, plain.folder, plain.root]).toEqual([40, io.folder, io.root])
})

test('a line to copy stays one line, however long it is', () => {
  const said: string[] = []
  const plain = plainIo({ ...machineIo('bin/x'), width: 40, err: (text: string) => said.push(text) })
  const line = commandLine(['check', '--answers', `${'a '.repeat(40)}.tukiem.yaml`], plain)
  plain.err(`${line}\n`, 'whole')
  expect(said).toEqual([`${line}\n`])
})

test.each([
  ['a sentence of some words that goes on\n', 'a sentence of some\nwords that goes on\n'],
  ['Saved to /home/lan/clients/2026/autumn.yaml\n', 'Saved to /home/lan/clients/2026/autumn.yaml\n'],
  ['  indented as it was laid out before\n', '  indented as it was laid out before\n'],
])('a screen of 20 columns shows %j broken between words, and a path whole', (text, shown) => {
  const said: string[] = []
  const screen = screenIo({ ...machineIo('bin/x'), width: 20, err: (one: string) => said.push(one) })
  screen.err(text)
  screen.err(text, 'whole')
  expect(said).toEqual([shown, text])
})
