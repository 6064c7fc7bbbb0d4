// Turns templates/words into the modules that the program is built from.
import { generateWords } from './generate-words.ts'

generateWords({ folder: 'templates/words', out: 'src/words/generated', reportOut: 'src/core/report/generated' })
