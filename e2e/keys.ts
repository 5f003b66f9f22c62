import type { Page } from '@playwright/test'

/** A key of the desk. A page that has only just come does not listen yet: its script runs before it is loaded whole. */
export async function press(page: Page, key: string): Promise<void> {
  await page.waitForLoadState()
  await page.keyboard.press(key)
}
