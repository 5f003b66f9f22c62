import { afterEach, expect, test, vi } from 'vitest'
import { ask } from './ask.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The head of an answer comes, the rest never does; only giving up ends it. */
function stalled(signal: AbortSignal | null | undefined): Response {
  const body = new ReadableStream({
    start: (line) => signal?.addEventListener('abort', () => line.error(new DOMException('', 'AbortError'))),
  })
  return new Response(body)
}

test('an answer that stops in its middle is given up and asked for again: it would hold up every later record', async () => {
  vi.useFakeTimers()
  let times = 0
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    times += 1
    return Promise.resolve(times === 1 ? stalled(signal) : Response.json({ kept: true }))
  })
  const asked = ask('acks')
  await vi.advanceTimersByTimeAsync(31_000)
  expect(await (await asked).json()).toEqual({ kept: true })
  expect(times).toBe(2)
})

test('what has no body stays without one', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 304, headers: { etag: '"a"' } })))
  const answer = await ask('snapshot')
  expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([304, '"a"', ''])
})
