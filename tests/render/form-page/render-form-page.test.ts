import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { formData, toIsland } from '../../../src/render/form-page/form-data.ts'
import { type FormPage, renderFormPage } from '../../../src/render/form-page/render-form-page.ts'
import { html } from '../../../src/render/html/html.ts'
import { library, packaged } from '../../helpers/firms.ts'
import { formPage } from '../../helpers/form-page.ts'
import { htmlLook } from '../../helpers/html-look.ts'

const PAGE: FormPage = {
  title: 'Tự kiểm <b>',
  language: 'vi',
  island: toIsland(formData(packaged('vn.start'), library), 'vi'),
  script: 'let a',
  look: htmlLook,
  style: 'a{}',
  waiting: 'Chờ <b>',
  noScript: { lead: ['Một <b>', 'Hai'], paper: html`<p>paper</p>` },
}

describe('the page', () => {
  test('has its texts as texts, and its markup as markup', () => {
    const page = renderFormPage(PAGE)
    for (const text of [
      '<title>Tự kiểm &lt;b&gt;</title>',
      'Chờ &lt;b&gt;',
      '<p class="lead">Một &lt;b&gt;</p>',
      '<p>paper</p>',
    ])
      expect(page).toContain(text)
    expect(page.startsWith('<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">')).toBe(true)
  })

  test('is the same bytes for the same values', () => {
    expect(renderFormPage({ ...PAGE })).toBe(renderFormPage(PAGE))
  })

  test('refuses a script that its element cannot hold', () => {
    expect(() => renderFormPage({ ...PAGE, script: '"</script>"' })).toThrow('cannot stand inside a page')
  })

  test('names no address outside', () => {
    const markup = formPage('vn.sme').replace(/<(script|style)>[\s\S]*?<\/\1>/g, '')
    expect(markup.length).toBeGreaterThan(100_000)
    expect(markup.match(/ (?:src|href|action|data)="(?!#|data:)[^"]*"|<(?:link|iframe|object|base)/g)).toBeNull()
  })

  test.each(['vi', 'en'] as const)(
    'of vn.sme, in two languages and beginning in %s, is under 150,000 bytes zipped',
    (language) => {
      expect(gzipSync(formPage('vn.sme', language), { level: 9 }).length).toBeLessThan(150_000)
    },
  )
})
