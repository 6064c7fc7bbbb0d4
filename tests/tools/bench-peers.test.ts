import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { furnitureLook, furniturePlan } from '../../scripts/bench/furniture-plan.ts'
import { openPeers } from '../../scripts/bench/peers/peers.ts'
import { renderPdf } from '../../src/render/pdf/render-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-peers-'))
const report = furniturePlan()
const { peers, close } = await openPeers()
afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

/** The words of a PDF as pdftotext reads them. */
function wordsIn(bytes: Uint8Array): readonly string[] {
  const path = join(folder, 'read.pdf')
  writeFileSync(path, bytes)
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).normalize('NFC')
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

const ours = new Set(wordsIn(await renderPdf(report, furnitureLook)))

describe.each(peers)('the plan as $name draws it', ({ draw }) => {
  test('says every word that ours says, so that the comparison is fair', async () => {
    const theirs = wordsIn(await draw(report, furnitureLook.theme))
    const words = new Set(theirs)
    // Where a line ends in a hyphen, pdftotext joins what stands on both sides of it.
    const joined = theirs.join('')
    const lost = [...ours].filter((word) => !words.has(word) && !(/\p{Lu}\p{Lu}/u.test(word) && joined.includes(word)))
    expect(ours.size).toBeGreaterThan(400)
    expect(lost).toEqual([])
  })
})
