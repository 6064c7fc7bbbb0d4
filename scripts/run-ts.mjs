// Runs a TypeScript script on any Node from 20: bundled in memory, packages left outside.
import { rm } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Bundles and imports one script; resolves with its exports. */
export async function runTs(file) {
  const outfile = `dist/scripts/${file.replaceAll('/', '-').replace(/\.ts$/, '')}.${process.pid}.mjs`
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
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(outfile)
  }
}

if (process.argv[1]?.endsWith('run-ts.mjs')) await runTs(process.argv[2])
