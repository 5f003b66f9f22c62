import { useFace, useFormats } from '#web/ui/face.tsx'
import { HIGH_SHADE, shadeOf } from '#web/ui/map/shades.ts'
import { type Shape, widthOf } from '#web/ui/map/shapes.ts'
import { type CoverageArea, type CoverageView, coverageHref } from './coverage-view.ts'

const SIGN = 17
const LINE = 20
const SHADES = [1, 2, 3, 4, 5, 6] as const

const shadeIn = ({ notReachedSteps_percent, listedLeast }: CoverageView, { listed, reached }: CoverageArea) =>
  shadeOf(listed - reached, listed, notReachedSteps_percent, listedLeast)

/** Reached and listed in each area; the darker and the denser its lines, the more is left to do. Each area leads one level down. */
export function CoverageMap({ view }: { view: CoverageView }) {
  const { t } = useFace()
  const { drawing } = view
  if (!drawing) return null
  const areas = new Map(view.areas.map((area) => [area.place, area]))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of links is a group; a fieldset cannot be an SVG
    <svg
      class="map-plot coverage-plot"
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="group"
      aria-label={t.visit.coverage.map(view.place.name)}
    >
      <Patterns />
      {drawing.shapes.map((shape) => (
        <Area key={shape.code} view={view} shape={shape} area={areas.get(shape.code)} />
      ))}
      <path class="map-edge" d={drawing.edge} />
      {drawing.shapes.map((shape) => {
        const area = areas.get(shape.code)
        return area ? <Words key={shape.code} view={view} shape={shape} area={area} /> : null
      })}
    </svg>
  )
}

/** Lines that get denser from shade to shade: the map can be read without its colours, and on a black printer. */
function Patterns() {
  return (
    <defs>
      {SHADES.slice(1).map((shade) => {
        const side = 16 - shade * 2
        const line = `M0 ${side}L${side} 0M-2 2L2 -2M${side - 2} ${side + 2}L${side + 2} ${side - 2}`
        return (
          <pattern key={shade} id={`coverage-${shade}`} width={side} height={side} patternUnits="userSpaceOnUse">
            <path class={shade >= HIGH_SHADE ? 'coverage-line is-high' : 'coverage-line'} d={line} />
          </pattern>
        )
      })}
    </defs>
  )
}

interface AreaProps {
  view: CoverageView
  shape: Shape
  area: CoverageArea | undefined
}

function Area({ view, shape, area }: AreaProps) {
  const { t } = useFace()
  const { number, percent } = useFormats()
  const say = t.visit.coverage
  if (!area) return <path class="map-area map-few" d={shape.path} />
  const shade = shadeIn(view, area)
  const told = say.area(area.name, number(area.reached), number(area.listed), percent(area.reached, area.listed))
  return (
    <a href={coverageHref(view, area.place)}>
      <title>{told}</title>
      <path class={shade === undefined ? 'map-area map-few' : `map-area map-${shade}`} d={shape.path} />
      {shade !== undefined && shade > 1 && (
        <path class="coverage-pattern" fill={`url(#coverage-${shade})`} d={shape.path} />
      )}
    </a>
  )
}

/** Over all areas; what finds no room stands in the title and in the table. */
function Words({ view, shape, area }: AreaProps & { area: CoverageArea }) {
  const { number } = useFormats()
  const { x, y, room } = shape
  const numbers = `${number(area.reached)}/${number(area.listed)}`
  const lines = [area.label, numbers].filter((line) => widthOf(line, SIGN) <= room)
  const top = y - ((lines.length - 1) * LINE) / 2 + SIGN / 3
  const high = (shadeIn(view, area) ?? 0) >= HIGH_SHADE
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the area's link says the same
    <text class={high ? 'map-name coverage-name is-high' : 'map-name coverage-name'} aria-hidden="true">
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={top + i * LINE}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** What each shade says, in words. */
export function CoverageScale({ view }: { view: CoverageView }) {
  const { t } = useFace()
  const say = t.visit.coverage
  const steps = view.notReachedSteps_percent
  // Told as what was reached, which is what the numbers on the map are.
  const label = (shade: number): string => {
    const most = 100 - (steps[shade - 2] ?? 0)
    const least = steps[shade - 1]
    return shade === 1
      ? say.above(100 - (steps[0] ?? 0))
      : least === undefined
        ? say.upTo(most)
        : say.between(100 - least, most)
  }
  return (
    <div class="map-keys">
      <ol class="map-scale coverage-scale" aria-label={say.scale}>
        {SHADES.map((shade) => (
          <li key={shade}>
            <svg aria-hidden="true" focusable="false">
              <rect class={`map-${shade}`} width="100%" height="100%" />
              {shade > 1 && <rect fill={`url(#coverage-${shade})`} width="100%" height="100%" />}
            </svg>
            {label(shade)}
          </li>
        ))}
      </ol>
      <p class="small quiet">
        {[say.few(view.listedLeast), view.schematic && t.command.map.schematic].filter(Boolean).join(' ')}
      </p>
    </div>
  )
}
