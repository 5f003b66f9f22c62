import type { CommandView } from '#capabilities/command/schema.ts'
import { Icon } from '#web/ui/components/icon.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { MapDrawing } from '#web/ui/map/shapes.ts'
import { lookHref } from '../hrefs.ts'
import { Layers } from '../room/layers.tsx'
import { CountyMap } from './county-map.tsx'

interface MapPanelProps {
  view: CommandView
  drawing: MapDrawing | undefined
  schematic: boolean
}

/** The map with the way back up, its reading and its scale. */
export function MapPanel({ view, drawing, schematic }: MapPanelProps) {
  const { t } = useFace()
  const words = t.command.map
  return (
    <section class="map-panel" aria-labelledby="map-title">
      <h2 id="map-title" tabIndex={-1}>
        {words.title(view.place.name)}
      </h2>
      <Trail view={view} />
      <Layers view={view} />
      {drawing ? (
        <>
          <p class="small quiet map-reading">
            {[view.asOf ? words.readingThen : words.reading, schematic && words.schematic].filter(Boolean).join(' ')}
          </p>
          <CountyMap view={view} drawing={drawing} />
          <Scale view={view} />
        </>
      ) : (
        <p class="quiet">{words.noMap}</p>
      )}
    </section>
  )
}

/** Only when one has gone down: the county itself needs no way back. */
function Trail({ view }: { view: CommandView }) {
  const { t } = useFace()
  const above = view.trail.slice(0, -1)
  if (above.length === 0) return null
  return (
    <nav class="map-trail" aria-label={t.command.map.trail}>
      {above.map(({ code, name }, i) => (
        <a
          key={code}
          href={lookHref(view, { place: code })}
          data-look=""
          data-place={code}
          data-up={i === above.length - 1 ? '' : undefined}
        >
          <Icon name={i === above.length - 1 ? 'up' : 'left'} />
          {t.command.map.up(name)}
        </a>
      ))}
    </nav>
  )
}

function Scale({ view }: { view: CommandView }) {
  const { t } = useFace()
  const words = t.command.map
  const { lateSteps: steps, rateLeast } = view
  const label = (i: number): string => {
    const from = steps[i - 1]
    const to = steps[i]
    if (from === undefined) return words.below(String(to))
    return to === undefined ? words.from(String(from)) : words.between(String(from), String(to))
  }
  return (
    <div class="map-keys">
      <ol class="map-scale" aria-label={words.scale}>
        {[...steps, undefined].map((_, i) => (
          <li key={label(i)}>
            <svg aria-hidden="true" focusable="false">
              <rect class={`map-${i + 1}`} width="100%" height="100%" />
            </svg>
            {label(i)}
          </li>
        ))}
      </ol>
      {view.cells.some(({ open }) => open < rateLeast) && (
        <p class="small quiet map-few-key">
          <svg class="share-key" aria-hidden="true" focusable="false">
            <rect class="map-few" width="100%" height="100%" />
          </svg>
          {words.few(rateLeast)}
        </p>
      )}
      <p class="small wall-off map-twin">
        <a href="#places">{words.asTable}</a>
      </p>
    </div>
  )
}
