import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLogo } from '../../../src/checklist/logo/read-logo.ts'
import { canBeDrawn } from '../../../src/render/pdf/logo.ts'
import { SVG_LOGO, svgSource } from '../../helpers/logos.ts'
import { inShort, refused } from '../small.ts'

const open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
const svg = (inner: string) => `${open}\n${inner}\n</svg>`
const read = (text: string) => readLogo(svgSource(text), 'Acme')
const drawn = (text: string) => {
  const logo = read(text)
  return logo.kind === 'svg' ? logo.text : ''
}
const problems = (text: string) => refused(() => read(text))

describe('an SVG', () => {
  test('is written anew, with nothing but its shapes', () => {
    const text = drawn(SVG_LOGO)
    expect(text).not.toMatch(/<!|<\?|style|class|metadata|inkscape|rdf|Logo|font/)
    expect(text).toContain('<rect width="60" height="60" stroke="none" fill="url(#sky)"></rect>')
    expect(read(SVG_LOGO)).toMatchObject({ width: 240, height: 60, alt: 'Acme' })
  })

  test('of a text that is already plain is written as it was', () => {
    expect(drawn(drawn(SVG_LOGO))).toBe(
      drawn(SVG_LOGO).replace('<g>', '<g><g>').replace('</g></svg>', '</g></g></svg>'),
    )
  })

  test.each([
    ['the view box', '<svg viewBox="5,5 40 20" width="9"/>', { width: 40, height: 20 }],
    ['width and height', '<svg width="40px" height="20"/>', { width: 40, height: 20 }],
  ])('has its size from %s', (_, text, size) => {
    expect(read(text)).toMatchObject(size)
  })

  test.each([
    ['its own style over all', 'style="fill:#000001" class="a" fill="#000009"', '#000001'],
    ['an id over a class', 'id="b" class="a" fill="#000009"', '#000002'],
    ['a class over a name', 'class="x a"', '#000003'],
    ['a name over an attribute', 'fill="#000009"', '#000004'],
  ])('takes %s', (_, attributes, colour) => {
    const sheet = '<style>#b{fill:#000002}.a{fill:#000003}path{fill:#000004 !important}*{fill:#000005}</style>'
    expect(drawn(svg(`${sheet}<path d="M0 0h1" ${attributes}/>`))).toContain(`fill="${colour}"`)
  })

  test('may be in UTF-16, with a mark', () => {
    const bytes = Buffer.from(`\uFEFF${svg('<path d="M0 0h1"/>')}`, 'utf16le')
    expect(readLogo({ name: 'a', bytes }, '').kind).toBe('svg')
  })
})

const g = (depth: number) => `${'<g>'.repeat(depth)}${'</g>'.repeat(depth)}`
const cut = (id: string, other: string) =>
  `<clipPath id="${id}"><path d="M0 0h1" clip-path="url(#${other})"/></clipPath><path clip-path="url(#${id})"/>`

