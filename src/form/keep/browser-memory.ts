import { type Memory, memoryIn } from './memory.ts'

export interface BrowserMemory extends Memory {
  /** Calls back when another window of this browser has changed what is remembered. */
  onOtherWindow(call: () => void): void
}

const TRIAL = 'tukiem:trial'

/** The memory for a list, `null` where the browser gives none: some viewers of mail and chat programs. */
export function browserMemory(list: string): BrowserMemory | null {
  const store = storage()
  if (store === null) return null
  const key = `tukiem:${list}`
  return {
    ...memoryIn(store, key),
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
