import type { CommandView, Event } from '#capabilities/command/schema.ts'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import { paths } from '#web/ui/paths.ts'
import { ownWords } from './own-words.ts'

type EventWord = keyof Messages['command']['events']['verbs']

interface EventsProps {
  view: CommandView
  /** Ids of what has come since the page was opened. */
  fresh?: ReadonlySet<string>
}

/** What has just happened here, newest first. Read out politely as it grows. */
export function Events({ view, fresh }: EventsProps) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.command.events
  return (
    <section class="news" aria-labelledby="news-title">
      <h2 id="news-title">{words.title}</h2>
      {view.events.length === 0 && <p class="quiet">{words.none}</p>}
      <ol class="events">
        {view.events.map((event) => (
          <li key={event.id} class={fresh?.has(event.id) ? 'is-new' : undefined}>
            <time dateTime={formats.machine(event.at)}>{formats.time(event.at)}</time>
            <a href={paths.matter(event.matter)}>
              <b>{whatOf(words, event)}</b>
              {` · ${event.where} · `}
              <span {...ownWords(view.wall)}>{event.title}</span>
            </a>
          </li>
        ))}
      </ol>
      <p class="small wall-off">
        <a class="tap" href={paths.records('all', view.place.code)}>
          {words.all}
        </a>
      </p>
    </section>
  )
}

/** A judgement says what was judged; everything else who did what. */
function whatOf(words: Messages['command']['events'], { verb, solved, unit }: Event): string {
  const key: string = solved ?? verb
  // Verbs that the screen does not ask for have no words; then the verb itself is better than nothing.
  const what = key in words.verbs ? words.verbs[key as EventWord] : key
  const bySomebody = unit !== null && solved === null && verb !== 'reported' && verb !== 'escalated'
  return bySomebody ? words.by(unit, what) : what
}
