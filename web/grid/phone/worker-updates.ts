import { isUpdateReady } from './state.ts'

const ADDRESS = '/grid/sw.js'

/** The page's policy takes script addresses from a named policy only; this one lets exactly one through. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } }
  } // Not in the DOM's types yet.
  const rules = { createScriptURL: (url: string) => (url === ADDRESS ? url : '') }
  return trustedTypes ? trustedTypes.createPolicy('grid-worker', rules).createScriptURL(address) : address
}

let waiting: ServiceWorker | null = null

/** A new version is fetched, and waits: taking it over is the worker's own tap, when nothing is being written. */
export async function beginWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.register(trusted(ADDRESS), { scope: '/grid' })
  const look = () => {
    // The very first one has nothing to replace.
    if (!registration.waiting || !navigator.serviceWorker.controller) return
    waiting = registration.waiting
    isUpdateReady.value = true
  }
  look()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
}

export function takeUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting?.postMessage('take-over')
}
