/** An element with a class, words and what is inside it. */
export function made(name: string, className: string, words = '', inside: readonly Node[] = []): HTMLElement {
  const element = document.createElement(name)
  if (className) element.className = className
  if (words) element.textContent = words
  element.append(...inside)
  return element
}

export function savedAs(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a')
  // as: the bytes lie in a buffer of their own, which the newer types want said. Never shown here: only saved.
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
