/** The bytes of a base64 text; `null` when it is not the one text that these bytes have: other letters, no padding, loose bits. */
export function bytesOfBase64(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}
