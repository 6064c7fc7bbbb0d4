/**
 * Makes text from a file safe to show: control characters, bidirectional controls, zero-width formatting
 * characters, tag characters and lone surrogates become U+FFFD; at most 8 combining marks stay on a base.
 * Line breaks and tabs become spaces, so that one text stays one line.
 */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '\u{FFFD}')
    .replace(/(\p{M}{8})\p{M}+/gu, '$1')
}
