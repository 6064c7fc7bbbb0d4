import type { Loaded } from './load.ts'

/** A part of a file seen as a file of its own: paths begin at the part, places stay those of the whole. */
export function partOf<Part>(loaded: Loaded<unknown>, key: string, document: Part): Loaded<Part> {
  return {
    file: loaded.file,
    document,
    found: (code, args, path) => loaded.found(code, args, [key, ...path]),
    placeOf: (path) => loaded.placeOf([key, ...path]),
    writtenAt: (path) => loaded.writtenAt([key, ...path]),
  }
}
