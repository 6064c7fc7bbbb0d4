import { readPage } from './data.ts'
import { browserMemory } from './keep/browser-memory.ts'
import { startPage } from './page.ts'

const { island, data, root } = readPage()
const assessment = startPage({ island, data, root, memory: browserMemory(data.checklist.id) })

/**
 * The page's one word to the outside: `tukiem.assessment()` gives the result of what is answered so far, the same as
 * `tukiem score --json` gives for the answers file. Nothing can be put in by it.
 */
Object.defineProperty(globalThis, 'tukiem', { value: Object.freeze({ assessment }) })
