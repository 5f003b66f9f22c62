const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const press = (selector: string): boolean => {
  const found = document.querySelector<HTMLElement | SVGAElement>(selector)
  found?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  return found !== null
}

/** Escape goes one level up, a digit opens the decision of that number; areas are links, so Tab and Enter go down. */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writing(event.target)) return
    const done =
      event.key === 'Escape' ? press('[data-up]') : /^[1-9]$/.test(event.key) && press(`[data-decision="${event.key}"]`)
    if (done) event.preventDefault()
  })
}

/** Plain clicks on places stay on this screen; with a key held down they are links as everywhere. */
export function listenToPlaces(go: (place: string) => void): void {
  document.addEventListener('click', (event) => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    const link = event.target instanceof Element ? event.target.closest('a[data-place]') : null
    const place = link?.getAttribute('data-place')
    if (!plain || !place) return
    event.preventDefault()
    go(place)
  })
}
