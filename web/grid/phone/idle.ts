import { lock, shelf } from './session.ts'

const IDLE_MS = 5 * 60_000
const LOOK_MS = 10_000

/** Locks a phone that lies about. Drafts are saved at every key stroke, so nothing goes with it. */
export function beginIdleLock(): void {
  let touchedAt = Date.now()
  const touched = () => {
    touchedAt = Date.now()
  }
  for (const event of ['pointerdown', 'keydown', 'input']) addEventListener(event, touched, { passive: true })
  const look = () => {
    if (shelf.value && Date.now() - touchedAt > IDLE_MS) lock()
  }
  setInterval(look, LOOK_MS)
  document.addEventListener('visibilitychange', look)
}
