import { useFace, useFormats } from '#web/ui/face.tsx'
import { daysIn } from './days.ts'
import type { ReceiptView } from './view.ts'

/** What happens next, and by when. */
export function Next({ view }: { view: ReceiptView }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.receipt.next
  const lines = [
    view.acceptBy && words.accept(view.holder.name, formats.dateTime(view.acceptBy)),
    words.finish(formats.dateTime(view.clock.due)),
    words.late,
    words.ask,
    words.silence(daysIn(t, view.noAnswer)),
  ]
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">{words.title}</h2>
      <ol class="points points-counted">
        {lines.filter(Boolean).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  )
}
