/** The page carries its own words, hidden: the script has none, and is the same in every language. */
export const word = (key: string, fill: Record<string, string> = {}): string => {
  const text = document.querySelector(`#tipoff-words [data-k="${key}"]`)?.textContent ?? key
  return Object.entries(fill).reduce((said, [name, value]) => said.split(`{${name}}`).join(value), text)
}

export const byId = <E extends HTMLElement>(id: string): E | undefined =>
  (document.getElementById(id) as E | null) ?? undefined // The page and its script are written together.

export function show(id: string, shown = true): void {
  const element = byId(id)
  if (element) element.hidden = !shown
}

export function say(id: string, text: string): void {
  const element = byId(id)
  if (!element) return
  element.textContent = text
  element.hidden = text === ''
}

export const typedIn = (form: HTMLFormElement, name: string): string =>
  String(new FormData(form).get(name) ?? '').trim()
