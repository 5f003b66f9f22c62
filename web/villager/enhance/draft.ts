const PREFIX = 'draft:'
/** What makes the form ours to send, and what a browser would not give back. */
const NOT_KEPT = ['formToken', 'kept', 'lon', 'lat']
const PAUSE_MS = 300

type Kept = Record<string, string>
type Typing = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isTyping = (element: Element): element is Typing =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

/** Storage may be shut off; then nothing is kept and nothing breaks. */
function store(): Storage | undefined {
  try {
    return window.sessionStorage
  } catch {
    return undefined
  }
}

const keyOf = (): string => PREFIX + location.pathname

/** Forgets every form's words: they have arrived. */
export function forgetDrafts(): void {
  const kept = store()
  if (!kept) return
  for (const key of Object.keys(kept)) if (key.startsWith(PREFIX)) kept.removeItem(key)
}

/**
 * Keeps what is typed in this tab only, until it is sent or the tab is closed: on a shared phone nothing stays. The form's
 * id is kept with it, so that a form sent just as the line broke is not reported twice.
 */
export function keepDraft(form: HTMLFormElement): void {
  const notes = form.querySelector('[data-draft]')
  if (!store() || !notes) return
  // What the server sends back filled in is newer than anything kept here.
  if (!isBlank(form) || document.querySelector('.errors, [role="alert"]')) write(form)
  else if (restore(form)) show(form, notes)
  let pause: number | undefined
  const later = () => {
    window.clearTimeout(pause)
    pause = window.setTimeout(() => write(form), PAUSE_MS)
  }
  form.addEventListener('input', later)
  form.addEventListener('submit', () => write(form))
  window.addEventListener('pagehide', () => write(form))
}

const fieldsOf = (form: HTMLFormElement): Typing[] =>
  Array.from(form.elements)
    .filter(isTyping)
    .filter((field) => field.name !== '' && field.type !== 'file' && !NOT_KEPT.includes(field.name))

const isOff = (field: Typing): boolean =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox') && !field.checked

const isBlank = (form: HTMLFormElement): boolean =>
  fieldsOf(form).every((field) => field.type === 'hidden' || isOff(field) || field.value === '')

function write(form: HTMLFormElement): void {
  const kept: Kept = {}
  for (const field of fieldsOf(form)) if (!isOff(field)) kept[field.name] = field.value
  try {
    if (isBlank(form)) store()?.removeItem(keyOf())
    else store()?.setItem(keyOf(), JSON.stringify(kept))
  } catch {
    // Full, or forbidden in private windows: the words are still on the screen.
  }
}

function restore(form: HTMLFormElement): boolean {
  const text = store()?.getItem(keyOf())
  if (!text) return false
  const kept = JSON.parse(text) as Kept // Written by `write`.
  for (const field of fieldsOf(form)) {
    const value = kept[field.name]
    if (value === undefined) continue
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
      field.checked = field.value === value
    else field.value = value
    if (field.value !== '' && field.type !== 'hidden') field.closest('details')?.setAttribute('open', '')
  }
  return true
}

function show(form: HTMLFormElement, notes: Element): void {
  const note = notes.querySelector<HTMLElement>('[data-kept]')
  if (!note) return
  form.prepend(note)
  note.hidden = false
  note.querySelector('[data-discard]')?.addEventListener('click', () => {
    store()?.removeItem(keyOf())
    location.reload()
  })
}
