// Loaded before the program: any way to the network ends it at once with 99.
'use strict'
const refuse = (name) => () => {
  require('node:fs').writeSync(2, `network: ${name}\n`)
  process.exit(99)
}
require('node:net').Socket.prototype.connect = refuse('net')
require('node:dgram').Socket.prototype.send = refuse('dgram')
require('node:dns').lookup = refuse('dns')
require('node:dns').promises.lookup = refuse('dns')
globalThis.fetch = refuse('fetch')
