import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { GUIHUA } from '#testing/world.ts'

let county: TestCounty
let port: number
beforeAll(async () => {
  county = await openCounty()
  await county.app.listen({ port: 0, host: '127.0.0.1' })
  port = (county.app.server.address() as { port: number }).port
})
afterAll(() => county.close())

/** Sends bytes as they are and gives what came back until the connection closed. */
function raw(text: string | Buffer, { close_ms = 15_000 } = {}): Promise<{ text: string; ms: number }> {
  const start_ms = performance.now()
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    const done = () => {
      clearTimeout(clock)
      socket.destroy()
      resolve({ text: heard, ms: performance.now() - start_ms })
    }
    const clock = setTimeout(done, close_ms)
    socket.on('data', (chunk) => {
      heard += chunk.toString('utf8')
    })
    socket.on('close', done).on('error', () => undefined)
  })
}

const POST = (path: string, head: string, body = '') =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${head}\r\n\r\n${body}`
const anyone = () => county.anyone(`10.2.0.${Math.floor(Math.random() * 250)}`)
const problem = (status: number, code?: string) => ({
  status,
  body: { status, title: expect.any(String), ...(code ? { code } : {}) },
})

describe('what is too slow, too long or no HTTP', () => {
  test('slow heads are cut off, and others are served meanwhile', { timeout: 30_000 }, async () => {
    const slow = Array.from({ length: 100 }, () => raw('GET / HTTP/1.1\r\nHost: local', { close_ms: 20_000 }))
    let cut = 0
    for (const one of slow) void one.then(() => (cut += 1))
    await wait(500)
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
    expect(cut, 'heads cut off before another was served').toBe(0)
    for (const { text, ms } of await Promise.all(slow)) {
      expect(text).toMatch(/^HTTP\/1\.1 408 .*application\/problem\+json.*request\.too-slow/s)
      expect(ms).toBeLessThan(15_000)
    }
  })

  test('a body that says it is a gigabyte is refused at once', async () => {
    // Had it waited for the rest, it would have said that the request is too slow.
    const { text } = await raw(
      POST('/api/v1/matters', 'Content-Type: application/json\r\nContent-Length: 1073741824', '{'),
    )
    expect(text).toMatch(/^HTTP\/1\.1 413 .*body\.too-large/s)
  })

  test('a body that never ends is cut at its limit', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
    const { text } = await raw(
      POST('/api/v1/matters', 'Content-Type: application/json\r\nTransfer-Encoding: chunked', chunk.repeat(8)),
    )
    expect(text).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('a head of a megabyte, and what is no HTTP', async () => {
    expect((await raw(`GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'a'.repeat(1_000_000)}\r\n\r\n`)).text).toMatch(
      /^HTTP\/1\.1 431 .*headers\.too-large/s,
    )
    expect((await raw('\x16\x03\x01 this is no HTTP\r\n\r\n')).text).toMatch(/^HTTP\/1\.1 400 .*request\.malformed/s)
    expect(
      (await raw('GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n')).text,
    ).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('addresses that are long or cannot be decoded', async () => {
    for (const path of [
      '/%',
      '/%zz',
      '/v/%ff%fe',
      '/api/v1/matters/%00',
      `/${'a'.repeat(10_000)}`,
      `/v/${'1'.repeat(5_000)}`,
      '/..%2f..%2fetc%2fpasswd',
    ]) {
      const page = await anyone().get(path, { accept: 'text/html' })
      expect(page.status, path).toBeGreaterThanOrEqual(400)
      expect(page.status, path).toBeLessThan(500)
      const data = await anyone().get(path)
      expect(data.body, path).toMatchObject({ code: expect.any(String), title: expect.any(String) })
      expect(data.headers['content-type'], path).toMatch(/^application\/problem\+json/)
    }
  })

  test('an address that lost its end is a page that is not there; a program is told which part is wrong', async () => {
    const cut = '/desk/matters/01a1ab7f-bf34-71e0'
    const page = await anyone().get(cut, { accept: 'text/html' })
    expect(page.status).toBe(404)
    expect(page.text).toContain('没有这个页面')
    expect(await anyone().get(cut)).toMatchObject({ status: 400, body: { field: 'id' } })
  })
})

describe('bodies that are not what was asked for', () => {
  const send = (payload: string | Buffer, type = 'application/json') =>
    anyone().send('POST', '/api/v1/matters', payload, { 'content-type': type })

  test.each([
    ['no JSON', '{"id":', 'application/json', 400, 'body.not-json'],
    ['nothing', '', 'application/json', 400, 'body.not-json'],
    ['a bare word', 'null', 'application/json', 400, undefined],
    ['a list', '[]', 'application/json', 400, undefined],
    ['a prototype', '{"__proto__":{"admin":true}}', 'application/json', 400, undefined],
    ['text', 'hello', 'text/plain', 415, 'body.wrong-type'],
    ['XML', '<a/>', 'application/xml', 415, 'body.wrong-type'],
    ['no type at all', 'x', 'nonsense', 415, 'body.wrong-type'],
  ])('%s', async (_name, payload, type, status, code) => {
    expect(await send(payload, type)).toMatchObject(problem(status, code))
  })

  test('JSON a hundred thousand deep', async () => {
    const start = process.cpuUsage()
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(await send(`{"id":${deep}}`)).toMatchObject(problem(400))
    expect(await send(`${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`)).toMatchObject(problem(400))
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3_000)
  })

  test('a hundred thousand form fields', async () => {
    const type = 'application/x-www-form-urlencoded'
    expect(await send('a=1&'.repeat(100_000), type)).toMatchObject(problem(413, 'body.too-large'))
    expect((await send('a&'.repeat(60_000), type)).status).toBeLessThan(500)
    expect((await send('a&'.repeat(60_000), 'Application/X-WWW-Form-URLencoded')).body.code).toBe('form.expired')
  })

  test('text that cannot be kept', async () => {
    for (const text of ['a\u0000b', 'half \ud83d of a sign', '\udc00'])
      expect(await anyone().post('/api/v1/matters', county.report({ text }))).toMatchObject({
        status: 400,
        body: { code: 'text.unreadable', field: 'text' },
      })
    expect(await anyone().get(`/api/v1/villages/${GUIHUA}/like-matters?text=%00%00`)).toMatchObject({
      status: 400,
      body: { code: 'text.unreadable' },
    })
    const whole = await anyone().post('/api/v1/matters', county.report({ text: '𠮷家后面的路👨‍👩‍👧塌了' }))
    expect(whole.status).toBe(201)
  })

  test('words in the address that nobody asked for', async () => {
    expect(
      (await anyone().get(`/api/v1/places/${GUIHUA}?utm_source=x&a[b]=1&__proto__=2&lang=xx&lang=en`)).status,
    ).toBe(200)
  })
})

describe('the same report sent many times at once', () => {
  test('is taken down once, and everybody gets the same receipt', async () => {
    const report = county.report()
    const answers = await Promise.all(Array.from({ length: 8 }, () => anyone().post('/api/v1/matters', report)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.receipt}`)).size).toBe(1)
    expect(answers.filter(({ body }) => body.repeated === false)).toHaveLength(1)
  })

  test('a follower’s too', async () => {
    const report = county.report()
    await anyone().post('/api/v1/matters', report)
    const following = { id: county.report().id, phone: '13800001234' }
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => anyone().post(`/api/v1/matters/${report.id}/followings`, following)),
    )
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.receipt}`)).size).toBe(1)
  })
})
