/** Many changes at once are one look; and never more than one look in this time. */
const GATHER_MS = 1_500
const REST_MS = 4_000
/** The clocks on the screen move also when nothing happens. */
const LOOK_EVERY_MS = 60_000
/** Without the stream the screen asks by itself, often enough to stay green. */
const ASK_EVERY_MS = 20_000

interface Ears {
  /** Something within reach has changed there. */
  changed: (place: string) => boolean
  look: () => Promise<void>
  /** The server is well, and the database tells it of changes. */
  heard: () => void
}

/** Listens for changes and asks anew; whoever hears nothing asks by the clock. */
export function listen({ changed, look, heard }: Ears): void {
  let waiting = false
  let lookedAt = Date.now()
  const again = () => {
    if (waiting) return
    waiting = true
    const rest = Math.max(GATHER_MS, lookedAt + REST_MS - Date.now())
    window.setTimeout(() => {
      waiting = false
      lookedAt = Date.now()
      // A look that fails is tried again by the clock; the last frame stays meanwhile.
      look().catch(() => undefined)
    }, rest)
  }
  const source = 'EventSource' in window ? new EventSource('/desk/events') : undefined
  source?.addEventListener('beat', (event) => {
    if (dataOf<{ listening: boolean }>(event).listening) heard()
  })
  source?.addEventListener('change', (event) => {
    if (changed(dataOf<{ place: string }>(event).place)) again()
  })
  window.setInterval(() => {
    const every = source?.readyState === EventSource.OPEN ? LOOK_EVERY_MS : ASK_EVERY_MS
    if (Date.now() - lookedAt >= every && document.visibilityState === 'visible') again()
  }, 5_000)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && again())
}

const dataOf = <T>(event: Event): T => JSON.parse((event as MessageEvent<string>).data) as T
