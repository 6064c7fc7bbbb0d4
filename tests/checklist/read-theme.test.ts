import { describe, expect, test } from 'vitest'
import { readTheme } from '../../src/checklist/index.ts'
import { contrast } from '../../src/core/theme/contrast.ts'
import { fileSource, inShort, refused, sourceOf } from './small.ts'

const packaged = readTheme(fileSource('templates/theme.json')).theme
const read = (text: string) => readTheme(sourceOf(text, 'acme.yaml'), packaged)
const theme = (...lines: string[]) => ['format: tukiem/theme/1', ...lines].join('\n')

describe('a theme', () => {
  test('takes what it leaves out from the packaged one', () => {
    const { theme: merged, logo } = read(theme('colours: {accent: "#123A6B"}', 'sizes: {body: 11.5}'))
    expect(merged.colours).toEqual({ ...packaged.colours, accent: '#123A6B' })
    expect(merged.sizes).toEqual({ ...packaged.sizes, body: 11.5 })
    expect(logo).toBeNull()
  })

  test('may be JSON, and may say nothing but what it is', () => {
    expect(read('{"format": "tukiem/theme/1", "name": "Acme"}').theme).toEqual(packaged)
  })

  test('names its logo, what is read out for it, and where it says so', () => {
    const { logo } = read(theme('logo: {file: logo.svg, alt: Acme}'))
    expect(logo).toEqual({ file: 'logo.svg', alt: 'Acme', place: expect.objectContaining({ line: 2, column: 8 }) })
    expect(read(theme('logo: {file: logo.svg}')).logo?.alt).toBe('')
  })

  test('without a base must be whole', () => {
    const findings = refused(() => readTheme(sourceOf(theme('colours: {ink: "#000000"}'))))
    expect(findings).toHaveLength(13)
    expect(findings.map(({ args }) => args.key)).toEqual(expect.arrayContaining(['body', 'quiet', 'paper', 'margin']))
  })
})

describe('a broken theme is refused at the right place', () => {
  test.each<[string, readonly string[], string, object]>([
    ['another kind of file', ['format: tukiem/facts/1'], 'format-wrong 1:1', {}],
    ['a colour that nobody asks for', ['colours: {acent: "#123456"}'], 'key-unknown 2:11', { near: 'accent' }],
    ['a colour in words', ['colours: {accent: green}'], 'colour-shape 2:11', { key: 'accent' }],
    ['a short colour', ['colours: {accent: "#123"}'], 'colour-shape 2:11', {}],
    [
      'a colour that is taken for a remark',
      ['colours:', '  ink: "#111111"', '  accent: #123456'],
      'colour-shape 4:3',
      {},
    ],
    ['a colour as a number', ['colours: {accent: 123456}'], 'colour-shape 2:11', {}],
    ['print that is too small', ['sizes: {body: 8}'], 'number-too-small 2:9', { limit: 10 }],
    ['print that is too large', ['sizes: {body: 18}'], 'number-too-large 2:9', { limit: 13 }],
    ['a size in words', ['sizes: {body: large}'], 'kind-wrong 2:9', {}],
    ['no margin for a printer', ['sizes: {margin: 10}'], 'number-too-small 2:9', {}],
    ['a pale colour', ['colours:', '  accent: "#7fd1c7"'], 'contrast-low 3:3', { text: 'accent', ground: 'paper' }],
    ['a deep tint', ['colours:', '  tint: "#8aa0a0"'], 'contrast-low 3:3', { text: 'quiet', ground: 'tint' }],
    ['a dark room', ['colours: {paper: "#101010", ink: "#eeeeee"}'], 'paper-not-light 2:11', { colour: '#101010' }],
    ['a logo without a file', ['logo: {alt: Acme}'], 'key-missing 2:1', { key: 'file' }],
    ['a logo of another folder', ['logo: {file: ../logo.svg}'], 'logo-name 2:8', {}],
    ['a logo by its whole way', ['logo: {file: /etc/logo.svg}'], 'logo-name 2:8', {}],
    ['a logo on another drive', ['logo: {file: "C:logo.svg"}'], 'logo-name 2:8', {}],
    ['a logo by the way of Windows', ['logo: {file: "img\\\\logo.svg"}'], 'logo-name 2:8', {}],
    ['a logo in the network', ['logo: {file: "https://acme.example/logo.svg"}'], 'logo-name 2:8', {}],
    ['a folder for a logo', ['logo: {file: ..}'], 'logo-name 2:8', {}],
  ])('%s', (_, lines, place, args) => {
    const text = lines[0]?.startsWith('format') ? lines.join('\n') : theme(...lines)
    const findings = refused(() => read(text))
    expect(inShort(findings)[0]).toBe(place)
    expect(findings[0]?.args).toMatchObject(args)
  })

  test('a low contrast names both colours, the ratio and what is needed', () => {
    const findings = refused(() => read(theme('colours: {quiet: "#777777"}')))
    expect(findings.map(({ args }) => args)).toEqual([
      { text: 'quiet', ground: 'paper', textColour: '#777777', groundColour: '#ffffff', ratio: 4.4, needed: 4.5 },
      { text: 'quiet', ground: 'tint', textColour: '#777777', groundColour: '#eef4f2', ratio: 4, needed: 4.5 },
    ])
  })
})

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#123456', '#123456', 1],
    ['#777777', '#ffffff', 4.478],
    ['#767676', '#ffffff', 4.542],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 3)
  })
})
