/** Longer, and people press again. */
const PATIENCE_MS = 6_000
const PROBE = '/healthz'

/** Asks whether anything can be sent before the page is given up for it: otherwise the browser's own error takes its place. */
export function holdWhenLost(form: HTMLFormElement): void {
  const note = form.querySelector<HTMLElement>('[data-lost]')
  if (!note) return
  let isSure = false
  let pressed: HTMLButtonElement | null = null
  form.addEventListener('click', (event) => {
    pressed = event.target instanceof Element ? event.target.closest('button') : null
  })
  form.addEventListener('submit', (event) => {
    if (isSure) return
    event.preventDefault()
    void reaches().then((reached) => {
      note.hidden = reached
      if (!reached) {
        note.scrollIntoView({ block: 'center' })
        return
      }
      isSure = true
      send(form, pressed)
    })
  })
  // Coming back with the browser's button, the form may be sent again.
  window.addEventListener('pageshow', () => {
    isSure = false
  })
}

/** With the button that was pressed (old browsers do not say which in the event), whose name and value are part of the form. */
function send(form: HTMLFormElement, pressed: HTMLButtonElement | null): void {
  if (pressed && pressed.name !== '') {
    const chosen = document.createElement('input')
    chosen.type = 'hidden'
    chosen.name = pressed.name
    chosen.value = pressed.value
    form.append(chosen)
  }
  form.submit()
}

async function reaches(): Promise<boolean> {
  if (navigator.onLine === false) return false
  const stop = new AbortController()
  const clock = window.setTimeout(() => stop.abort(), PATIENCE_MS)
  try {
    await fetch(PROBE, { method: 'HEAD', cache: 'no-store', signal: stop.signal })
    return true
  } catch {
    return false
  } finally {
    window.clearTimeout(clock)
  }
}
