import type { Cell, CommandView } from '#capabilities/command/schema.ts'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { HIGH_SHADE, shadeOf } from '#web/ui/map/shades.ts'
import { type MapDrawing, type Shape, widthOf } from '#web/ui/map/shapes.ts'
import { lookHref } from '../hrefs.ts'

interface CountyMapProps {
  view: CommandView
  drawing: MapDrawing
}

interface Sizes {
  sign: number
  line: number
  ring: number
}

/** Large, because the map is drawn smaller than its sheet where a screen is low. The same sizes stand in command.css. */
const DESK: Sizes = { sign: 18, line: 21, ring: 12 }
const WALL: Sizes = { sign: 25, line: 28, ring: 16 }
/** Many small areas: rings would cover the numbers of their neighbours. */
const DENSE: Sizes = { ...DESK, ring: 9 }
const DENSE_FROM = 21
/** Layers may reach a little over their area: what they say stands in no other place of the map. */
const WIDE = 1.4
const DOT = 3

/** Overdue and open in each area; the darker, the larger the share. Each area is a link one level down. */
export function CountyMap({ view, drawing }: CountyMapProps) {
  const { t } = useFace()
  const { width, height, shapes, edge } = drawing
  const cells = new Map(view.cells.map((cell) => [cell.code, cell]))
  const dense = shapes.length >= DENSE_FROM
  const sizes = view.wall ? WALL : dense ? DENSE : DESK
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of links is a group; a fieldset cannot be an SVG
    <svg
      class={dense && !view.wall ? 'map-plot map-dense' : 'map-plot'}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={t.command.map.label(view.place.name)}
    >
      {shapes.map((shape) => {
        const cell = cells.get(shape.code)
        return cell ? <Area key={shape.code} view={view} shape={shape} cell={cell} /> : null
      })}
      <path class="map-edge" d={edge} />
      <Dots view={view} at={drawing.at} />
      {shapes.map((shape) => {
        const cell = cells.get(shape.code)
        return cell ? <Words key={shape.code} view={view} shape={shape} cell={cell} sizes={sizes} /> : null
      })}
    </svg>
  )
}

interface AreaProps {
  view: CommandView
  shape: Shape
  cell: Cell
}

const shadeIn = ({ lateSteps, rateLeast }: CommandView, { late, open }: Cell) =>
  shadeOf(late, open, lateSteps, rateLeast)

function Area({ view, shape, cell }: AreaProps) {
  const words = useFace().t.command.map
  const { number, percent } = useFormats()
  const shade = shadeIn(view, cell)
  const told = words.cell(cell.name, number(cell.late), number(cell.open))
  const share = shade === undefined ? '' : words.share(percent(cell.late, cell.open))
  return (
    <a href={lookHref(view, { place: shape.code })} data-look="" data-place={shape.code}>
      <title>{`${told}${share}`}</title>
      <path class={shade === undefined ? 'map-area map-few' : `map-area map-${shade}`} d={shape.path} />
    </a>
  )
}

/** Over all areas, so that no border runs through them; what finds no room stands in the title and in the table. */
function Words({ view, shape, cell, sizes }: AreaProps & { sizes: Sizes }) {
  const { number } = useFormats()
  const { t } = useFace()
  const { x, y, room } = shape
  const marked = cell.layers.filter(({ n }) => n > 0)
  const layered = marked.map(({ layer, n }) => `${t.command.layers.signs[layer]}${number(n)}`).join(' ')
  const numbers = `${number(cell.late)}/${number(cell.open)}`
  const { sign, line, ring } = sizes
  const named = widthOf(cell.label, sign) <= room
  const counted = widthOf(numbers, sign) <= room
  const marks = (view.asOf ? [] : view.decisions).flatMap((decision, i) => (decision.cell === cell.code ? [i + 1] : []))
  const fits = layered !== '' && widthOf(layered, sign) <= room * WIDE
  const lines = (named ? 1 : 0) + (counted ? 1 : 0) + (fits ? 1 : 0)
  const top = y - ((lines - 1) * line) / 2 + sign / 3
  const high = (shadeIn(view, cell) ?? 0) >= HIGH_SHADE
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the area's link says the same
    <g aria-hidden="true">
      <text class={high ? 'map-name is-high' : 'map-name'}>
        {named && (
          <tspan x={x} y={top}>
            {cell.label}
          </tspan>
        )}
        {counted && (
          <tspan class={cell.late > 0 ? 'map-count is-late' : 'map-count'} x={x} y={top + (named ? line : 0)}>
            {numbers}
          </tspan>
        )}
        {fits && (
          <tspan class="map-layered" x={x} y={top + ((named ? 1 : 0) + (counted ? 1 : 0)) * line}>
            {layered}
          </tspan>
        )}
      </text>
      {marks.map((mark, i) => {
        const cx = x + (i - (marks.length - 1) / 2) * (ring * 2 + 3)
        return <Ring key={mark} n={mark} cx={cx} cy={top - sign * 0.85 - ring} r={ring} />
      })}
    </g>
  )
}

function Ring({ n, cx, cy, r }: { n: number; cx: number; cy: number; r: number }) {
  return (
    <g class="map-ring">
      <circle cx={cx} cy={cy} r={r} />
      <text x={cx} y={cy + r / 2}>
        {n}
      </text>
    </g>
  )
}

/** Where open matters are. Not links: a hundred of them would stand between the reader and the areas; the lists have each. */
function Dots({ view, at }: { view: CommandView; at: MapDrawing['at'] }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the lists have each matter
    <g class="map-dots" aria-hidden="true">
      {view.dots.map(({ lon, lat, n, late }) => {
        const [x, y] = at(lon, lat)
        const r = DOT * Math.sqrt(Math.min(n, 25))
        return (
          <g key={`${lon} ${lat}`} class={late > 0 ? 'map-dot is-late' : 'map-dot'}>
            <circle cx={x} cy={y} r={r} />
            {n >= 10 && (
              <text x={x} y={y + 4}>
                {n}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}
