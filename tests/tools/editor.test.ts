import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openYamlEditor, type YamlEditor } from '../helpers/yaml-editor.ts'

const yamlIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name))

/** A list that somebody has begun beside the packaged ones. */
const OWN = 'checklists/own.yaml'
const SCHEMA_LINE = '# yaml-language-server: $schema=./checklist.schema.json'

/** The lines of a list down to a question that has begun. */
const BEGUN = `${SCHEMA_LINE}
format: tukiem/checklist/1
id: acme.first
version: "1.0.0"
sections:
  - id: acme
    title: {vi: Acme hỏi thêm, en: Acme also asks}
    questions:
      - id: acme.batch-number
        basis: buyer
`

let editor: YamlEditor
beforeAll(async () => {
  editor = await openYamlEditor()
})
afterAll(() => editor.close())

describe('an editor with the YAML language server', () => {
  test.each([...yamlIn('checklists'), ...yamlIn('checklists/examples')])(
    'has nothing to say against %s',
    async (path) => {
      const text = readFileSync(path, 'utf8')
      expect(text.split('\n')[0]).toMatch(/^# yaml-language-server: \$schema=\.{1,2}\/[a-z-]+\.schema\.json$/)
      expect(await editor.problems(path, text)).toEqual([])
    },
  )

  test.each([
    ['a key of a list', 'id: vn.pay', 'idd: vn.pay', 'idd'],
    ['a key of a question', 'severity: critical', 'severty: critical', 'severty'],
    ['a value that is none of those there are', 'severity: critical', 'severity: hard', '"critical", "serious"'],
    ['a key inside a fix', '          minutes: 45', '          minute: 45', 'minute is'],
  ])('underlines %s that is wrong in a packaged list', async (_, right, wrong, named) => {
    const text = readFileSync('checklists/vn.pay.yaml', 'utf8')
    expect(text).toContain(right)
    const problems = await editor.problems('checklists/vn.pay.yaml', text.replace(right, wrong))
    const at = text.slice(0, text.indexOf(right)).split('\n').length
    expect(problems.find((problem) => problem.includes(named))).toMatch(new RegExp(`^${at}: `))
  })

  test('underlines what a list that is made from another one cannot have', async () => {
    const text = readFileSync('checklists/examples/bank.yaml', 'utf8').replace(
      'from: vn.finance',
      'from: vn.finance\ninclude: [vn.pay]',
    )
    expect(await editor.problems('checklists/examples/bank.yaml', text)).toEqual([
      expect.stringMatching(/^8: .*include/),
    ])
  })

  test.each([
    [
      'the keys of a list',
      `${SCHEMA_LINE}\nformat: tukiem/checklist/1\n¦`,
      ['id', 'title', 'publisher', 'include', 'sections'],
    ],
    [
      'the keys of a list that is made from another one',
      `${SCHEMA_LINE}\nfrom: vn.sme\n¦`,
      ['offer', 'contact', 'answerBy', 'weigh', 'drop', 'add'],
    ],
    [
      'what can be offered',
      `${SCHEMA_LINE}\nfrom: vn.sme\noffer:\n  - kind: ¦`,
      ['training', 'price', 'lead-time', 'shared-audit'],
    ],
    ['the keys of a section', `${SCHEMA_LINE}\nsections:\n  - id: acme\n    ¦`, ['title', 'questions']],
    ['the keys of a question', `${BEGUN}        ¦`, ['severity', 'ask', 'help', 'met', 'gap', 'why', 'fix', 'codes']],
    ['the keys of a fix', `${BEGUN}        fix:\n          ¦`, ['first', 'minutes', 'hours', 'who', 'cost', 'days']],
    ['the severities', `${BEGUN}        severity: ¦`, ['critical', 'serious', 'moderate', 'minor']],
    ['who does it', `${BEGUN}        fix:\n          who: ¦`, ['owner', 'accountant', 'board']],
  ])('completes %s', async (_, marked, expected) => {
    const offered = await editor.offered(OWN, marked)
    expect(offered).toEqual(expect.arrayContaining(expected))
  })

  test.each([
    ['lookAgain', `${SCHEMA_LINE}\nlook¦Again: 2027-01-15\n`, 'looked at again'],
    ['offer', `${SCHEMA_LINE}\nof¦fer: []\n`, 'What you give in return'],
    ['basis', BEGUN.replace('basis', 'ba¦sis'), 'Who asks for it'],
    ['ask', `${BEGUN}        as¦k: {vi: Có không?, en: Is it so?}\n`, '"Yes" is the good answer'],
    ['first', `${BEGUN}        fix:\n          fi¦rst: {vi: Làm, en: Do}\n`, 'Doable this week, verb first.'],
  ])('shows what %s is for', async (_, marked, expected) => {
    expect(await editor.hover(OWN, marked)).toContain(expected)
  })

  test('needs no more than a copy of the schema beside a list', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tukiem-editor-'))
    copyFileSync('checklists/checklist.schema.json', join(folder, 'checklist.schema.json'))
    const text = readFileSync('checklists/examples/bank.yaml', 'utf8').replace('=../', '=./')
    const named = text.replace('severity: moderate', 'severity: heavy')
    expect(await editor.problems(join(folder, 'bank.yaml'), text)).toEqual([])
    expect(await editor.problems(join(folder, 'bank.yaml'), named)).toHaveLength(1)
    rmSync(folder, { recursive: true })
  })

  test('reads the schema of checklists without a word of its own', async () => {
    const alone = await openYamlEditor()
    await alone.problems(OWN, BEGUN)
    alone.close()
    expect(alone.complaints).toEqual([])
  })
})
