/** One element of a device's message. Attributes mean nothing in MANSCDP and are passed over. */
export interface Element {
  name: string
  text: string
  children: Element[]
}

const ELEMENTS_MAX = 20_000
const DEPTH_MAX = 8
const TEXT_MAX = 1_000
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]{0,60}/
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const plain = (text: string): string =>
  text
    .replace(/&(lt|gt|amp|quot|apos);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .trim()
    .slice(0, TEXT_MAX)

/**
 * Reads what devices send (GB/T 28181, annex A). Undefined for anything unbalanced, too deep or too large, and for any
 * document type: no entity is ever expanded that is not one of the five.
 */
export function readXml(text: string): Element | undefined {
  const root: Element = { name: '', text: '', children: [] }
  const stack = [root]
  let at = 0
  for (let n = 0; n < ELEMENTS_MAX; n += 1) {
    const open = text.indexOf('<', at)
    const top = stack.at(-1)
    if (!top) return undefined
    if (open < 0) return stack.length === 1 ? root.children[0] : undefined
    top.text += plain(text.slice(at, open))
    const end = endOf(text, open)
    if (end < 0 || !take(stack, top, text.slice(open + 1, end))) return undefined
    at = end + 1
  }
  return undefined
}

const endOf = (text: string, open: number): number =>
  text.startsWith('<!--', open) ? text.indexOf('-->', open) + 2 || -1 : text.indexOf('>', open)

function take(stack: Element[], top: Element, tag: string): boolean {
  if (tag.startsWith('?') || tag.startsWith('!--')) return true
  if (tag.startsWith('/')) {
    stack.pop()
    return stack.length > 0 && tag.slice(1).trim() === top.name
  }
  const name = NAME.exec(tag)?.[0]
  if (!name || stack.length > DEPTH_MAX) return false
  const element: Element = { name, text: '', children: [] }
  top.children.push(element)
  if (!tag.endsWith('/')) stack.push(element)
  return true
}

export const childOf = ({ children }: Element, name: string): Element | undefined =>
  children.find((child) => child.name === name)

export const textOf = (element: Element, name: string): string => childOf(element, name)?.text ?? ''
