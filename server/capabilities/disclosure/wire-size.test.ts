import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { publishOctober } from '#testing/october.ts'
import { GUIHUA } from '#testing/world.ts'

/** What a village's page may weigh on a slow line: HTML and style sheets, as they go over the wire. */
const BYTES_MAX = 25_000

let county: TestCounty
let entry: string
beforeAll(async () => {
  county = await openCounty()
  entry = (await publishOctober(county)).disclosure
})
afterAll(() => county.close())

const FIRST_VISIT = { 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' }

async function weigh(url: string, asked: Record<string, string> = {}): Promise<{ bytes: number; text: string }> {
  const { rawPayload, headers } = await county.app.inject({
    url,
    headers: { 'accept-encoding': 'gzip', accept: 'text/html', ...asked },
  })
  const plain = await county.app.inject({ url, headers: { accept: 'text/html' } })
  expect(plain.statusCode, url).toBe(200)
  expect(headers['content-encoding'], url).toBe('gzip')
  return { bytes: rawPayload.length, text: plain.body }
}

test('a village’s page and an entry of it come in 25 KB of HTML and CSS', async () => {
  for (const url of [`/v/${GUIHUA}`, `/v/${GUIHUA}/entries`, `/v/${GUIHUA}/entries/${entry}`]) {
    const page = await weigh(url)
    const sheets = [...page.text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
    expect(sheets.length, url).toBeGreaterThan(0)
    const weights = await Promise.all(sheets.map(async (href) => (await weigh(href)).bytes))
    const bytes = weights.reduce((sum, one) => sum + one, page.bytes)
    expect(bytes, url).toBeLessThanOrEqual(BYTES_MAX)
    // The first visit brings the sheet inside and fetches the file for later: both go over the wire.
    const first = await weigh(url, FIRST_VISIT)
    const later = weights.reduce((sum, one) => sum + one, first.bytes)
    expect(later, `${url}, first visit`).toBeLessThanOrEqual(BYTES_MAX)
  }
})
