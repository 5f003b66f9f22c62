import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { GUIHUA } from '#testing/world.ts'
import { packingFor } from './compression.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const ask = (url: string, accepted?: string) =>
  county.app.inject({
    url,
    headers: { accept: 'text/html', ...(accepted === undefined ? {} : { 'accept-encoding': accepted }) },
  })

test('the best packing that the reader takes', () => {
  expect(packingFor('gzip, deflate, br')).toBe('br')
  expect(packingFor('gzip;q=1.0, *;q=0.5')).toBe('gzip')
  expect(packingFor('br;q=0, gzip')).toBe('gzip')
  expect(packingFor('identity')).toBeUndefined()
  expect(packingFor(undefined)).toBeUndefined()
})

describe('a page', () => {
  test('goes packed, says so, and is the same page', async () => {
    const plain = await ask(`/v/${GUIHUA}`)
    expect(plain.headers['content-encoding']).toBeUndefined()
    const br = await ask(`/v/${GUIHUA}`, 'gzip, br')
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: expect.stringContaining('accept-encoding') })
    expect(Number(br.headers['content-length'])).toBe(br.rawPayload.length)
    const page = brotliDecompressSync(br.rawPayload).toString()
    expect(page).toContain('</html>')
    expect(br.rawPayload.length).toBeLessThan(page.length / 2)
    const gzip = await ask(`/v/${GUIHUA}`, 'gzip')
    expect(gunzipSync(gzip.rawPayload).toString()).toContain('</html>')
  })

  test('weighs little: all that a board is drawn from, twenty-five kilobytes with its sheet', async () => {
    const { rawPayload } = await ask(`/v/${GUIHUA}`, 'br')
    expect(rawPayload.length).toBeLessThan(13 * 1024)
  })

  test('too small to gain, or no text, goes as it is', async () => {
    expect((await ask('/healthz', 'br')).headers['content-encoding']).toBeUndefined()
  })
})

test('the token of a form is written differently each time and is good each time', async () => {
  const first = await ask(`/v/${GUIHUA}/report`)
  const cookie = first.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const again = await county.app.inject({ url: `/v/${GUIHUA}/report`, headers: { accept: 'text/html', cookie } })
  const tokenIn = (html: string) => /name="formToken" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const tokens = [tokenIn(first.body), tokenIn(again.body)]
  expect(tokens[0]).not.toBe(tokens[1])
  for (const token of tokens) {
    const sent = await county.app.inject({
      method: 'POST',
      url: '/r/ACDE-FHJK/urgings',
      headers: { accept: 'text/html', cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ formToken: token }).toString(),
    })
    // The token was good: the receipt is what is wrong.
    expect(sent.statusCode).toBe(404)
  }
})
