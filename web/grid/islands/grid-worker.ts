/** Opens the app without a network: its shell and files are kept together, per build, and replaced together. */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Event {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface WorkerScope {
  SHELL: { files: string[] }
  location: Location
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', act: (event: Waiting) => void): void
  addEventListener(type: 'fetch', act: (event: Fetching) => void): void
  addEventListener(type: 'message', act: (event: MessageEvent) => void): void
}

const scope = globalThis as unknown as WorkerScope // A service worker; the DOM's types only know pages.
const { files } = scope.SHELL
const PREFIX = 'grid-shell-'
const PAGE = '/grid'

/** Changes whenever one of the hashed names changes. */
const name = PREFIX + files.join('|')

scope.addEventListener('install', (event) => {
  const fresh = files.map((file) => new Request(file, { cache: 'reload' }))
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(fresh)))
})

scope.addEventListener('activate', (event) => {
  const clean = async () => {
    const old = (await caches.keys()).filter((key) => key.startsWith(PREFIX) && key !== name)
    await Promise.all(old.map((key) => caches.delete(key)))
    await scope.clients.claim()
  }
  event.waitUntil(clean())
})

scope.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void scope.skipWaiting()
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin || !files.includes(pathname)) return
  if (pathname === PAGE && request.mode !== 'navigate') return
  const kept = async () => (await (await caches.open(name)).match(pathname)) ?? fetch(request)
  event.respondWith(kept())
})
