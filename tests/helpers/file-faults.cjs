// Counts the calls of node:fs on one folder, and lets the one of a number fail or end the process. Loaded before a
// program it takes what is asked for as JSON from FILE_FAULTS; in a test's own process `arrange` sets it:
//   folder   only calls on files in it count, and on descriptors opened there
//   at       the number of the call that fails, from 1; 0 for none
//   on       whether all later calls fail too, as on a disk that stays full
//   fault    an errno, `kill` (SIGKILL before the call), `short` (half is written), `short-ENOSPC` or `short-kill`
//            (half is written, then that)
//   log      the file for the names of the calls, one a line
//   meddle   {path, text}: what somebody else writes to a file after the program has closed the first one
//   readOnly whether the folder is on a drive that cannot be written
//   until    the moment, in ms since 1970, before which the first call does not happen, so that several programs start at once
//   pace     the longest wait before each call in ms, drawn anew each time
//   never    names of calls that always fail with EPERM, as links do on some drives
'use strict'
const fs = require('node:fs')
const { errno: NUMBERS } = require('node:os').constants
const { dirname, resolve } = require('node:path')

const original = { ...fs }
const opened = new Set()
let asked = { folder: '' }
let calls = []
let isMeddled = false
/** Whether a call of Node's own is running: what it calls inside is no call of the program. */
let isInside = false

function arrange(options) {
  asked = options
  calls = []
  isMeddled = false
  opened.clear()
}

function wait(ms) {
  if (ms > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

function isOurs(target) {
  if (typeof target === 'number') return opened.has(target)
  const path = resolve(String(target))
  return path === asked.folder || dirname(path) === asked.folder
}

function fail(code, syscall, target) {
  throw Object.assign(new Error(`${code}: made by a test, ${syscall} '${target}'`), {
    code,
    errno: -NUMBERS[code],
    syscall,
  })
}

const isChanging = (name, [, flags]) =>
  /^(?:link|mkdir|rename|rm|unlink|writeFile)/.test(name) || (name === 'openSync' && /[wa+]/.test(String(flags)))

const isWriting = (name) => name.startsWith('write')

function writeHalf(name, [target, data, more]) {
  const bytes = Buffer.from(data)
  if (name !== 'writeSync') return original.writeFileSync(target, bytes.subarray(0, bytes.length / 2), more)
  const from = more ?? 0
  return original.writeSync(target, bytes, from, Math.ceil((bytes.length - from) / 2))
}

function strike(name, args) {
  const { fault } = asked
  if (fault === 'short') return name === 'writeSync' ? writeHalf(name, args) : original[name](...args)
  if (fault.startsWith('short-')) {
    if (!isWriting(name)) return original[name](...args)
    writeHalf(name, args)
  }
  const what = fault.replace('short-', '')
  if (what === 'kill') process.kill(process.pid, 'SIGKILL')
  return name === 'existsSync' ? false : fail(what, name, args[0])
}

function count(name, args) {
  if (calls.length === 0 && asked.until) wait(asked.until - Date.now())
  if (asked.pace) wait(Math.random() * asked.pace)
  calls.push(name)
  if (asked.log) original.appendFileSync(asked.log, `${name}\n`)
  if (asked.never?.includes(name)) return fail('EPERM', name, args[0])
  if (asked.readOnly && isChanging(name, args)) return fail('EROFS', name, args[0])
  const { at = 0, on = false } = asked
  return at > 0 && (calls.length === at || (on && calls.length > at)) ? strike(name, args) : original[name](...args)
}

const COUNTED =
  `accessSync chmodSync closeSync copyFileSync existsSync fstatSync fsyncSync linkSync lstatSync mkdirSync openSync
  readFileSync readSync readdirSync realpathSync renameSync rmSync statSync unlinkSync writeFileSync writeSync`.split(
    /\s+/,
  )
for (const name of COUNTED) {
  fs[name] = (...args) => {
    if (isInside || !isOurs(args[0])) return original[name](...args)
    isInside = true
    try {
      const result = count(name, args)
      if (name === 'openSync') opened.add(result)
      return result
    } finally {
      isInside = false
      if (name === 'closeSync') {
        if (opened.delete(args[0]) && asked.meddle && !isMeddled) {
          isMeddled = true
          original.writeFileSync(asked.meddle.path, asked.meddle.text)
        }
      }
    }
  }
}
if (process.env.FILE_FAULTS) arrange(JSON.parse(process.env.FILE_FAULTS))

module.exports = { arrange, calls: () => calls }
