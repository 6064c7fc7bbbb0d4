import { expect, test } from 'vitest'
import { readLogo } from '../../src/checklist/logo/read-logo.ts'
import { logoDataUri } from '../../src/render/logo.ts'
import { pngLogo, pngSource, SVG_LOGO, svgSource } from '../helpers/logos.ts'

const decoded = (address: string) => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')

test('a logo in SVG is an address that holds the drawing', () => {
  const logo = readLogo(svgSource(SVG_LOGO), 'Acme')
  const address = logoDataUri(logo)
  expect(address).toMatch(/^data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+$/)
  expect(decoded(address).toString()).toBe(logo.kind === 'svg' ? logo.text : '')
})

test('a logo in PNG is an address that holds the picture', () => {
  const address = logoDataUri(readLogo(pngSource(pngLogo()), 'Acme'))
  expect(address).toMatch(/^data:image\/png;base64,iVBOR[A-Za-z0-9+/=]+$/)
  expect(decoded(address).subarray(-8, -4).toString()).toBe('IEND')
})
