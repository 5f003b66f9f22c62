/** Keeps an open desk honest: counts follow, news is announced without moving what one reads, silence is said. */
interface Line {
  id: string
}

const news = document.getElementById('live-news')
const fresh = document.getElementById('fresh')
const freshWords = fresh?.querySelector('[data-fresh-words]')
const drawn = freshWords?.textContent ?? ''

/** Two missed beats: the line is dead, whatever the browser believes. */
const SILENCE_MS = 35_000
/** Many changes at once are one look. */
const GATHER_MS = 1_500

const shown = new Set(
  [...document.querySelectorAll<HTMLAnchorElement>('[data-queue-row]')].map(
    (row) => /\/matters\/([0-9a-f-]{36})/.exec(row.href)?.[1],
  ),
)
let lastHeard = Date.now()
let looking = false

const clock = (at: number): string =>
  new Date(at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false })

function say(word: string | undefined, lost: boolean): void {
  if (!freshWords || word === undefined) return
  if (freshWords.textContent !== word) freshWords.textContent = word
  fresh?.classList.toggle('is-lost', lost)
}

function announce(word: string | undefined): void {
  const link = news?.querySelector('a')
  if (!news || !link || !word) return
  // no replaceChildren: the oldest browsers of the offices do not have it
  news.textContent = `${word} `
  news.appendChild(link)
  link.hidden = false
}

async function json<T>(url: string): Promise<T | undefined> {
  const response = await fetch(url, { headers: { accept: 'application/json' } })
  if (response.status === 401) say(news?.dataset['signedOut'], true)
  return response.ok ? ((await response.json()) as T) : undefined
}

async function look(): Promise<void> {
  const counts = await json<Record<string, number>>('/api/v1/matters/counts')
  for (const place of document.querySelectorAll<HTMLElement>('[data-heap]')) {
    const count = counts?.[place.dataset['heap'] ?? '']
    if (count !== undefined) place.textContent = count.toLocaleString()
  }
  const list = await json<{ lines: Line[] }>(news?.dataset['list'] ?? '')
  const unseen = list?.lines.filter((line) => !shown.has(line.id)).length ?? 0
  if (unseen > 0) announce(news?.dataset['news']?.replace('{n}', String(unseen)))
}

function hear(id: string): void {
  if (id === news?.dataset['matter']) announce(news?.dataset['changed'])
  if (looking) return
  looking = true
  window.setTimeout(() => {
    looking = false
    look().catch(() => undefined)
  }, GATHER_MS)
}

function start(): void {
  const source = new EventSource('/desk/events')
  source.addEventListener('beat', (event) => {
    const listening = (JSON.parse((event as MessageEvent<string>).data) as { listening: boolean }).listening
    if (listening) lastHeard = Date.now()
    say(listening ? news?.dataset['fresh'] : news?.dataset['deaf'], !listening)
  })
  source.addEventListener('change', (event) => hear((JSON.parse((event as MessageEvent<string>).data) as Line).id))
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) say(news?.dataset['signedOut'], true)
  })
  window.setInterval(() => {
    if (Date.now() - lastHeard > SILENCE_MS) say(news?.dataset['lost']?.replace('{time}', clock(lastHeard)), true)
  }, 5_000)
}

if (news && drawn && 'EventSource' in window) start()
