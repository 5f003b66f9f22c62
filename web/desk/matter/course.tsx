import type { ComponentChildren } from 'preact'
import { MixedWords } from '#web/ui/components/own-words.tsx'
import { Timeline, type TimelineEntry } from '#web/ui/components/timeline.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { Names } from '../names.ts'
import { happened } from './course-words.ts'
import { Evidence } from './evidence.tsx'
import type { ShownAction, ShownFile, ShownMatter } from './shown-matter.ts'

/** The whole course, newest first, with names of staff and units: for desks only. */
export function Course({ matter, names }: { matter: ShownMatter; names: Names }) {
  const { t } = useFace()
  return (
    <section class="course" aria-labelledby="course">
      <h3 id="course">{t.course.title}</h3>
      <CourseLine matter={matter} names={names} />
    </section>
  )
}

function CourseLine({ matter, names }: { matter: ShownMatter; names: Names }) {
  const { t, now } = useFace()
  const formats = useFormats()
  const entries = matter.actions.map((action): TimelineEntry => {
    const { sentence, notes, link } = happened(t, formats, names, action)
    const files = matter.files.filter((file) => file.actionId === action.id)
    const took = action.held_minutes ? t.course.held(formats.working(action.held_minutes)) : undefined
    return {
      key: action.id,
      at: action.at_ms,
      what: <MixedWords text={sentence} />,
      note: noteOf(t.course.open, { matterId: matter.id, notes, link, files }),
      took,
    }
  })
  const { state, holder } = matter.state
  const last = matter.clock.held.at(-1)
  if (state !== 'closed' && last) {
    const took = t.course.lasting(formats.working(last.minutes))
    entries.push({ key: 'now', at: now, what: t.course.now[state](names.unit(holder)), took, state: 'now' })
  }
  return <Timeline entries={entries.reverse()} />
}

interface Noted {
  matterId: string
  notes: readonly string[]
  link: string | undefined
  files: readonly ShownFile[]
}

function noteOf(open: string, { matterId, notes, link, files }: Noted): ComponentChildren {
  if (notes.length === 0 && !link && files.length === 0) return undefined
  return (
    <>
      {notes.map((line) => (
        <p key={line}>
          <MixedWords text={line} />
        </p>
      ))}
      {link && <a href={`/desk/matters/${link}`}>{open}</a>}
      <Evidence matterId={matterId} files={files} />
    </>
  )
}

/** What others did while a form was being written. */
export function Since({ actions, names }: { actions: readonly ShownAction[]; names: Names }) {
  const { t } = useFace()
  const formats = useFormats()
  return (
    <ul>
      {actions.map((action) => {
        const { sentence, notes } = happened(t, formats, names, action)
        const line = [`${formats.dateTime(action.at_ms)} ${sentence}`, ...notes].join(' · ')
        return (
          <li key={action.id}>
            <MixedWords text={line} />
          </li>
        )
      })}
    </ul>
  )
}
