import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** A desk and a phone, in CSS pixels. */
const WIDTHS = [1280, 360]
/** In the dark only colours are others. */
const LOOKS = [
  ['dark', "runOnly: ['color-contrast', 'link-in-text-block']"],
  ['light', ''],
] as const

/**
 * What axe finds wrong with a page on a wide and a narrow screen, in the light and in the dark, and how wide the page is
 * where it is not as wide as the screen. One page is looked at from all sides: loading it and axe takes as long as a look.
 */
export async function barriersIn(page: Page, height = 900): Promise<readonly unknown[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source)
  const found: unknown[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height })
    for (const [colorScheme, options] of LOOKS) {
      await page.emulateMedia({ colorScheme })
      const run = `axe.run({ ${options} }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`
      const violations = await page.evaluate<readonly unknown[]>(run)
      found.push(...violations.map((one) => [width, colorScheme, one]))
    }
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    if (wide !== width) found.push([width, 'wide', wide])
  }
  return found
}
