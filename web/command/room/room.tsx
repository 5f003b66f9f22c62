import type { CommandView } from '#capabilities/command/schema.ts'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { MapDrawing } from '#web/ui/map/shapes.ts'
import { MapPanel } from '../map/map-panel.tsx'
import { Alarms } from './alarms.tsx'
import { Compare } from './compare.tsx'
import { DayBoard } from './day-board.tsx'
import { Decisions } from './decisions.tsx'
import { Duty } from './duty.tsx'
import { Events } from './events.tsx'
import { TimeSlider } from './layers.tsx'
import { PlacesTable } from './places-table.tsx'

interface RoomProps {
  view: CommandView
  drawing: MapDrawing | undefined
  schematic: boolean
  fresh?: ReadonlySet<string>
}

/** The whole screen: the question and its answer, the map, the news, the day, and the same as a table. */
export function Room({ view, drawing, schematic, fresh }: RoomProps) {
  const { t } = useFace()
  return (
    <>
      <div class="room-screen">
        <section class="room-ask" aria-labelledby="question">
          <h1 id="question">{view.trail.length > 1 ? t.command.questionIn(view.place.name) : t.command.question}</h1>
          <Lede view={view} />
          <Decisions view={view} />
          <Alarms view={view} />
        </section>
        <div class="room-side">
          <MapPanel view={view} drawing={drawing} schematic={schematic} />
          <div class="wall-off">
            <TimeSlider view={view} />
          </div>
          <Events view={view} {...(fresh ? { fresh } : {})} />
        </div>
        <div class="room-figures">
          <DayBoard view={view} />
        </div>
      </div>
      <div class="wall-off">
        <PlacesTable view={view} />
        <Duty view={view} />
        <Compare view={view} />
      </div>
    </>
  )
}

function Lede({ view }: { view: CommandView }) {
  const { t, lang } = useFace()
  const { number } = useFormats()
  const words = t.command.lede
  const sentences = [
    view.late > 0 ? words.late(number(view.late), number(view.open)) : words.none(number(view.open)),
    view.soon > 0 && words.soon(number(view.soon)),
    view.decisions.length > 1 && words.order,
  ].filter((sentence) => sentence !== false)
  return <p class="room-lede">{sentences.join(lang === 'en' ? ' ' : '')}</p>
}
