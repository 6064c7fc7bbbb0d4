import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { rootOf } from '../../src/node/assets.ts'
import { calledAs } from '../../src/node/called-as.ts'

test.each([
  ['by its name, where Node runs it', 'node', '/usr/bin/node', resolve('.'), 'tukiem'],
  ['by its name, as an executable on the path', 'tukiem', '/usr/local/bin/tukiem', null, 'tukiem'],
  ['by another name that it was given', 'tukiem-1.0', '/usr/local/bin/tukiem-1.0', null, 'tukiem-1.0'],
  ['by its whole path when it was called by a path', './tukiem', '/home/an/tukiem', null, '/home/an/tukiem'],
  ['by a path in quotes when it has blanks', './tukiem', '/media/USB 1/tukiem', null, "'/media/USB 1/tukiem'"],
  ['by a path of Windows in quotes', '.\\tukiem.exe', 'E:\\tự kiểm\\tukiem.exe', null, "'E:\\tự kiểm\\tukiem.exe'"],
  ['by its name when shells would read the path differently', './tukiem', "/home/an/it's $5/tukiem", null, 'tukiem'],
])('a shell calls the program %s', (_, argv0, execPath, root, called) => {
  expect(calledAs(root ?? rootOf(execPath), { argv0, execPath })).toBe(called)
})
