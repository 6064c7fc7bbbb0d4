/** The part of subset-font that scripts/build-fonts.ts uses; the package brings no types. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'sfnt'
    readonly noHinting: boolean
    readonly noLayoutClosure: boolean
    readonly dropTables: readonly string[]
    readonly preserveNameIds: readonly number[]
  }
  /** Keeps only the letters of `text`. */
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>
}
