import type { Logo } from '../core/model/theme.ts'

/** A logo as an address that holds the picture itself, for an image of a page. */
export function logoDataUri(logo: Logo): string {
  switch (logo.kind) {
    case 'png':
      return `data:image/png;base64,${Buffer.from(logo.bytes).toString('base64')}`
    case 'svg':
      return `data:image/svg+xml;base64,${Buffer.from(logo.text).toString('base64')}`
    default:
      return logo satisfies never
  }
}
