import { deflateSync } from 'node:zlib'
import { type Chunk, pngOf } from '../../src/checklist/logo/png-chunks.ts'
import type { Source } from '../../src/checklist/source.ts'

export const part = (type: string, data: Uint8Array | readonly number[]): Chunk => ({
  type,
  data: Uint8Array.from(data),
})

/** The head of a PNG: its size, bits of a value, kind of colour, and whether it is interlaced. */
export function head(width: number, height: number, [bits, kind, interlaced = 0]: readonly number[]): Chunk {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width)
  data.writeUInt32BE(height, 4)
  data.set([bits ?? 8, kind ?? 2, 0, 0, interlaced], 8)
  return part('IHDR', data)
}

/** Packed rows, each with a filter before it. */
export const pixels = (rows: readonly (readonly number[])[]): Chunk =>
  part('IDAT', deflateSync(Uint8Array.from(rows.flatMap((row) => [0, ...row]))))

/** A PNG of 300 × 90 pixels: a disc on a see-through ground, and a bar. */
export function pngLogo(): Uint8Array {
  const [width, height] = [300, 90]
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => {
      const isDisc = (x - 45) ** 2 + (y - 45) ** 2 < 44 ** 2
      const isBar = x > 100 && y > 30 && y < 60
      return isDisc ? [11, 90, 83, 255] : isBar ? [156, 42, 16, 255] : [0, 0, 0, 0]
    }).flat(),
  )
  return pngOf([head(width, height, [8, 6]), pixels(rows)])
}

/** A drawing as programs write it: classes, a gradient that builds on another one, a shape cut to a circle, remarks. */
export const SVG_LOGO = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Generator: a drawing program -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/"
  viewBox="0 0 240 60" width="240px" height="60px" inkscape:version="1.3">
  <title>Logo</title>
  <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
  <inkscape:namedview pagecolor="#ffffff"/>
  <style><![CDATA[ /* from the program */ .st0{fill:#9c2a10;} .st0, .st1 { stroke : none } .st1{fill:url(#sky);} ]]></style>
  <defs>
    <linearGradient id="colours"><stop offset="0" stop-color="#0b5a53"/><stop offset="1" style="stop-color:#7fd1c7"/></linearGradient>
    <linearGradient id="sky" xlink:href="#colours" x1="0" y1="0" x2="60" y2="60" gradientUnits="userSpaceOnUse"/>
    <clipPath id="round"><circle cx="30" cy="30" r="28"/></clipPath>
  </defs>
  <g clip-path="url(#round)"><rect class="st1" width="60" height="60"/><path d="M0 40 L30 15 60 40V60H0z" fill="#fff" fill-opacity=".6"/></g>
  <path class="st0" transform="translate(70 10)" d="M0 0h24v8h-16v8h12v8h-12v16h-8z"/>
  <polygon points="110,50 125,10 140,50" style="fill:none;stroke:#1c2530;stroke-width:4;-inkscape-font-specification:x"/>
  <ellipse cx="190" cy="30" rx="35" ry="18" fill="rgb(11, 90, 83)" opacity="0.5"/>
</svg>`

export const svgSource = (text: string): Source => ({ name: 'logo.svg', bytes: new TextEncoder().encode(text) })
export const pngSource = (bytes: Uint8Array): Source => ({ name: 'logo.png', bytes })
