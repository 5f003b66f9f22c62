import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import type { CommandView } from '#capabilities/command/schema.ts'
import { type Face, FaceProvider } from '#web/ui/face.tsx'
import { drawingOf } from '#web/ui/map/shapes.ts'
import { FreshLight } from '../fresh-light.tsx'
import { Room } from '../room/room.tsx'
import { faceIn } from '../screen/face-in.ts'
import { type CountyMapSheet, fetchMap, fetchView } from '../screen/fetched.ts'
import { listenToKeys, listenToLooks } from '../screen/keys.ts'
import { listen } from '../screen/listen.ts'

const TICK_MS = 5_000

/** What the screen shows; the room and the light are drawn anew when one of these changes. */
const view = signal<CommandView | undefined>(undefined)
const heardAt_ms = signal(Date.now())
const now_ms = signal(Date.now())
const fresh = signal<ReadonlySet<string>>(new Set())

function show(next: CommandView): void {
  const before = view.value
  const known = new Set(before?.events.map(({ id }) => id))
  const sameScreen = before?.place.code === next.place.code
  fresh.value = new Set(sameScreen ? next.events.map(({ id }) => id).filter((id) => !known.has(id)) : [])
  view.value = next
  heardAt_ms.value = Date.now()
  now_ms.value = Date.now()
}

function drawRoom(main: HTMLElement, face: Omit<Face, 'now'>, map: CountyMapSheet | undefined): void {
  effect(() => {
    if (!view.value) return
    const drawing = map && drawingOf(map, view.value.place.code)
    render(
      <FaceProvider face={{ ...face, now: new Date(view.value.at) }}>
        <Room view={view.value} drawing={drawing} schematic={map?.schematic ?? false} fresh={fresh.value} />
      </FaceProvider>,
      main,
    )
  })
}

function drawLight(light: HTMLElement, face: Omit<Face, 'now'>): void {
  light.textContent = ''
  effect(() => {
    if (!view.value) return
    render(
      <FaceProvider face={{ ...face, now: new Date(now_ms.value) }}>
        <FreshLight readAt={view.value.at} heardAt_ms={heardAt_ms.value} now_ms={now_ms.value} />
      </FaceProvider>,
      light,
    )
  })
}

/** The switches of the page come back to where one is now, not to where it was opened. */
function renewWaysBack(): void {
  const here = encodeURIComponent(location.pathname + location.search)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.topbar a[href*="back="]'))
    link.href = link.href.replace(/back=[^&]*/, `back=${here}`)
}

/** Another place: said in the title, and where reading goes on. */
function announce(face: Omit<Face, 'now'>, { place }: CommandView): void {
  document.title = document.title.replace(/^[^·]*/, `${face.t.command.questionIn(place.name)} `)
  renewWaysBack()
  document.getElementById('map-title')?.focus()
}

async function start(main: HTMLElement, light: HTMLElement | null): Promise<void> {
  const wall = main.dataset['wallRoom'] === '1'
  const face = await faceIn(document, main)
  let asked = 0
  let drawn = 0
  let arriving: Promise<void> | undefined
  const look = async (): Promise<void> => {
    asked += 1
    const mine = asked
    const next = await fetchView(location.search, wall, face.lang)
    // An answer that was overtaken by the answer to a later question is of another place or day.
    if (!next || mine < drawn) return
    drawn = mine
    const before = view.value?.place.code
    show(next)
    if (before !== undefined && before !== next.place.code) announce(face, next)
  }
  const arrive = (): Promise<void> => {
    const mine = look().finally(() => {
      if (arriving === mine) arriving = undefined
    })
    arriving = mine
    return mine
  }
  const [map] = await Promise.all([fetchMap(), look()])
  drawRoom(main, face, map)
  if (light) drawLight(light, face)
  listenToLooks((href) => {
    history.pushState(null, '', href)
    // Offline the way down is the usual way of the browser, which says so.
    arrive().catch(() => location.reload())
  })
  addEventListener('popstate', () => void arrive().catch(() => undefined))
  listenToKeys(() => arriving)
  listen({
    changed: (place) => place.startsWith(view.value?.place.code ?? ''),
    look,
    heard: () => {
      heardAt_ms.value = Date.now()
    },
  })
  window.setInterval(() => {
    now_ms.value = Date.now()
  }, TICK_MS)
}

const main = document.getElementById('main')
// Without the script, or when it cannot start, the page stays as the server drew it.
if (main) start(main, document.getElementById('fresh')).catch(() => undefined)
