/** The keyboard of a desk: J and K through the list, one key a verb, Escape closes a form. Works on what is there. */

const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-queue-row]')]

function move(step: number): void {
  const all = rows()
  const held = all.findIndex((row) => row.contains(document.activeElement))
  const open = all.findIndex((row) => row.getAttribute('aria-current') === 'true')
  const from = held >= 0 ? held : open
  const next = all[Math.min(Math.max(from < 0 ? 0 : from + step, 0), all.length - 1)]
  next?.focus()
}

/** A hidden button has no box; what cannot be seen is not pressed. */
function press(key: string): boolean {
  const found = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(
    (one) => one.dataset['key']?.toLowerCase() === key && one.getClientRects().length > 0,
  )
  found?.click()
  return found !== undefined
}

/** A form that opened by its address takes the writing hand at once. */
function enter(): void {
  const panel = document.querySelector<HTMLElement>('.act-panel:target, .act-panel.is-open')
  const field = panel?.querySelector<HTMLElement>('[aria-invalid], select, textarea, input:not([type="hidden"])')
  ;(field ?? panel)?.focus()
}

function leave(): void {
  if (!document.querySelector('.act-panel:target')) return
  const from = document.querySelector<HTMLElement>(`[href="${location.hash}"]`)
  location.hash = 'record'
  from?.focus()
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.key === 'Escape') return leave()
  if (writing(event.target)) return
  const key = event.key.toLowerCase()
  if (key === 'j' || key === 'k') move(key === 'j' ? 1 : -1)
  else if (!press(key)) return
  event.preventDefault()
})

/** Usual words come into the field where one writes, instead of by a new page. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-into]') : null
  const field = link && document.getElementById(link.dataset['into'] ?? '')
  if (!(field instanceof HTMLTextAreaElement)) return
  event.preventDefault()
  const text = link?.dataset['text'] ?? ''
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.focus()
})

addEventListener('hashchange', enter)
enter()
