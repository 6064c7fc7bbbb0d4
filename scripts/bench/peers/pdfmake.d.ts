/** pdfmake 0.3 brings no types of its own. */
declare module 'pdfmake' {
  interface PdfMake {
    setFonts(
      fonts: Readonly<Record<string, Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>>>,
    ): void
    setUrlAccessPolicy(mayOpen: (url: string) => boolean): void
    setLocalAccessPolicy(mayOpen: (path: string) => boolean): void
    createPdf(document: object): { getBuffer(): Promise<Uint8Array> }
  }
  const pdfmake: PdfMake
  export default pdfmake
}
