import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Writing down what is well takes a third of the time, and nobody reads it. */
const ASKED = { runOnly: { type: 'tag' as const, values: RULES }, resultTypes: ['violations' as const] }

/** What every page of ours must be: sound to assistive technology, no wider than the screen, in one language. */
export async function expectReadable(page: Page, lang: 'zh-CN' | 'en'): Promise<void> {
  // Without frames of other origins one pass says all; the usual way opens a page of its own for its sums, and takes twice as long.
  const { violations } = await new AxeBuilder({ page }).options(ASKED).setLegacyMode().analyze()
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(faults, page.url()).toEqual([])
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wider, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0)
  if (lang === 'en') expect(await chineseIn(page), page.url()).toEqual([])
}

/** Chinese that an English page does not mark as somebody's own words or name. */
function chineseIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isMarked = node.parentElement?.closest('[lang="zh-CN"]')
      if (!isMarked && /\p{Script=Han}/u.test(node.textContent ?? '')) found.push(node.textContent ?? '')
    }
    return found
  })
}

/** Targets that a finger cannot hit: under 44 px either way, links within sentences apart. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((px) => {
    const seen = Array.from(document.querySelectorAll<HTMLElement>('a, button, summary, select, textarea, .choice'))
    return seen
      .filter((element) => element.offsetParent !== null && !element.closest('.skip'))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        return height > 0 && (height < px - 0.5 || width < Math.min(px, 44) - 0.5)
      })
      .map((element) => element.outerHTML.slice(0, 120))
  }, least)
}
