// Runs a TypeScript script on any Node from 20: bundled in memory, packages left outside.
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Bundles one script for a process or a worker of its own; resolves with the file to start, in dist/. */
export async function bundleTs(file, outfile = `dist/scripts/${nameOf(file)}.mjs`) {
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  return resolve(outfile)
}

/** Bundles and imports one script; resolves with its exports. */
export async function runTs(file) {
  const outfile = await bundleTs(file, `dist/scripts/${nameOf(file)}.${process.pid}.mjs`)
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(outfile)
  }
}

const nameOf = (file) => file.replaceAll('/', '-').replace(/\.ts$/, '')

if (process.argv[1]?.endsWith('run-ts.mjs')) await runTs(process.argv[2])
