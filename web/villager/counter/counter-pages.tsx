import { counterScreen, type ShownWindow } from '#web/ui/board/counter-view.ts'
import { WindowRows } from '#web/ui/board/window-rows.tsx'
import { MixedWords } from '#web/ui/components/own-words.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

export interface OpenCounterView {
  place: string
  name: string
  windows: readonly ShownWindow[]
  waiting: number
  /** Numbers alone: nothing on the screen says who somebody is or why they came. */
  called: readonly { number: string; window: string }[]
  next: readonly string[]
  at: Date
  refresh_seconds: number
}

/** Where to go and when: the windows of a counter and how many wait. */
export function CounterPage({ view }: { view: OpenCounterView }) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.counter.open
  return (
    <VillagerPage title={`${say.title} · ${view.name}`}>
      <Plate small title={say.title} lede={view.name} />
      <Sheet>
        <p>{say.lede}</p>
        <p>
          <a class="tap" href={counterScreen(view.place)}>
            {`${say.screen}: ${number(view.waiting)}`}
          </a>
        </p>
      </Sheet>
      <h2>{t.counter.windows.title}</h2>
      <WindowRows windows={view.windows} />
    </VillagerPage>
  )
}

/** On the wall of the hall; it asks for itself again by a header, without a script. */
export function ScreenPage({ view }: { view: OpenCounterView }) {
  const { t } = useFace()
  const { number, time } = useFormats()
  const say = t.counter.open
  return (
    <VillagerPage title={`${say.screen} · ${view.name}`} width="wide">
      <Plate small title={say.screen} lede={view.name} />
      <Sheet>
        {view.called.length === 0 && view.next.length === 0 && <p>{say.nobody}</p>}
        {view.called.map((one) => (
          <h2 key={one.number}>
            <MixedWords text={`${one.number} ${say.nowAt} ${one.window}`} />
          </h2>
        ))}
        {view.next.length > 0 && <p>{`${say.waiting} ${number(view.waiting)}: ${view.next.join(' · ')}`}</p>}
      </Sheet>
      <p class="quiet">{say.refreshed(time(view.at), number(view.refresh_seconds))}</p>
    </VillagerPage>
  )
}
