import type { Violation } from '#capabilities/grid/rules/tiling.ts'
import { useFace } from '#web/ui/face.tsx'
import { frameOf, type LonLat, onMap, pathOf } from './map-frame.ts'

interface Shape {
  code: string
  name?: string
  ring: readonly LonLat[]
}

interface EditMapProps {
  grids: readonly Shape[]
  /** What the act as typed would leave: drawn over it with broken lines. */
  planned?: readonly Shape[] | undefined
  violations: readonly Violation[]
}

/** The village's grids with their corners, what an act would make of them, and a ring around whatever would tear. */
export function EditMap({ grids, planned = [], violations }: EditMapProps) {
  const { t } = useFace()
  const frame = frameOf([...grids, ...planned].flatMap(({ ring }) => ring))
  if (!frame) return null
  const corners = new Map(grids.flatMap(({ ring }) => ring.map((point) => [point.join(','), point] as const)))
  const { west, north, across, down, height } = frame
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with controls in it is no fieldset */}
      <svg
        id="grid-edit"
        class="grid-map grid-edit"
        viewBox={`-40 -40 1080 ${(height + 80).toFixed(0)}`}
        role="group"
        aria-label={t.grid.map}
        data-frame={[west, north, across, down].join(' ')}
        data-corner={t.grid.edit.corner}
      >
        {grids.map(({ code, name, ring }) => (
          <path key={code} class="grid-shape" d={pathOf(frame, ring)}>
            <title>{`${code.slice(-3)} ${name ?? ''}`}</title>
          </path>
        ))}
        {planned.map(({ code, ring }) => (
          <path key={code} class="grid-planned" d={pathOf(frame, ring)} />
        ))}
        {grids.map(({ code, ring }) => {
          const [x, y] = onMap(frame, labelAt(ring))
          return (
            <text key={code} class="grid-number" x={x} y={y}>
              {code.slice(-3)}
            </text>
          )
        })}
        <polyline id="grid-line" class="grid-line" points="" />
        {[...corners.values()].map((point) => {
          const [cx, cy] = onMap(frame, point)
          return <circle key={point.join()} class="grid-corner" cx={cx} cy={cy} r="5" data-at={point.join(',')} />
        })}
        {violations.map(({ kind, at, codes }) => {
          const [cx, cy] = onMap(frame, at)
          return (
            <circle key={`${kind} ${codes.join()} ${at.join()}`} class="grid-fault" cx={cx} cy={cy} r="16">
              <title>{t.grid.kinds[kind]}</title>
            </circle>
          )
        })}
      </svg>
    </div>
  )
}

/** The middle of the box around a ring: near enough for a number. */
function labelAt(ring: readonly LonLat[]): LonLat {
  const middle = (values: number[]) =>
    (values.reduce((a, b) => Math.min(a, b), 180) + values.reduce((a, b) => Math.max(a, b), -180)) / 2
  return [middle(ring.map(([lon]) => lon)), middle(ring.map(([, lat]) => lat))]
}
