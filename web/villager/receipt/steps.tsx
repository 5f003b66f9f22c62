import type { ComponentChildren } from 'preact'
import { disputeEntries } from '#web/ui/board/dispute-course.tsx'
import { mandateEntries } from '#web/ui/board/mandate-parts.tsx'
import { petitionEntries } from '#web/ui/board/petition-course.tsx'
import { OwnText } from '#web/ui/components/own-words.tsx'
import { Timeline, type TimelineEntry } from '#web/ui/components/timeline.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { Photos } from './photos.tsx'
import { useStepWords } from './step-words.ts'
import type { Courses, ReceiptView, RestStep, Step } from './view.ts'

/** Every public step, the weekends on which the clock stood, where it is now, and what comes then. */
export function Steps({ view }: { view: ReceiptView }) {
  const { t } = useFace()
  const entryOf = useEntry()
  const restOf = useRest()
  const own = view.steps.map((step) => ({
    from: 'rest' in step ? step.from : step.at,
    entry: 'rest' in step ? restOf(step) : entryOf(step),
  }))
  const others = useCourses(view.courses)
  // A stable sort: what was done in one moment keeps its order.
  const entries = [...own, ...others].sort((a, b) => a.from.getTime() - b.from.getTime()).map(({ entry }) => entry)
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{t.receipt.steps.title}</h2>
      {others.length > 0 && <p>{t.receipt.courses.lede}</p>}
      <Timeline entries={[...entries, ...useAhead(view)]} />
    </section>
  )
}

/** The steps of the other courses, each with the name of its course before it. */
function useCourses(courses: Courses | undefined): { from: Date; entry: TimelineEntry }[] {
  const { courses: say } = useFace().t.receipt
  if (!courses) return []
  const { petition = [], dispute = [], mandate } = courses
  const named = (course: 'petition' | 'dispute' | 'mandate', steps: readonly { at: Date }[], made: TimelineEntry[]) =>
    steps.map(({ at }, i) => {
      const { what, ...entry } = made[i] ?? { key: '', what: '' }
      return { from: at, entry: { ...entry, what: <CourseStep name={say[course]}>{what}</CourseStep> } }
    })
  return [
    ...named('petition', petition, petitionEntries(petition)),
    ...named('dispute', dispute, disputeEntries(dispute)),
    ...named('mandate', mandate, mandateEntries(mandate)),
  ]
}

const CourseStep = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <>
    <b>{name}</b>
    {' · '}
    {children}
  </>
)

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
