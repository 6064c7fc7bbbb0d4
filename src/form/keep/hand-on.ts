const JSON_TYPE = 'application/json'
/** Long enough for a slow phone to begin its download. */
const LET_GO_MS = 60_000

/** A text with the name that its file gets. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

/**
 * Whether the phone can share such a file with another program. Many share text but not JSON: they get the same text under
 * a name that ends in `.txt`.
 */
export function shareable({ name, text }: NamedText): File | null {
  if (typeof navigator.canShare !== 'function') return null
  const files = [
    new File([text], name, { type: JSON_TYPE }),
    new File([text], `${name.replace(/\.json$/, '')}.txt`, { type: 'text/plain' }),
  ]
  return files.find((file) => navigator.canShare({ files: [file] })) ?? null
}

/** Shares a file; `false` when it was called off or did not work. */
export async function share(file: File, title: string): Promise<boolean> {
  try {
    await navigator.share({ files: [file], title })
    return true
  } catch {
    return false
  }
}

/** Puts a file among the machine's downloads. */
export function download({ name, text }: NamedText): void {
  const address = URL.createObjectURL(new Blob([text], { type: JSON_TYPE }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), LET_GO_MS)
}
