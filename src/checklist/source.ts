/** A file's bytes and the name by which messages call it. */
export interface Source {
  readonly name: string
  readonly bytes: Uint8Array
}
