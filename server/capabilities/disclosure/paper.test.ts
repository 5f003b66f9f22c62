import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { publishOctober } from '#testing/october.ts'
import { readPdf } from '#testing/pdf.ts'
import { GUIHUA } from '#testing/world.ts'

let county: TestCounty
let id: string
beforeAll(async () => {
  county = await openCounty()
  id = (await publishOctober(county)).disclosure
})
afterAll(() => county.close())

const fetchPdf = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await county.app.inject({ method: 'GET', url: `/v/${GUIHUA}/${path}`, headers })
  return { status: answer.statusCode, headers: answer.headers, pdf: answer.rawPayload }
}

test('the board sheet comes as PDF in both sizes: what the page says, its fingerprint, its fonts inside', async () => {
  const page = await county.anyone().get(`/v/${GUIHUA}/entries/${id}/notice?size=a4`, { accept: 'text/html' })
  expect(page.text).toContain(`/v/${GUIHUA}/entries/${id}/notice.pdf?size=a4`)
  const finger = /class="finger num">([0-9a-f ]+)</.exec(page.text)?.[1] ?? 'none'
  for (const [size, width] of [
    ['a3', '841.89'],
    ['a4', '595.28'],
  ]) {
    const { status, headers, pdf } = await fetchPdf(`entries/${id}/notice.pdf?size=${size}`)
    expect([status, headers['content-type'], headers['set-cookie']]).toEqual([200, 'application/pdf', undefined])
    expect(pdf.toString('latin1')).toContain(`/MediaBox [0 0 ${width}`)
    const seen = readPdf(pdf)
    expect(seen.fonts.length).toBeGreaterThan(0)
    for (const font of seen.fonts) expect(font).toMatchObject({ embedded: true })
    expect(seen.pages).toHaveLength(1)
    const words = seen.pages.join('')
    for (const one of ['桂花村', '2026年11月', '老校舍租金', '71,652.60', '三处一致', finger])
      expect(words).toContain(one)
    // Names are masked before they come here.
    expect(words).not.toContain('邵志强')
  }
})

test('the same sheet is not drawn nor sent twice; the English one is another', async () => {
  const first = await fetchPdf(`entries/${id}/notice.pdf?size=a4`)
  const tag = String(first.headers['etag'])
  expect((await fetchPdf(`entries/${id}/notice.pdf?size=a4`)).pdf.equals(first.pdf)).toBe(true)
  expect(await fetchPdf(`entries/${id}/notice.pdf?size=a4`, { 'if-none-match': tag })).toMatchObject({ status: 304 })
  const english = await fetchPdf(`entries/${id}/notice.pdf?size=a4&lang=en`)
  expect(english.headers['etag']).not.toBe(tag)
  expect(readPdf(english.pdf).pages.join('')).toContain('All three agree, difference 0.00')
})

test('the poster comes as PDF with the village and its address', async () => {
  const { status, pdf } = await fetchPdf('poster.pdf?size=a3')
  expect(status).toBe(200)
  const seen = readPdf(pdf)
  expect(seen.pages).toHaveLength(1)
  for (const one of ['桂花村 公开栏', `localhost/v/${GUIHUA}`, '12388']) expect(seen.pages[0]).toContain(one)
})

test('of what is not published there is no sheet, nor of a size that no printer has', async () => {
  const other = id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  expect((await fetchPdf(`entries/${other}/notice.pdf`)).status).toBe(404)
  expect((await fetchPdf(`entries/${id}/notice.pdf?size=a9`)).status).toBe(400)
})
