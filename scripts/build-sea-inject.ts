// Puts a blob into a copy of Node; a process of its own, since postject takes much memory and writes warnings about
// names of sections that nobody looks for.
import { readFileSync } from 'node:fs'
import { inject } from 'postject'
import { BLOB, FUSE } from './build-sea-blob.ts'

const [program = '', blob = ''] = process.argv.slice(3)
await inject(program, BLOB, readFileSync(blob), { sentinelFuse: FUSE })
