/** What this browser remembers of one list, on this machine alone. */
export interface Memory {
  /** The answers as they were kept, `null` for none. */
  read(): string | null
  /** False when the browser does not take them. */
  keep(text: string): boolean
  erase(): void
  /** Calls back when another window of this browser has changed what is remembered. */
  onOtherWindow(call: () => void): void
}

const TRIAL = 'tukiem:trial'

/** The memory for a list, `null` where the browser gives none: some viewers of mail and chat programs. */
export function memoryFor(list: string): Memory | null {
  const store = storage()
  if (store === null) return null
  const key = `tukiem:${list}`
  return {
    read: () => store.getItem(key),
    keep(text) {
      try {
        store.setItem(key, text)
        return true
      } catch {
        return false
      }
    },
    erase: () => store.removeItem(key),
    onOtherWindow(call) {
      window.addEventListener('storage', (event) => {
        if (event.key === key || event.key === null) call()
      })
    },
  }
}

/** Asking for it throws where it is forbidden, and writing where it is full. */
function storage(): Storage | null {
  try {
    const store = window.localStorage
    store.setItem(TRIAL, TRIAL)
    store.removeItem(TRIAL)
    return store
  } catch {
    return null
  }
}
