import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findInputs } from '../../../src/node/inputs/find-inputs.ts'
import { ownFolder, withFiles } from '../../helpers/client-folder.ts'

const folder = withFiles(ownFolder(), {
  'in/b.tukiem.yaml': '',
  'in/a.json': '',
  'in/sub/c.csv': '',
  'in/sub/.git/d.yaml': '',
  'in/a.json.bak': '',
  'in/README.txt': '',
  'in/out/manifest.json': '{\n  "format": "tukiem/batch/1"}',
  'in/out/clients/a.assessment.json': '',
  'in/cut/.tukiem-batch/run.json': '',
  'in/cut/clients/a.assessment.json': '',
  'in/to-be/old.yaml': '',
  'a[1].yaml': '',
})
symlinkSync(join(folder, 'in'), join(folder, 'in', 'sub', 'round'))
const at = (name: string) => join(folder, name)
const found = (given: readonly string[], apart: readonly string[] = []) => {
  const { files, ...rest } = findInputs(given.map(at), apart.map(at))
  return { files: files.map(({ file }) => file), ...rest }
}

describe('what is given leads to files', () => {
  test('a folder to all below it, but not to hidden ones, results, links or the output', () => {
    expect(found(['in'], ['in/to-be'])).toEqual({
      files: ['a.json', 'b.tukiem.yaml', 'sub/c.csv'],
      others: 2,
      missing: [],
    })
  })

  test('a folder and a file in it to each once, the file as one that was named', () => {
    const { files } = findInputs([at('in'), at('in/a.json')], [at('in/to-be')])
    expect(files.map(({ file, isNamed }) => [file, isNamed])).toEqual([
      ['a.json', true],
      ['b.tukiem.yaml', false],
      ['sub/c.csv', false],
    ])
  })

  test('in any order to the same', () => {
    expect(findInputs([at('in/sub'), at('in/a.json')], [])).toEqual(findInputs([at('in/a.json'), at('in/sub')], []))
  })

  test.each([
    ['in/*', ['a.json', 'b.tukiem.yaml'], 1],
    ['in/**/*.csv', ['sub/c.csv'], 0],
    ['i*/{a,b}.*', ['in/a.json', 'in/b.tukiem.yaml'], 0],
  ])('the pattern %s, which no shell has opened', (pattern, files, others) => {
    expect(found([pattern])).toEqual({ files, others, missing: [] })
  })

  test('a name with brackets is a name when such a file is there', () => {
    expect(found(['a[1].yaml']).files).toEqual(['a[1].yaml'])
  })

  test('what leads nowhere is told', () => {
    expect(found(['nothing', 'in/a.json']).missing).toEqual([at('nothing')])
  })

  test('a name in letters that macOS takes apart is put together', () => {
    mkdirSync(at('mac'))
    withFiles(at('mac'), { ['Cô Ba.yaml'.normalize('NFD')]: '' })
    expect(found(['mac']).files).toEqual(['Cô Ba.yaml'.normalize('NFC')])
  })
})
