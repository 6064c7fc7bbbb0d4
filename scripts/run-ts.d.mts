/** Bundles one script; resolves with the file to start, in dist/. */
export function bundleTs(file: string, outfile?: string): Promise<string>
/** Bundles and imports one script; resolves with its exports. */
export function runTs(file: string): Promise<unknown>
