import { type Difference, differencesBetween } from './difference.ts'
import { type Telling, tellingOf, type VerdictWords } from './telling.ts'
import type { Verdict } from './verdict.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** Of web/ui/icons: the three alone, so that phones do not load them all. */
const STROKES: Record<Telling['tone'], string> = {
  done: 'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2ZM9 12l2 2 4-4',
  soon: 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 6v6l4 2',
  late: 'M21.73 18l-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01',
}

export function element(name: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  if (text !== undefined) made.textContent = text
  return made
}

function icon(tone: Telling['tone']): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', STROKES[tone])
  svg.append(path)
  return svg
}

/** The calm mark: one sentence, the reasons under it. Says nothing in green alone and shows what differs. */
export function markOf(
  words: VerdictWords,
  verdict: Verdict,
  names: ReadonlyMap<string, string>,
  labels: Readonly<Record<string, string>> = {},
): HTMLElement {
  const { tone, title, lines } = tellingOf(words, verdict, names)
  const box = element('div', `verdict verdict-${tone}`)
  box.setAttribute('role', tone === 'late' ? 'alert' : 'status')
  const head = element('p', 'verdict-title')
  head.append(icon(tone), element('strong', '', title))
  box.append(head)
  for (const line of lines) box.append(lineOf(line))
  if (verdict.state === 'changed' && verdict.before !== undefined) box.append(...differenceIn(words, verdict, labels))
  if (verdict.state === 'split') box.append(evidenceOf(words, `${verdict.held}\n\n${verdict.shown}`))
  return box
}

const CHINESE = /([\u4e00-\u9fff][\u4e00-\u9fff\uff08\uff09]*)/

/** Witnesses keep their own names: on a page of another language these are marked as Chinese. */
function lineOf(text: string): HTMLElement {
  if (document.documentElement.lang === 'zh-CN') return element('p', 'verdict-line', text)
  const line = element('p', 'verdict-line')
  for (const [index, part] of text.split(CHINESE).entries()) {
    if (index % 2 === 0) line.append(part)
    else {
      const name = element('span', '', part)
      name.lang = 'zh-CN'
      line.append(name)
    }
  }
  return line
}

type Changed = Extract<Verdict, { state: 'changed' }>

function differenceIn(
  words: VerdictWords,
  { before = '', now = '' }: Changed,
  labels: Readonly<Record<string, string>>,
): HTMLElement[] {
  const differences = differencesBetween(before, now, { write: written, labels })
  if (differences.length === 0) return []
  const list = element('ul', 'verdict-changes')
  list.append(...differences.map((one) => changeOf(words, one)))
  return [list]
}

function changeOf(words: VerdictWords, { where, before, now }: Difference): HTMLElement {
  const item = element('li', '')
  item.append(element('b', '', where))
  item.append(element('span', '', `${words.before} ${before ?? words.none}`))
  item.append(element('span', '', `${words.now} ${now ?? words.none}`))
  return item
}

/** Contents hold amounts in cents. What this page shows tells which numbers are amounts. */
function written(value: unknown): string {
  if (typeof value !== 'number') return String(value)
  const yuan = (value / 100).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const page = document.body.textContent ?? ''
  return page.includes(String(value)) && !page.includes(yuan) ? String(value) : yuan
}

function evidenceOf(words: VerdictWords, text: string): HTMLElement {
  const link = element('a', 'btn', words.evidence) as HTMLAnchorElement // An element of this name.
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  link.download = 'log-split.txt'
  return link
}