describe('an SVG that is not plain shapes is refused, and the place said', () => {
  test.each<[string, string, string]>([
    ['a script', svg('<script>alert(1)</script>'), 'svg-active 2:1'],
    ['a script in a shape', svg('<path><script/></path>'), 'svg-active 2:7'],
    ['something of another kind inside', svg('<g>\n<foreignObject/></g>'), 'svg-active 3:1'],
    ['what runs on a click', svg('<path onclick="alert(1)"/>'), 'svg-active 2:7'],
    ['what runs at once', '<svg viewBox="0 0 1 1" ONLOAD="x()"/>', 'svg-active 1:24'],
    ['a link', svg('<a href="https://acme.example"><path/></a>'), 'svg-active 2:1'],
    ['an address in a fill', svg('<path fill="url(https://acme.example/#a)"/>'), 'svg-active 2:7'],
    ['an address in a style', svg('<path style="cursor:url(//acme.example)"/>'), 'svg-active 2:7'],
    ['a gradient from another file', svg('<linearGradient xlink:href="a.svg#b"/>'), 'svg-active 2:17'],
    ['a base of another place', svg('<g xml:base="https://acme.example"/>'), 'svg-active 2:4'],
    ['a style from another file', svg('<style>@import url(a.css);</style>'), 'svg-not-drawn 2:1'],
    ['a font of its own', svg('<style>@font-face{src:url(a)}</style>'), 'svg-not-drawn 2:1'],
    ['a rule for what stands in something', svg('<style>g path{fill:red}</style>'), 'svg-not-drawn 2:1'],
    ['text', svg('<text x="1">Acme</text>'), 'svg-text 2:1'],
    ['text on a path', svg('<g><textPath/></g>'), 'svg-text 2:4'],
    ['a picture', svg('<image href="data:image/png;base64,AAAA"/>'), 'svg-not-drawn 2:1'],
    ['a part used again', svg('<use href="#a"/>'), 'svg-not-drawn 2:1'],
    ['a filter', svg('<filter id="a"/>'), 'svg-not-drawn 2:1'],
    ['a mask by its name', svg('<path mask="url(#a)"/>'), 'svg-not-drawn 2:7'],
    ['a blend', svg('<path style="mix-blend-mode:multiply"/>'), 'svg-not-drawn 2:7'],
    ['a turn in a style', svg('<path style="transform:rotate(9deg)"/>'), 'svg-not-drawn 2:7'],
    ['a gradient without end', svg('<linearGradient spreadMethod="repeat"/>'), 'svg-not-drawn 2:17'],
    ['what moves', svg('<animate attributeName="x"/>'), 'svg-not-drawn 2:1'],
    ['a gradient in a shape', svg('<path><linearGradient/></path>'), 'svg-not-drawn 2:7'],
    ['a cut that cuts itself', svg(cut('a', 'a')), 'svg-not-drawn 2:35'],
    ['a group as a cut', svg('<g id="a"/><path clip-path="url(#a)"/>'), 'svg-not-drawn 2:18'],
    ['gradients in a ring', svg('<linearGradient id="a" href="#a"/>'), 'svg-not-drawn 2:24'],
    ['gradients of two kinds', svg('<radialGradient id="b"/><linearGradient href="#b"/>'), 'svg-not-drawn 2:41'],
    ['a colour of a newer kind', svg('<path fill="hsl(120 50% 50%)"/>'), 'svg-value 2:7'],
    ['a fill that is not there', svg('<path fill="url(#a)"/>'), 'svg-value 2:7'],
    ['a number beyond all', svg('<path d="M1e300 0h1"/>'), 'svg-value 2:7'],
    ['an endless number', svg(`<path stroke-width="${'9'.repeat(100_000)}"/>`), 'svg-value 2:7'],
    ['an entity in a value', svg('<path fill="&#35;fff"/>'), 'svg-value 2:7'],
    ['a declaration', `<!DOCTYPE svg SYSTEM "a.dtd">${svg('')}`, 'svg-doctype 1:1'],
    ['a billion laughs', `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${svg('&b;')}`, 'svg-doctype 1:1'],
    ['no size', '<svg><path d="M0 0h1"/></svg>', 'svg-size 1:1'],
    ['a size of nothing', '<svg viewBox="0 0 0 10"/>', 'svg-size 1:1'],
    ['a size in words', '<svg width="all" height="all"/>', 'svg-size 1:1'],
    ['an unclosed part', `${open}<g>`, 'svg-syntax 1:61'],
    ['parts that cross', svg('<g><path></g></path>'), 'svg-syntax 2:10'],
    ['an attribute twice', svg('<path d="" d=""/>'), 'svg-syntax 2:12'],
    ['an attribute without quotes', svg('<path d=M0/>'), 'svg-syntax 2:6'],
    ['an unclosed remark', svg('<!-- a'), 'svg-syntax 2:1'],
    ['two drawings', `${svg('')}<svg/>`, 'svg-syntax 3:7'],
    ['words after it', `${svg('')} words`, 'svg-syntax 3:7'],
    ['a web page', '<html><body/></html>', 'logo-kind 1:1'],
    ['a drawing under another name', '<x:svg xmlns:x="http://www.w3.org/2000/svg"/>', 'logo-kind 1:1'],
  ])('%s', (_, text, place) => {
    expect(inShort(problems(text))[0]).toBe(place)
  })
})

const many = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join('')
const letters = (text: string) => text.repeat(Math.floor(190_000 / text.length))

const zigzag = `M0 0${'l1 1 1-1'.repeat(8000)}`
const path = `<path d="${zigzag}" stroke="#000"/>`
const round = '<clipPath id="c"><path d="M0 0h9v9z"/></clipPath>'
const gradient = `<linearGradient id="g">${many(400, (i) => `<stop offset="${i / 400}" stop-color="#f00"/>`)}</linearGradient>`

/** Of the processor's time: the machine may be busy with other things. */
function millisecondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

