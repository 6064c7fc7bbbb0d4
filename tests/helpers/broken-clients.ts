import type { FindingCode } from '../../src/checklist/finding.ts'
import type { Answer, AnswerFile } from '../../src/core/model/answers.ts'
import { FIRMS } from './firms.ts'
import { type Frame, frameNumber } from './random-firms.ts'

/** As a phone saves answers, as the program does, and as a consultant writes them by hand. */
export type WrittenAs = 'json' | 'yaml' | 'short'

/** One way in which a client's answers come broken, and what must be said of it. */
export interface BrokenWay {
  readonly name: string
  readonly code: FindingCode
  readonly written?: WrittenAs
  /** Where only some firms can be broken so. */
  readonly frame?: () => Frame
  readonly firm?: (sound: AnswerFile) => AnswerFile
  readonly bytes?: (text: string) => Uint8Array
}

const furniture = () => frameNumber(FIRMS.indexOf('furniture-34'), 0)

const answering = (id: string, value: Answer['value']) => (sound: AnswerFile) => ({
  ...sound,
  answers: { ...sound.answers, [id]: { value } },
})

/** The ten ways, in turn. */
export const BROKEN_WAYS: readonly BrokenWay[] = [
  {
    name: 'no UTF-8',
    code: 'not-utf8',
    written: 'yaml',
    bytes: (text) => Buffer.concat([Buffer.from(text), Buffer.from('# Th\xe0nh C\xf4ng\n', 'latin1')]),
  },
  {
    name: 'a tab in YAML',
    code: 'yaml-tab',
    written: 'short',
    bytes: (text) => Buffer.from(text.replace('  hired', '\thired')),
  },
  {
    name: 'a key twice',
    code: 'key-duplicate',
    written: 'json',
    bytes: (text) => Buffer.from(text.replace('"hired"', '"hired": 5,\n    "hired"')),
  },
  {
    name: 'a number too large',
    code: 'number-too-large',
    firm: (sound) => ({ ...sound, facts: { ...sound.facts, hired: 34e12 } }),
  },
  {
    name: 'an answer not offered',
    code: 'answer-not-offered',
    frame: furniture,
    firm: answering('safety.exits', 'maybe'),
  },
  {
    name: 'an unknown fact',
    code: 'fact-unknown',
    firm: (sound) => ({ ...sound, facts: { ...sound.facts, workers: 12 } }),
  },
  { name: 'an unknown list', code: 'list-missing', firm: (sound) => ({ ...sound, checklist: { id: 'vn.furnitur' } }) },
  { name: 'a count above all', code: 'answer-more-than-all', frame: furniture, firm: answering('work.contracts', 35) },
  { name: 'an empty file', code: 'file-empty', bytes: () => new Uint8Array() },
  {
    name: 'a JSON cut off',
    code: 'yaml-bracket',
    written: 'json',
    bytes: (text) => Buffer.from(text.slice(0, text.lastIndexOf('\n', text.length / 2))),
  },
]
