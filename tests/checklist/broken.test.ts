import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { FINDING_ARGS, type Finding, InputError, NONE, readChecklist } from '../../src/checklist/index.ts'
import { CATALOGUES } from '../../src/words/generated/messages.ts'
import { brokenFiles, BROKEN as FOLDER, inShort, readBroken } from '../helpers/broken.ts'
import { context, fileSource, refused, sourceOf } from './small.ts'

function message(language: string, { code, args }: Finding): string {
  return String(new IntlMessageFormat(catalogue(language)[`finding.${code}`] ?? '', language).format(args))
}

/** The messages of findings in one language, from whichever file they stand in. */
function catalogue(language: string): Readonly<Record<string, string>> {
  const said = Object.entries(CATALOGUES[language] ?? {}).filter(([key]) => key.startsWith('finding.'))
  return Object.fromEntries(said.map(([key, message]) => [key, String(message)]))
}

describe('a broken file is refused at the right place, in both languages', () => {
  test.each(brokenFiles())('$path', ({ path, expected }) => {
    const file = `${FOLDER}/${path}`
    const findings = refused(() => readBroken(file))
    expect(findings.map((one) => inShort(one, file)).join(', ')).toBe(expected)
    for (const language of ['vi', 'en'])
      for (const one of findings) expect(message(language, one)).toMatch(/\p{L}.*[.?]$/u)
  })
})

describe('the words of the findings', () => {
  test('each code has a message in each language and no message is left over', () => {
    const keys = Object.keys(FINDING_ARGS)
      .map((code) => `finding.${code}`)
      .sort()
    expect(Object.keys(catalogue('vi')).sort()).toEqual(keys)
    expect(Object.keys(catalogue('en')).sort()).toEqual(keys)
  })

  test.each(Object.entries(FINDING_ARGS))('%s says all of its arguments and needs no other', (code, names) => {
    for (const language of ['vi', 'en']) {
      const format = new IntlMessageFormat(catalogue(language)[`finding.${code}`] ?? '', language)
      expect(argumentsOf(format.getAst())).toEqual([...names].sort())
      const numbers = Object.fromEntries(names.map((name) => [name, 7]))
      const nothing = Object.fromEntries(names.map((name) => [name, NONE]))
      expect(String(format.format(numbers))).not.toBe('')
      expect(String(format.format(nothing))).not.toBe('')
    }
  })

  test('a message names what was written, what is accepted and what was probably meant', () => {
    const [finding] = refused(() => readChecklist(fileSource(`${FOLDER}/types/severity.yaml`), context))
    expect(finding && message('en', finding)).toBe(
      '`severity` must be one of critical, serious, moderate, minor; you wrote `hard`. Choose one of them.',
    )
    const [key] = refused(() => readChecklist(fileSource(`${FOLDER}/structure/unknown-key.yaml`), context))
    expect(key && message('vi', key)).toBe(
      'Ở đây không có mục `severty`. Có phải bạn muốn viết `severity`? Hãy sửa lại hoặc bỏ đi.',
    )
  })
})

describe('many faults at once', () => {
  test('at most 20 are shown and the rest is counted', () => {
    const wrong = Array.from({ length: 700 }, (_, index) => `wrong${index}: 1`).join('\n')
    const read = () => readChecklist(sourceOf(`format: tukiem/checklist/1\n${wrong}\n`), context)
    expect(refused(read)).toHaveLength(20)
    expect(moreThanShown(read)).toBeGreaterThan(680)
  })

  test('they come in the order of the file, each once', () => {
    const lines = refused(() => readChecklist(sourceOf('format: tukiem/checklist/1\nb: 1\na: 1\n'), context))
    const places = lines.map(({ place }) => place.line ?? 0)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})

function moreThanShown(read: () => unknown): number {
  try {
    read()
  } catch (error) {
    if (error instanceof InputError) return error.more
  }
  return 0
}

type Elements = ReturnType<IntlMessageFormat['getAst']>

function argumentsOf(elements: Elements): readonly string[] {
  const names = elements.flatMap((element): readonly string[] => {
    const inner = 'options' in element ? Object.values(element.options).flatMap(({ value }) => argumentsOf(value)) : []
    return element.type === 0 || element.type === 7 ? inner : [String(element.value), ...inner]
  })
  return [...new Set(names)].sort()
}
