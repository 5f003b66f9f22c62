import type { CommandView } from '#capabilities/command/schema.ts'
import { BACK_MOST, LAYERS } from '#capabilities/command/shapes/looks.ts'
import { Icon } from '#web/ui/components/icon.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { LAYER_HREFS, LAYER_KEYS, lookHref, toggledHref } from '../hrefs.ts'

/** What may lie on the map besides what is open: each turned on and off by its link or its key. */
export function Layers({ view }: { view: CommandView }) {
  const { t } = useFace()
  const { number } = useFormats()
  const words = t.command.layers
  const counted = new Map(view.layers.map((one) => [one.layer, one]))
  return (
    <nav class="layers" aria-label={words.title}>
      <ul>
        {LAYERS.map((layer) => {
          const on = view.ask.layers.includes(layer)
          const count = counted.get(layer)
          return (
            <li key={layer}>
              <a
                class={on ? 'layer is-on' : 'layer'}
                href={toggledHref(view, layer)}
                data-look=""
                data-layer={layer}
                data-key={LAYER_KEYS[layer]}
                aria-current={on ? 'true' : undefined}
              >
                <Icon name={on ? 'done' : 'plus'} />
                {words.names[layer]}
                <kbd class="wall-off">{LAYER_KEYS[layer]}</kbd>
                <span class="hidden">{on ? words.turnOff : words.turnOn}</span>
              </a>
              {count && (
                <a class="layer-count num wall-off" href={LAYER_HREFS[layer](view.place.code)}>
                  {words.count(number(count.n), number(count.of))}
                </a>
              )}
            </li>
          )
        })}
      </ul>
      {view.ask.layers.length > 0 && (
        <ul class="layer-means small quiet wall-off">
          {view.ask.layers.map((layer) => (
            <li key={layer}>{words.means[layer]}</li>
          ))}
        </ul>
      )}
    </nav>
  )
}

const STEPS = [1, 7] as const

/** The map of a day that is over: by links, by a day that is typed or drawn, and back to now. */
export function TimeSlider({ view }: { view: CommandView }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.command.time
  const { back } = view.ask
  const earlier = STEPS.map((step) => Math.min(back + step, BACK_MOST))
  const to = (days: number, label: string, key?: string) => (
    <a class="tap" href={lookHref(view, { back: days })} data-look="" data-key={key}>
      {label}
    </a>
  )
  return (
    <section class="time" aria-label={words.title}>
      {view.asOf ? (
        <p class="time-now">
          <b>{words.asOf(formats.date(new Date(Date.parse(view.asOf) - 1)))}</b>{' '}
          <span class="quiet">{words.folded}</span>
        </p>
      ) : (
        <p class="quiet time-now">{words.live}</p>
      )}
      <form class="time-form" method="get" action={view.wall ? '/command/wall' : '/command'} data-look-form="">
        <input type="hidden" name="place" value={view.place.code} />
        {view.ask.layers.length > 0 && <input type="hidden" name="layers" value={view.ask.layers.join(',')} />}
        <input type="hidden" name="span" value={view.ask.span} />
        <label for="back">{words.slider}</label>
        <input type="range" id="back" name="back" min={0} max={90} value={Math.min(back, 90)} list="weeks" dir="rtl" />
        <datalist id="weeks">
          {[0, 7, 14, 21, 28, 56, 90].map((days) => (
            <option key={days} value={days} />
          ))}
        </datalist>
        <button class="btn" type="submit">
          {words.show}
        </button>
      </form>
      <p class="time-steps">
        {to(earlier[1] ?? 7, words.weekBefore)}
        {to(earlier[0] ?? 1, words.dayBefore, ',')}
        {back > 0 && to(back - 1, words.dayAfter, '.')}
        {back > 0 && to(0, words.now)}
      </p>
    </section>
  )
}
