import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { GUIHUA } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const send = async (headers: Record<string, string>) => {
  const answer = await county.app.inject({
    method: 'POST',
    url: '/api/v1/matters',
    headers: { host: 'localhost', ...headers },
    payload: county.report({ villageCode: GUIHUA }),
  })
  return answer.statusCode
}

const sendForm = async (url: string, payload: string) => {
  const headers = { origin: 'null', 'content-type': 'application/x-www-form-urlencoded' }
  return (await county.app.inject({ method: 'POST', url, headers, payload })).statusCode
}

describe('a change', () => {
  test('of another site is refused, by either sign', async () => {
    expect(await send({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await send({ 'sec-fetch-site': 'same-site' })).toBe(403)
    expect(await send({ origin: 'https://elsewhere.example' })).toBe(403)
  })

  test('of our own pages is taken, also from browsers that only write "null" because we send no referrer', async () => {
    expect(await send({ 'sec-fetch-site': 'same-origin', origin: 'null' })).toBe(201)
    expect(await send({ origin: 'http://localhost' })).toBe(201)
    expect(await send({ origin: 'null' })).toBe(201)
    expect(await send({})).toBe(201)
  })

  test('by a form without our token is refused all the same', async () => {
    expect(await sendForm('/sign-in', 'name=x&password=y')).toBe(403)
    expect(await sendForm(`/v/${GUIHUA}/report`, 'text=hello')).toBe(403)
  })
})
