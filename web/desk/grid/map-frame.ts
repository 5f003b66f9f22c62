export type LonLat = readonly [number, number]

const WIDTH = 1000
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), 180)
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -180)

/** How a piece of ground lies on a drawing a thousand units wide. */
export interface MapFrame {
  west: number
  north: number
  /** Units per degree, east and south. */
  across: number
  down: number
  height: number
}

export function frameOf(points: readonly LonLat[]): MapFrame | undefined {
  if (points.length === 0) return undefined
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)]
  const [west, north] = [least(lons), most(lats)]
  const narrow = Math.cos((north * Math.PI) / 180)
  const down = WIDTH / Math.max((most(lons) - west) * narrow, (north - least(lats)) / 2, 1e-9)
  return { west, north, across: down * narrow, down, height: (north - least(lats)) * down }
}

export const onMap = ({ west, north, across, down }: MapFrame, [lon, lat]: LonLat): readonly [string, string] => [
  ((lon - west) * across).toFixed(1),
  ((north - lat) * down).toFixed(1),
]

export const pathOf = (frame: MapFrame, ring: readonly LonLat[]): string =>
  `M${ring.map((point) => onMap(frame, point).join(' ')).join('L')}Z`
