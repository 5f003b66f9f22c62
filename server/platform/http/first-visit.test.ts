import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { GUIHUA } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty({ shares: true })
})
afterAll(() => county.close())

const open = (url: string, from: string | undefined, more: Record<string, string> = {}) => {
  const asked = from === undefined ? {} : { 'sec-fetch-site': from, 'sec-fetch-dest': 'document' }
  return county.app.inject({ url, headers: { accept: 'text/html', ...asked, ...more } })
}
const styles = ({ body }: { body: string }) =>
  [...body.matchAll(/<style data-sheet="([^"]+)">(.*?)<\/style>/gs)].map(([, name = '', text = '']) => ({ name, text }))
const PAGES = [`/v/${GUIHUA}`, `/v/${GUIHUA}/entries`, '/']

test('scanned from a wall a page brings its style sheet, under its hash, and fetches the file for the next page', async () => {
  for (const url of PAGES)
    for (const from of ['none', 'cross-site']) {
      const page = await open(url, from)
      const [sheet, ...more] = styles(page)
      expect([sheet?.name, more], url).toEqual([expect.stringMatching(/^villager-\w+\.css$/), []])
      expect(page.body).not.toContain('<link rel="stylesheet"')
      expect(page.body).toContain(`<link rel="prefetch" as="style" href="/assets/${sheet?.name}"/>`)
      const hash = createHash('sha256')
        .update(sheet?.text ?? '')
        .digest('base64')
      expect(page.headers['content-security-policy']).toContain(`style-src 'self' 'sha256-${hash}';`)
      expect(page.headers['vary']).toContain('sec-fetch-site')
      const file = await county.app.inject({ url: `/assets/${sheet?.name}` })
      expect(file.body.startsWith(sheet?.text ?? '-'), 'the same sheet as the file').toBe(true)
    }
})

test('from our own pages, in frames of scripts and in browsers that do not say, the sheet is a file', async () => {
  for (const url of PAGES)
    for (const from of ['same-origin', undefined]) {
      const page = await open(url, from)
      expect(styles(page), url).toEqual([])
      expect(page.body).toMatch(/<link rel="stylesheet" href="\/assets\/villager-\w+\.css"\/>/)
      expect(page.headers['content-security-policy']).toContain("style-src 'self';")
    }
  expect(styles(await open(`/v/${GUIHUA}`, 'none', { 'sec-fetch-dest': 'empty' }))).toEqual([])
})

test('both ways are kept beside each other, each under its own header', async () => {
  const first = await open(`/v/${GUIHUA}`, 'none')
  const next = await open(`/v/${GUIHUA}`, 'same-origin')
  const again = await open(`/v/${GUIHUA}`, 'none')
  expect(again.body).toBe(first.body)
  expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy'])
  expect(next.headers['content-security-policy']).not.toBe(first.headers['content-security-policy'])
})

test('whoever is signed in has the sheet already', async () => {
  const page = await county
    .staff('town.shouchang')
    .get(`/v/${GUIHUA}`, { accept: 'text/html', 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' })
  expect(page.text).toContain('<link rel="stylesheet"')
})
