declare module 'svg-to-pdfkit' {
  interface Options {
    readonly width: number
    readonly height: number
    readonly preserveAspectRatio: string
    /** Lengths are points, not pixels of 1/96 inch. */
    readonly assumePt: boolean
    readonly imageCallback: () => string
    readonly fontCallback: () => string
    readonly warningCallback: () => void
  }
  /** Draws on the current page of a pdfkit document, the upper left corner at `x` and `y`. */
  export default function drawSvg(document: object, svg: string, x: number, y: number, options: Options): void
}