describe('a hostile SVG is refused at once', () => {
  test.each<[string, string, string]>([
    ['groups in groups', svg(g(30)), 'svg-too-deep'],
    ['groups in groups in groups', svg(g(20_000)), 'svg-too-deep'],
    ['thousands of shapes', svg(many(5000, () => '<path/>')), 'svg-too-many'],
    ['thousands of attributes', svg(`<path ${many(9000, (i) => `a${i}="" `)}/>`), 'svg-too-many'],
    ['thousands of rules', svg(`<style>${many(9000, (i) => `.a${i}{fill:red}`)}</style>`), 'svg-not-drawn'],
    ['remarks that never end in a style', svg(`<style>${letters('/* ')}</style>`), 'none'],
    ['a blank of 190,000 signs in a style', svg(`<style>a${letters(' ')}b</style>`), 'svg-not-drawn'],
    ['remarks that never end', svg(letters('<!-')), 'svg-syntax'],
    ['tags that never end', svg(letters('<g ')), 'svg-syntax'],
    ['a name that never ends', `<${letters('a')}`, 'svg-syntax'],
    [
      'a path deep down in a group that is cut',
      svg(`${round}<g clip-path="url(#c)">${'<g>'.repeat(20)}${path}${'</g>'.repeat(21)}`),
      'svg-too-many',
    ],
    [
      'a path cut in all its groups',
      svg(`${round}${'<g clip-path="url(#c)">'.repeat(20)}${path}${'</g>'.repeat(20)}`),
      'svg-too-many',
    ],
    [
      'many cuts of a path',
      svg(`<clipPath id="c">${path}</clipPath>${'<path clip-path="url(#c)"/>'.repeat(20)}`),
      'svg-too-many',
    ],
    [
      'many shapes in a gradient of many steps',
      svg(`${gradient}<g fill="url(#g)">${'<rect/>'.repeat(400)}</g>`),
      'svg-too-many',
    ],
    ['a heavy file', svg(`<path d="${'1 '.repeat(110_000)}"/>`), 'logo-too-large'],
  ])('%s', (_, text, code) => {
    const started = process.cpuUsage()
    expect(problems(text)[0]?.code ?? 'none').toBe(code)
    expect(millisecondsSince(started)).toBeLessThan(1500)
  })
})

describe('a strange SVG that is read is also drawn, in little time', () => {
  test.each([
    ['a path of 64 kB in a group that is cut', svg(`${round}<g clip-path="url(#c)">${path}</g>`)],
    ['shapes in a gradient', svg(`${gradient}${'<rect width="1" height="1" fill="url(#g)"/>'.repeat(4)}`)],
    ['900 cuts to nothing', svg(`<clipPath id="a"/>${many(900, () => '<path d="M0 0h1" clip-path="url(#a)"/>')}`)],
    ['900 groups that let see through', svg('<g opacity=".5"><g opacity=".5"/></g>'.repeat(450))],
    ['nothing', svg('')],
    ['turned to nothing', svg('<g transform="scale(0)"><rect width="1" height="1" opacity=".5"/></g>')],
    ['arcs of all kinds', svg('<path d="M0 0A0 0 0 0 0 1 1a1e-9 1e6 9 1 1 5 5A5 5 0 11 3 3z" stroke="red"/>')],
    [
      'a gradient of one point',
      svg(
        '<radialGradient id="a" r="0" fx="9"><stop/><stop offset="1"/></radialGradient><rect width="1" height="1" fill="url(#a)"/>',
      ),
    ],
    ['dashes of nothing', svg('<path d="M0 0h9" stroke="red" stroke-dasharray="0 0 0"/>')],
    ['a path of words', svg('<path d="eee M M 1 z z 2 q"/>')],
  ])('%s', async (_, text) => {
    const started = process.cpuUsage()
    await expect(canBeDrawn(read(text))).resolves.toBe(true)
    expect(millisecondsSince(started)).toBeLessThan(3000)
  })

  test('whatever is done to a drawing, it is refused, or drawn or not, and nothing else happens', async () => {
    const piece = fc.constantFrom(
      '',
      '"',
      '<',
      '>',
      '/',
      '&',
      'url(#',
      '0',
      '1e9',
      '-',
      '%',
      ' ',
      'clip-path',
      'href',
      '#',
      'g',
      '\n',
    )
    const edit = fc.tuple(fc.nat(SVG_LOGO.length), fc.nat(8), fc.oneof(piece, fc.string({ maxLength: 4 })))
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const text = edits.reduce((all, [at, out, put]) => all.slice(0, at) + put + all.slice(at + out), SVG_LOGO)
        if (problems(text).length > 0) return true
        return typeof (await canBeDrawn(read(text))) === 'boolean'
      }),
      { numRuns: 300 },
    )
  })
})
