import type { CommandView, Today } from '#capabilities/command/schema.ts'
import { Icon } from '#web/ui/components/icon.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'

/** Today so far, each number beside the same weekday as usual and with the way to its records. */
export function DayBoard({ view }: { view: CommandView }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.command.today
  const { code } = view.place
  const month = `${paths.statistics(code)}?period=${formats.machine(view.at).slice(0, 7)}`
  const hrefs: Record<Today['key'], string> = {
    reported: paths.records('all', code),
    handled: month,
    solved: month,
    'no-answer': month,
    late: paths.records('open-overdue', code),
  }
  const of: Partial<Record<Today['key'], string>> = {
    solved: words.ofAnswers(formats.number(view.answers)),
    late: words.ofOpen(formats.number(view.open)),
  }
  return (
    <section class="day" aria-labelledby="today-title">
      <h2 class="day-head" id="today-title">
        {words.title(formats.time(view.at))}
        <span class="quiet">{words.usualMeans}</span>
      </h2>
      <ul>
        {view.today.map(({ key, n, usual }) => (
          <li key={key}>
            <a class={key === 'late' && n > 0 ? 'day-figure is-late' : 'day-figure'} href={hrefs[key]}>
              <span class="day-label">{words[key]}</span>
              <b class="day-value num">
                {key === 'late' && n > 0 && <Icon name="alert" />}
                {formats.number(n)}
              </b>
              <span class="day-more">
                {[of[key], words.usual(formats.number(Math.round(usual * 10) / 10))].filter(Boolean).join(' · ')}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
