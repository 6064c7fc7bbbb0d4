#!/usr/bin/env node
// Starts the program from dist/, with V8's compiled code beside it when it fits this Node. This file is also the main
// script of the single executable, which has the same files inside.
'use strict'
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const dist = join(__dirname, '..', 'dist')
/** Only in a single executable is the main script the executable itself. */
const inside = __filename === process.execPath
const { getRawAsset } = inside ? require('node:sea') : {}
const loaded = new Map()
const scripts = new Map()

/** Loads a bundle of dist/ as a CommonJS module; the others are required as `./name.js`. */
function load(name) {
  const known = loaded.get(name)
  if (known) return known.exports
  const filename = join(dist, name)
  // Bundles are plain ASCII, and Latin-1 is the quicker way to read that.
  const source = `(function(exports,require,module,__filename,__dirname){${read(name).latin1Slice()}\n})`
  const script = new Script(source, { filename, cachedData: compiled(name) })
  const module = { exports: {} }
  loaded.set(name, module)
  scripts.set(name, script)
  script.runInThisContext()(
    module.exports,
    (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)),
    module,
    filename,
    dist,
  )
  return module.exports
}

/** The bytes of a file of dist/. Those inside an executable are its own memory, and cannot be written to. */
function read(name) {
  return inside ? Buffer.from(getRawAsset(`dist/${name}`)) : readFileSync(join(dist, name))
}

function compiled(name) {
  try {
    return read(`${name}.${process.version}.cache`)
  } catch {
    return undefined
  }
}

/** Notes down in a folder the compiled code of everything that has run; the build does this once. */
function keepCompiled(folder = dist) {
  const { writeFileSync } = require('node:fs')
  for (const [name, script] of scripts)
    writeFileSync(join(folder, `${name}.${process.version}.cache`), script.createCachedData())
}

if (inside || require.main === module) load('tukiem.js').main(__filename)
else module.exports = { load, keepCompiled }
