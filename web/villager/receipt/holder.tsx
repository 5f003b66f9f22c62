import { DayBar } from '#web/ui/components/day-bar.tsx'
import { dialled } from '#web/ui/components/person.tsx'
import { Dots } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { daysIn } from './days.ts'
import type { Post, ReceiptView, ShownClock } from './view.ts'

/** Whose hands it is in, with a telephone, and how much time there is. */
export function Holder({ view }: { view: ReceiptView }) {
  const { t } = useFace()
  const words = t.receipt
  const closed = view.state === 'closed'
  return (
    <section class="sheet holder" aria-labelledby="holder-title">
      <h2 id="holder-title" class="holder-title">
        {closed ? words.lastHolder : words.holder}
      </h2>
      <PostLine post={view.holder} />
      {!closed && <Clock clock={view.clock} />}
      {!closed && view.supervisor && <p>{words.supervised(view.supervisor)}</p>}
    </section>
  )
}

function PostLine({ post: { name, office, phone } }: { post: Post }) {
  const { t } = useFace()
  return (
    <>
      <p class="holder-name">{name}</p>
      <p class="holder-line">
        {office && <span class="clause">{office}</span>}
        {phone && (
          <a class="tap num" href={dialled(phone)} aria-label={`${t.common.callPerson(name)} ${phone}`}>
            {phone}
          </a>
        )}
      </p>
    </>
  )
}

function Clock({ clock }: { clock: ShownClock }) {
  const { t, workdayMinutes } = useFace()
  const formats = useFormats()
  const words = t.receipt.clock
  const { limit, used_days: used, due, late, soon, paused, until } = clock
  if (paused === 'suspended') return <p>{until ? words.pausedUntil(formats.day(until)) : t.receipt.states.suspended}</p>
  if (paused) return <p>{paused === 'handled' ? words.pausedHandled : words.pausedResident}</p>
  const left = 'minutes' in clock.left ? formats.working(clock.left.minutes) : words.days(clock.left.days)
  return (
    <>
      <DayBar days={limit.days} used={used} late={late} label={words.used(used, daysIn(t, limit))} />
      <p class="holder-left">
        {late || soon ? (
          <Tag tone={late ? 'late' : 'soon'}>{(late ? words.over : words.left)(left)}</Tag>
        ) : (
          <b>{words.left(left)}</b>
        )}
      </p>
      <Dots parts={[(late ? words.wasDue : words.due)(formats.dateTime(due))]} />
      {limit.unit === 'workday' && <p class="quiet">{words.working(formats.hours(workdayMinutes))}</p>}
    </>
  )
}
