import { beforeEach, expect, test, vi } from 'vitest'

type Listener = (event: Record<string, unknown>) => void

const stored = new Map<string, Set<string>>()
let isServerDown = false
const caches = {
  open: async (name: string) => ({
    addAll: async (files: Request[]) => {
      if (isServerDown) throw new TypeError('Failed to fetch')
      stored.set(name, new Set(files.map(({ url }) => new URL(url).pathname)))
    },
    match: async (path: string) => (stored.get(name)?.has(path) ? new Response(name) : undefined),
  }),
  keys: async () => [...stored.keys()],
  delete: async (name: string) => stored.delete(name),
}

/** One build's worker, as a browser starts it. */
async function build(files: string[]) {
  const listeners = new Map<string, Listener>()
  const skipWaiting = vi.fn(async () => undefined)
  const globals = {
    SHELL: { files },
    caches,
    skipWaiting,
    clients: { claim: async () => undefined },
    location: new URL('https://county.example/grid/sw.js'),
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
    Request: class extends Request {
      constructor(path: string, init?: RequestInit) {
        super(new URL(path, 'https://county.example'), init)
      }
    },
  }
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
  vi.resetModules()
  await import('./grid-worker.ts')
  const fire = async (type: string, event: Record<string, unknown> = {}) => {
    let work: Promise<unknown> = Promise.resolve()
    const keep = (given: Promise<unknown>) => {
      work = given
    }
    listeners.get(type)?.({ waitUntil: keep, respondWith: keep, ...event })
    return work
  }
  const opened = (path: string) =>
    fire('fetch', { request: { url: `https://county.example${path}`, method: 'GET', mode: 'navigate' } })
  return { fire, opened, skipWaiting }
}

const OLD = ['/grid', '/assets/app-1.js']
const NEW = ['/grid', '/assets/app-2.js']

beforeEach(() => {
  stored.clear()
  isServerDown = false
})

test('a new version is kept beside the old one, which goes on opening until it is taken over (enketo 986)', async () => {
  const old = await build(OLD)
  await old.fire('install')
  await old.fire('activate')
  const next = await build(NEW)
  await next.fire('install')
  expect(stored.size).toBe(2)
  expect(await ((await old.opened('/grid')) as Response).text()).toContain('app-1.js')
  await next.fire('activate')
  expect([...stored.keys()].join()).not.toContain('app-1.js')
  expect(await ((await next.opened('/grid')) as Response).text()).toContain('app-2.js')
})

test('a version that could not be fetched whole changes nothing', async () => {
  const old = await build(OLD)
  await old.fire('install')
  isServerDown = true
  const next = await build(NEW)
  await expect(next.fire('install')).rejects.toThrow()
  expect([...stored.values()]).toEqual([new Set(OLD)])
})

test('it takes over only when it is told to: nothing that is being typed is taken away (FreiFahren 963)', async () => {
  const next = await build(NEW)
  await next.fire('install')
  await next.fire('activate')
  expect(next.skipWaiting).not.toHaveBeenCalled()
  await next.fire('message', { data: 'take-over' })
  expect(next.skipWaiting).toHaveBeenCalledOnce()
})
