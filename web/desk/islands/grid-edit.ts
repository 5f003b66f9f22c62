/** Types coordinates into the form for whoever has a pointer or arrow keys; without it the form takes them as text. */
const map = document.getElementById('grid-edit')
const drawn = document.getElementById('grid-line')
const form = document.getElementById('grid-act')

const [west = 0, north = 0, across = 1, down = 1] = (map?.getAttribute('data-frame') ?? '').split(' ').map(Number)
const DIGITS = 6
const STEP_DEGREES = 0.00005
const FAR = 10

const field = (name: string) => form?.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`) ?? undefined
const lines = field('line') ?? field('rings')
const moves = field('moves')

type LonLat = [number, number]
const said = ([lon, lat]: LonLat): string => `${lon.toFixed(DIGITS)}, ${lat.toFixed(DIGITS)}`

function pointAt({ clientX, clientY }: MouseEvent): LonLat | undefined {
  if (!(map instanceof SVGSVGElement)) return undefined
  const screen = map.getScreenCTM()
  if (!screen) return undefined
  const point = map.createSVGPoint()
  point.x = clientX
  point.y = clientY
  const { x, y } = point.matrixTransform(screen.inverse())
  return [west + x / across, north - y / down]
}

/** The line as it is typed, on the map. */
function show(): void {
  const points = (lines?.value ?? '').split('\n').flatMap((line) => {
    const [lon, lat] = line.split(/[,，]/).map(Number)
    if (lon === undefined || lat === undefined || Number.isNaN(lon + lat)) return []
    return [`${(lon - west) * across},${(north - lat) * down}`]
  })
  drawn?.setAttribute('points', points.join(' '))
}

function addPoint(event: MouseEvent): void {
  if (!lines || (event.target as Element).classList.contains('grid-corner')) return // An event of a drawing comes from an element.
  const point = pointAt(event)
  if (!point) return
  lines.value = `${lines.value.replace(/\s+$/, '')}\n${said(point)}`.replace(/^\n/, '')
  show()
}

/** One line per corner: where it stood, where it goes. */
function moveCorner(corner: Element, [lon, lat]: LonLat): void {
  const from = (corner.getAttribute('data-at') ?? '').replace(',', ', ')
  corner.setAttribute('cx', String((lon - west) * across))
  corner.setAttribute('cy', String((north - lat) * down))
  corner.setAttribute('data-to', `${lon},${lat}`)
  corner.classList.add('is-moved')
  if (!moves) return
  const others = moves.value.split('\n').filter((line) => line.trim() !== '' && !line.startsWith(`${from} >`))
  moves.value = [...others, `${from} > ${said([lon, lat])}`].join('\n')
}

const where = (corner: Element): LonLat => {
  const [lon = 0, lat = 0] = (corner.getAttribute('data-to') ?? corner.getAttribute('data-at') ?? '')
    .split(',')
    .map(Number)
  return [lon, lat]
}

const ARROWS: Record<string, LonLat> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }

/** Arrow keys move the corner, with shift ten times as far; page keys go to the next corner. */
function listenToKeys(corners: readonly SVGElement[]): void {
  corners.forEach((corner, i) => {
    corner.setAttribute('tabindex', i === 0 ? '0' : '-1')
    corner.setAttribute('role', 'button')
    corner.setAttribute(
      'aria-label',
      `${map?.getAttribute('data-corner') ?? ''} ${corner.getAttribute('data-at') ?? ''}`,
    )
    corner.addEventListener('keydown', (event) => {
      const way = ARROWS[event.key]
      const next = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0
      if (!way && next === 0) return
      event.preventDefault()
      if (next !== 0) return corners[(i + next + corners.length) % corners.length]?.focus()
      const step = STEP_DEGREES * (event.shiftKey ? FAR : 1)
      const [lon, lat] = where(corner)
      if (way) moveCorner(corner, [lon + way[0] * step, lat + way[1] * step])
    })
  })
}

function listenToDrags(corners: readonly SVGElement[]): void {
  let held: SVGElement | undefined
  for (const corner of corners)
    corner.addEventListener('pointerdown', (event) => {
      held = corner
      event.preventDefault()
    })
  document.addEventListener('pointermove', (event) => {
    const point = held && pointAt(event)
    if (held && point) moveCorner(held, point)
  })
  document.addEventListener('pointerup', () => {
    held = undefined
  })
}

if (map && form) {
  const hint = document.getElementById('grid-hint')
  if (hint) hint.hidden = false
  if (lines) {
    map.classList.add('is-drawing')
    map.addEventListener('click', addPoint)
    lines.addEventListener('input', show)
    show()
  }
  if (moves) {
    const corners = [...map.querySelectorAll<SVGElement>('.grid-corner')]
    map.classList.add('is-moving')
    listenToKeys(corners)
    listenToDrags(corners)
  }
}
