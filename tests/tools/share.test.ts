import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PROGRAM } from '../helpers/program.ts'
import { openWindow, type TerminalWindow } from '../helpers/terminal-window.ts'

const FILE = 'xuong-moc-thanh-cong-vn.start.share.json'
let folder = ''
let window: TerminalWindow
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-share-'))
  cpSync('templates/demo/xuong-moc-thanh-cong.tukiem.yaml', join(folder, 'a.tukiem.yaml'))
  window = openWindow([`TUKIEM_HOME=${folder}/home`, process.execPath, PROGRAM, 'share', '--lang', 'en'], folder)
})
afterEach(() => {
  window.close()
  rmSync(folder, { recursive: true })
})

/** Chooses a depth, and reads page after page up to the question. */
async function readAll(depth: string): Promise<string> {
  await window.until(/How much do you want to hand on/)
  window.press(depth)
  let pages = ''
  for (let page = 0; page < 20; page += 1) {
    const seen = await window.until(/press Enter to go on|Press Enter to decide|Write this to a file/)
    if (/Write this to a file/.test(seen)) return pages
    pages += seen
    window.press('Enter')
    await window.until((screen) => screen !== seen)
  }
  throw new Error('there is no end to it')
}

describe('tukiem share in a terminal', () => {
  test('shows all that leaves page by page, asks, and Enter alone hands nothing on', async () => {
    const pages = await readAll('3')
    expect(pages).toContain('What leaves')
    window.press('Enter')
    expect(await window.ended()).toBe(0)
    expect(window.history()).toContain('may be used against the firm')
    expect(window.history()).toContain('Nothing was written, nothing was handed on.')
    expect(readdirSync(folder).filter((name) => name.endsWith('.share.json'))).toEqual([])
  })

  test('writes the file once the owner says yes', async () => {
    await readAll('1')
    window.press('2')
    expect(await window.ended()).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, FILE), 'utf8'))).toMatchObject({ depth: 'levels' })
  })

  test('hands nothing on when the owner leaves in the middle of reading', async () => {
    await window.until(/How much do you want to hand on/)
    window.press('3')
    await window.until(/press Enter to go on/)
    window.press('\u0003')
    expect(await window.ended()).toBe(0)
    expect(existsSync(join(folder, FILE))).toBe(false)
  })
})
