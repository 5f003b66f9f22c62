const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const find = (selector: string): HTMLElement | SVGAElement | null => document.querySelector(selector)

const selectorOf = (key: string): string | undefined => {
  if (key === 'Escape') return '[data-up]'
  if (/^[1-9]$/.test(key)) return `[data-decision="${key}"]`
  return /^[a-z,.]$/.test(key) ? `[data-key="${key}"]` : undefined
}

/**
 * Escape goes one level up, a digit opens the decision of that number, a letter turns a layer on or off, comma and full stop
 * go a day back and on; areas are links, so Tab and Enter go down. A key that is pressed while another look is on its way
 * waits for it: the links on the screen still lead from where one was.
 */
export function listenToKeys(arriving: () => Promise<void> | undefined): void {
  const press = async (selector: string): Promise<void> => {
    for (let way = arriving(); way; way = arriving()) await way.catch(() => undefined)
    find(selector)?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  }
  let last = Promise.resolve()
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writing(event.target)) return
    const selector = selectorOf(event.key)
    if (!selector || !find(selector)) return
    event.preventDefault()
    last = last.then(() => press(selector))
  })
}

/** Plain clicks on places, layers and days stay on this screen; with a key held down they are links as everywhere. */
export function listenToLooks(go: (href: string) => void): void {
  document.addEventListener('click', (event) => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    const link = event.target instanceof Element ? event.target.closest('a[data-look]') : null
    const href = link?.getAttribute('href')
    if (!plain || !href) return
    event.preventDefault()
    go(href)
  })
  const send = (form: HTMLFormElement) => {
    const asked = new URLSearchParams(new FormData(form) as unknown as Record<string, string>) // No files in it.
    go(`${form.getAttribute('action')}?${asked}`)
  }
  const formOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLFormElement>('form[data-look-form]') : null
  document.addEventListener('submit', (event) => {
    const form = formOf(event.target)
    if (!form) return
    event.preventDefault()
    send(form)
  })
  // A day that is drawn is shown when the hand lets go.
  document.addEventListener('change', (event) => {
    const form = formOf(event.target)
    if (form) send(form)
  })
}
