#!/usr/bin/env node
// Starts the program from dist/, with V8's compiled code beside it when it fits this Node.
'use strict'
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const dist = join(__dirname, '..', 'dist')
const loaded = new Map()
const scripts = new Map()

/** Loads a bundle of dist/ as a CommonJS module; the others are required as `./name.js`. */
function load(name) {
  const known = loaded.get(name)
  if (known) return known.exports
  const filename = join(dist, name)
  // Bundles are plain ASCII, and Latin-1 is the quicker way to read that.
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(filename, 'latin1')}\n})`
  const script = new Script(source, { filename, cachedData: cached(filename) })
  const module = { exports: {} }
  loaded.set(name, module)
  scripts.set(filename, script)
  script.runInThisContext()(
    module.exports,
    (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)),
    module,
    filename,
    dist,
  )
  return module.exports
}

function cached(filename) {
  try {
    return readFileSync(`${filename}.${process.version}.cache`)
  } catch {
    return undefined
  }
}

/** Notes down the compiled code of everything that has run; the build does this once. */
function keepCompiled() {
  const { writeFileSync } = require('node:fs')
  for (const [filename, script] of scripts)
    writeFileSync(`${filename}.${process.version}.cache`, script.createCachedData())
}

if (require.main === module) load('tukiem.js').main(__filename)
else module.exports = { load, keepCompiled }
