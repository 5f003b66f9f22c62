import type { CommandView } from '#capabilities/command/schema.ts'
import { Icon } from '#web/ui/components/icon.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

/** What rings by rule, the most urgent first: names of rules and places, nothing of what people wrote. */
export function Alarms({ view }: { view: CommandView }) {
  const { t } = useFace()
  const { number, dateTime } = useFormats()
  const words = t.command.alarms
  const { open, unanswered, lines } = view.alarms
  return (
    <section class="alarms" aria-labelledby="alarms-title">
      <h2 id="alarms-title">
        {words.title} <span class="num">{words.count(number(unanswered), number(open))}</span>
      </h2>
      {lines.length > 0 && (
        <ol>
          {lines.map((line) => (
            <li key={line.id}>
              <a class={line.late ? 'alarm is-late' : 'alarm'} href={`/desk/alarms/${line.id}`}>
                <Icon name="alert" />
                <b>{line.name}</b>
                {` · ${line.where} · ${words.raised(dateTime(line.raisedAt))}`}
              </a>
            </li>
          ))}
        </ol>
      )}
      <p class="small wall-off">
        <a class="tap" href={`/desk/alarms?place=${view.place.code}`}>
          {words.all}
        </a>
      </p>
    </section>
  )
}
