import { describe, expect, test } from 'vitest'
import { answersIn, InputError } from '../../src/checklist/index.ts'
import { loadAnswersText } from '../../src/checklist/read-answers.ts'
import type { AnswerFile } from '../../src/core/model/answers.ts'
import { sizeOf } from '../../src/core/sizing/size.ts'
import { listMissing } from '../../src/node/read-file.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { BROKEN_WAYS } from '../helpers/broken-clients.ts'
import { library, packaged } from '../helpers/firms.ts'
import { type ClientFile, clientFile, manyClients } from '../helpers/many-clients.ts'

const MANY = { count: 1500, seed: 7 }
const IDS = library.lists.map(({ id }) => id)

/** As the commands do. */
function read({ path, bytes }: ClientFile): AnswerFile {
  const loaded = loadAnswersText({ name: path, bytes })
  const { id } = loaded.document.checklist
  if (!IDS.includes(id)) throw listMissing(id, IDS)
  return answersIn(loaded, { answerWord, numberWord, checklist: packaged(id).checklist, facts: library.facts })
}

function codesOf(file: ClientFile): readonly string[] {
  try {
    read(file)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.findings.map(({ code }) => code)
    throw error
  }
}

describe('many clients made by chance', () => {
  const files = [...manyClients(MANY)]
  const answers = files.map(read)
  const kinds = (of: (file: AnswerFile) => unknown) => new Set(answers.map(of)).size

  test('are each other firms, in files of their own', () => {
    expect(new Set(files.map(({ path }) => path)).size).toBe(MANY.count)
    expect(new Set(files.map(({ bytes }) => Buffer.from(bytes).toString())).size).toBe(MANY.count)
  })

  test('answer all lists, in all sectors, sizes and legal forms, in several provinces and both languages', () => {
    expect(kinds(({ checklist }) => checklist.id)).toBe(library.lists.filter(({ module }) => !module).length)
    expect(kinds(({ facts }) => facts.sector)).toBeGreaterThanOrEqual(10)
    expect(kinds(({ facts }) => facts.legalForm)).toBeGreaterThanOrEqual(7)
    expect(kinds(({ facts }) => sizeOf(facts, library.facts).class)).toBe(4)
    expect(kinds(({ firm }) => firm.province)).toBe(9)
    expect(new Set(files.map(({ path }) => path.replace(/^.*?\./, ''))).size).toBe(3)
  })

  test('have answers that fit and are of the list', () => {
    for (const { retired } of answers) expect(retired).toEqual({})
    expect(Math.max(...answers.map((file) => Object.keys(file.answers).length))).toBeGreaterThan(70)
  })

  test('are the same for the same seed, each by itself, and others for another', () => {
    expect(clientFile(1234, MANY)).toEqual(files[1234])
    expect(clientFile(1234, { ...MANY, seed: 8 }).bytes).not.toEqual(files[1234]?.bytes)
  })
})

describe('of many clients one in twenty is broken', () => {
  const some = { count: 600, seed: 3, broken: 0.05 }
  const files = [...manyClients(some)]

  test('thirty of six hundred, in each of ten ways as often', () => {
    const ways = files.flatMap(({ broken }) => (broken ? [broken.name] : []))
    expect(new Set(BROKEN_WAYS.map(({ code }) => code)).size).toBe(10)
    expect(BROKEN_WAYS.map(({ name }) => ways.filter((way) => way === name).length)).toEqual(Array(10).fill(3))
  })

  test('each is refused for what is wrong with it alone, and the others are read', () => {
    for (const file of files)
      expect([file.path, ...codesOf(file)]).toEqual([file.path, ...(file.broken ? [file.broken.code] : [])])
  })
})
