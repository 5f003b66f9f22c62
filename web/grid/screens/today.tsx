import { useEffect, useState } from 'preact/hooks'
import { Icon } from '#web/ui/components/icon.tsx'
import { nearestFirst, type Task, tasksOf } from '../core/today.ts'
import { hrefOf } from '../phone/route.ts'
import { answers, drafts, fetchedAt, items, justSaved, position, snapshot } from '../phone/state.ts'
import { formats, words } from '../phone/words.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Frame } from './frame.tsx'
import { Own } from './own.tsx'
import { TaskRow } from './task-row.tsx'
import { UpdateNotice } from './update-notice.tsx'

const SHOWN = 20
const TOLD_MS = 6000
const SORTS = ['callout', 'hazard', 'visit', 'matter'] as const

/** What the county's rules make due; an empty list is a good day. */
export function TodayScreen() {
  const say = words.value.today
  const now = snapshot.value
  const tasks = now ? tasksOf(now, items.value, new Date(), answers.value) : []
  const here = position.value
  const sorted = here && here !== 'unknown' ? nearestFirst(tasks, here) : tasks
  const headings = { callout: say.callouts, hazard: say.hazards, visit: say.visits, matter: say.matters }
  return (
    <Frame title={say.title(tasks.length)} bar={<BottomBar />}>
      <SavedNotice />
      <UpdateNotice />
      <Unfinished />
      {tasks.length === 0 && <p>{say.none}</p>}
      {tasks.length > 0 && <OrderButton />}
      {SORTS.map((sort) => (
        <TaskList key={sort} heading={headings[sort]} tasks={sorted.filter((task) => task.sort === sort)} />
      ))}
      <p class="quiet">{say.noQuota}</p>
      {fetchedAt.value && <p class="quiet">{say.asOf(formats().relative(fetchedAt.value))}</p>}
    </Frame>
  )
}

function TaskList({ heading, tasks }: { heading: string; tasks: readonly Task[] }) {
  const [shown, setShown] = useState(SHOWN)
  if (tasks.length === 0) return null
  return (
    <section>
      <h2>{`${heading} · ${tasks.length}`}</h2>
      <ul class="rows">
        {tasks.slice(0, shown).map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
      {tasks.length > shown && (
        <button type="button" class="btn btn-wide" onClick={() => setShown(shown + 3 * SHOWN)}>
          {words.value.today.more(tasks.length - shown)}
        </button>
      )}
    </section>
  )
}

/** Asks the phone where it is, for the order of this list and for nothing else. */
function OrderButton() {
  const say = words.value.today
  const isNear = position.value !== undefined && position.value !== 'unknown'
  const toggle = () => {
    if (isNear) {
      position.value = undefined
      return
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        position.value = { lon: coords.longitude, lat: coords.latitude }
      },
      () => {
        position.value = 'unknown'
      },
      { maximumAge: 60_000, timeout: 10_000 },
    )
  }
  return (
    <div class="order">
      <button type="button" class="btn" aria-pressed={isNear} onClick={toggle}>
        <Icon name="pin" />
        {isNear ? say.byDay : say.near}
      </button>
      <p class="quiet">{position.value === 'unknown' ? say.noPosition : say.nearHint}</p>
    </div>
  )
}

function SavedNotice() {
  const say = words.value.today
  useEffect(() => {
    const timer = setTimeout(() => {
      justSaved.value = false
    }, TOLD_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!justSaved.value) return null
  return (
    <div class="notice notice-done" role="status">
      <Icon name="done" />
      <div class="notice-body">
        <p class="notice-title">{say.saved}</p>
        <p>{say.savedNote}</p>
      </div>
    </div>
  )
}

function Unfinished() {
  const say = words.value.today
  if (drafts.value.length === 0) return null
  const titleOf = (text: string | undefined, kind: keyof typeof words.value.duties) => text || words.value.duties[kind]
  return (
    <section>
      <h2>{say.unfinished}</h2>
      <ul class="rows">
        {drafts.value.map(({ id, body, changedAt }) => (
          <li key={id}>
            <a class="todo" href={hrefOf('capture', id)}>
              <Icon name="edit" />
              <span>
                <b>
                  <Own text={titleOf(body.text, body.kind)} />
                </b>
                <span class="quiet">{`${formats().relative(changedAt)} · ${say.goOn}`}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
