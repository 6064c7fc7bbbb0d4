/** What became of answers that were to be kept. */
export type Kept = 'kept' | 'refused' | 'changed'

/** What this browser remembers of one list, on this machine alone. */
export interface Memory {
  /** The answers as they are kept now, `null` for none. */
  read(): string | null
  /**
   * `refused` where the browser does not take them; `changed` where another window has kept others since they were read or
   * kept here: those stay.
   */
  keep(text: string): Kept
  /** Whether another window has kept something since. */
  isChanged(): boolean
  /** Puts what is kept, and cannot be read, where nothing is written over it. */
  setAside(): void
  /** Nothing is remembered any more, nor what was set aside. */
  erase(): void
}

/** Where texts are kept by name, as browsers have it. */
export interface Store {
  getItem(name: string): string | null
  setItem(name: string, text: string): void
  removeItem(name: string): void
}

/** The memory under a key of a store. */
export function memoryIn(store: Store, key: string): Memory {
  const aside = `${key}:set-aside`
  let last: string | null = null
  const write = (name: string, text: string): boolean => {
    try {
      store.setItem(name, text)
      return true
    } catch {
      return false
    }
  }
  return {
    read() {
      last = store.getItem(key)
      return last
    },
    keep(text) {
      if (store.getItem(key) !== last) return 'changed'
      if (!write(key, text)) return 'refused'
      last = text
      return 'kept'
    },
    isChanged: () => store.getItem(key) !== last,
    setAside() {
      const text = store.getItem(key)
      if (text === null || !write(aside, text)) return
      store.removeItem(key)
      last = null
    },
    erase() {
      store.removeItem(key)
      store.removeItem(aside)
      last = null
    },
  }
}
