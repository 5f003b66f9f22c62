import { OwnText } from '#web/ui/components/own-words.tsx'
import { Timeline, type TimelineEntry } from '#web/ui/components/timeline.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { Photos } from './photos.tsx'
import { useStepWords } from './step-words.ts'
import type { ReceiptView, RestStep, Step } from './view.ts'

/** Every public step, the weekends on which the clock stood, where it is now, and what comes then. */
export function Steps({ view }: { view: ReceiptView }) {
  const { t } = useFace()
  const entryOf = useEntry()
  const restOf = useRest()
  const entries = view.steps.map((step) => ('rest' in step ? restOf(step) : entryOf(step)))
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{t.receipt.steps.title}</h2>
      <Timeline entries={[...entries, ...useAhead(view)]} />
    </section>
  )
}

function useEntry() {
  const wordsOf = useStepWords()
  return (step: Step): TimelineEntry => {
    const { what, more } = wordsOf(step)
    return { key: step.id, at: step.at, what, note: noteOf(step, more) }
  }
}

function noteOf({ text, reason, photos, by }: Step, more: readonly string[]) {
  if (!text && !reason && photos.length === 0 && more.length === 0) return undefined
  return (
    <>
      {reason && <OwnText text={reason} />}
      {text && <OwnText text={text} />}
      {more.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {photos.length > 0 && <Photos urls={photos} evidence={by === 'staff'} />}
    </>
  )
}

function useRest() {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.receipt.steps
  return ({ id, from, to, days, kind }: RestStep): TimelineEntry => {
    if (kind === 'several') return { key: id, what: words.manyRests(days) }
    const when = days === 1 ? formats.date(from) : `${formats.date(from)} – ${formats.date(to)}`
    return { key: id, when, what: words[kind], note: words.notCounted }
  }
}

/** Now, and next. */
function useAhead({ state, holder }: ReceiptView): TimelineEntry[] {
  const { t, now } = useFace()
  const words = t.receipt.steps
  if (state === 'closed') return []
  const at = {
    reported: words.now.reported(holder.name),
    accepted: words.now.accepted(holder.name),
    waiting: words.nowWaiting,
    suspended: words.nowSuspended,
    handled: words.nowHandled,
  }[state]
  const present: TimelineEntry = { key: 'now', at: now, what: at, state: 'now' }
  return state === 'handled' ? [present] : [present, { key: 'next', what: words.nextAsk, state: 'next' }]
}
