/**
 * A service worker: the village's public pages as they were last read, for when there is no network. Fresh ones come
 * first, always. Receipts and everything behind a code are never kept: phones are lent.
 */
const KEPT = 'village-pages-1'
const PAGE = /^\/v\/\d{12}(?:\/(?:entries(?:\/[0-9a-f-]{36})?|due|requests))?$/
const ASSET = /^\/assets\/[\w.-]+-[0-9A-Z]{8}\.\w+$/
const KEPT_MAX = 120
const OFFLINE = 503

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Lasting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}

// The compiler knows the window of a page; here is a worker.
const worker = self as unknown as Worker

async function keep(request: Request, answer: Response): Promise<Response> {
  if (answer.ok) {
    const kept = await caches.open(KEPT)
    await kept.put(request, answer.clone())
    const all = await kept.keys()
    // The oldest go first.
    for (let i = 0; i < all.length - KEPT_MAX; i += 1) await kept.delete(all[i] as Request) // i is within the list.
  }
  return answer
}

const find = async (request: Request): Promise<Response | undefined> =>
  (await caches.open(KEPT)).match(request, { ignoreVary: true })

async function page(request: Request): Promise<Response> {
  try {
    return await keep(request, await fetch(request))
  } catch {
    return (await find(request)) ?? new Response('', { status: OFFLINE })
  }
}

const asset = async (request: Request): Promise<Response> =>
  (await find(request)) ?? keep(request, await fetch(request))

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname, search } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (ASSET.test(pathname)) event.respondWith(asset(request))
  else if (PAGE.test(pathname) && search === '') event.respondWith(page(request))
})

export {}
